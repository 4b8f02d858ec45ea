use super::Store;
use crate::publish::{FilePath, arrivals::Staged, record};
use std::{collections::BTreeSet, fs};

#[test]
fn the_journal_names_what_comes_and_what_goes() {
    let site = tempfile::tempdir().expect("a folder");
    let store = Store::open(site.path(), false, &[]).expect("a store");
    let path = |text: &str| FilePath::new(text).expect(text);
    let staged = [Staged {
        path: path("articles/b/index.html"),
        waiting: site.path().join("waits"),
    }];
    let gone = path("articles/a/index.html");
    store
        .announce(&staged, &BTreeSet::from([&gone]))
        .expect("a journal");
    let journal = fs::read_to_string(site.path().join(record::JOURNAL)).expect("a journal");
    assert_eq!(journal, "articles/a/index.html\narticles/b/index.html\n");
}
