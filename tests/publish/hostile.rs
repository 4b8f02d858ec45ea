//! Ids and tags that would like to be paths of their own.

use super::{article, data, files, published, site_of};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn hostile_ids_and_tags_stay_inside_and_apart() {
    let long = "长".repeat(10_000);
    let names = [
        "../../etc/passwd",
        "..",
        ".",
        "/",
        "//",
        "\\..\\x",
        "C:\\Windows",
        "con",
        "NUL",
        "aux.html",
        "com1",
        "LPT9",
        "a",
        "A",
        "Ａ",
        "index.html",
        "index.json",
        "feed.json",
        "page",
        "page/2",
        "tags",
        "😀",
        "👩‍👩‍👧",
        "%2e%2e",
        "%00",
        "\u{0}",
        "a\nb",
        "a b",
        " a",
        "ß",
        "SS",
        "é",
        "e\u{301}",
        "İ",
        "i̇",
        "-",
        "--",
        "?",
        "#",
        "<script>",
        "\"",
        "'",
        "&amp;",
        "\u{202e}abc",
        "..%2f..",
        "a/../../b",
        long.as_str(),
    ];
    let items: Vec<Value> = names
        .iter()
        .map(|name| json!({"id": name, "title": "一", "content_text": "字", "tags": [name]}))
        .collect();
    let site = site_of(&items);
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("out");
    super::publish(&site, &out).expect("a site");
    let beside: Vec<_> = std::fs::read_dir(parent.path())
        .expect("a folder")
        .collect();
    assert_eq!(beside.len(), 1, "nothing lies outside");
    let files = files(&out);
    let folded: BTreeSet<String> = files.keys().map(|name| name.to_lowercase()).collect();
    assert_eq!(
        folded.len(),
        files.len(),
        "no two are one where case does not count"
    );
    for article in site.articles() {
        let page = format!("articles/{}/index.html", article.slug);
        assert!(files.contains_key(&page), "{page}");
    }
    assert!(files.keys().all(|name| {
        name.split('/')
            .all(|part| part.len() <= 255 && !part.starts_with("..") && part != "con")
    }));
}

#[test]
fn a_feed_of_nothing_has_a_site() {
    let out = published(&site_of(&[]));
    for page in [
        "index.html",
        "tags/index.html",
        "hot/index.html",
        "404.html",
        "sitemap.xml",
        "feed.json",
    ] {
        assert!(out.path().join(page).is_file(), "{page}");
    }
    assert_eq!(data(&out, "feed.json")["items"], json!([]));
}

#[test]
fn titles_are_text_everywhere() {
    let out = published(&site_of(&[article(
        "a",
        "</title><script>alert(1)</script>&amp; ]]> \u{1}",
    )]));
    for (name, bytes) in files(out.path()) {
        let text = String::from_utf8_lossy(&bytes);
        if name.ends_with(".html") {
            assert!(!text.contains("<script>alert"), "{name}");
        }
    }
}
