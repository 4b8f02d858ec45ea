//! What `broadsheet convert` writes: the same site again.

use super::{FEED, address, read};
use broadsheet::feed;
use broadsheet::model::Site;
use std::{fs, path::Path};

fn without_problems(mut site: Site) -> Site {
    site.problems.clear();
    site
}

#[test]
fn a_feed_of_any_kind_is_the_same_site_when_converted() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed.json");
    let folders = ["feeds", "xml-feeds"].map(|name| fixtures.join(name));
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("fixtures"));
    let files = files
        .map(|entry| entry.expect("an entry").path())
        .chain([sample]);
    let mut count = 0;
    for file in files {
        let name = file.display().to_string();
        let bytes = fs::read(&file).expect(&name);
        let Ok(site) = read(&bytes, None) else {
            continue;
        };
        let document = feed::write(&site).expect(&name);
        let again = feed::read(document.as_bytes(), Some(address(FEED))).expect(&name);
        assert_eq!(again.problems, [], "{name}");
        assert_eq!(again, without_problems(site), "{name}");
        assert_eq!(feed::write(&again).expect(&name), document, "{name}");
        count += 1;
    }
    assert!(count > 25, "the fixtures were found: {count}");
}
