//! Feeds in several pages (case 27): followed, but not in circles and not for ever.

use super::{address, bytes, ids, problems};
use broadsheet::feed::{FeedError, MAX_PAGES, Reader};
use broadsheet::model::Address;

const MAIN: &str = "https://pages.example/feeds/main.json";

fn page(next: &str, id: usize) -> Vec<u8> {
    let page = format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": "{next}", "items": [{{"id": {id}, "content_text": "x"}}]}}"#
    );
    page.into_bytes()
}

fn first_next(next: &str) -> (Option<Address>, Vec<String>) {
    let mut reader = Reader::new(Some(address(MAIN)));
    let next = reader.add_page(&page(next, 1), None).expect("a page");
    (next, problems(&reader.finish(), None))
}

#[test]
fn pages_are_put_together_under_the_firsts_name() {
    let mut reader = Reader::new(Some(address(MAIN)));
    let second = reader
        .add_page(&bytes("page-1.json"), None)
        .expect("page 1")
        .expect("a next page");
    assert_eq!(
        second.as_str(),
        "https://pages.example/feeds/main.json?page=2"
    );
    let snapshot = reader.snapshot();
    assert_eq!(ids(&snapshot), ["a", "b"]);
    assert!(super::article(&snapshot, "a").related.is_empty());

    let third = reader
        .add_page(&bytes("page-2.json"), Some(&second))
        .expect("page 2")
        .expect("a next page");
    assert_eq!(third.as_str(), "https://elsewhere.example/3.json");
    assert_eq!(
        reader.add_page(&bytes("page-3.json"), Some(&third)),
        Ok(None)
    );

    let site = reader.finish();
    assert_eq!(site.title, "In three pages");
    assert_eq!(ids(&site), ["c", "a", "b"]);
    assert_eq!(site.tags().len(), 1);
    let a = super::article(&site, "a");
    assert_eq!(a.related, [super::article(&site, "c").slug.clone()]);
    let c = super::article(&site, "c");
    assert_eq!(c.authors[0].name, "First page");
    assert_eq!(
        c.image.as_ref().map(|image| image.address.as_str()),
        Some("https://pages.example/c.jpg")
    );
    assert_eq!(
        problems(&site, Some("a")),
        ["_broadsheet.related[1]: unknown item z"]
    );
    assert_eq!(problems(&site, Some("b")), ["id: DuplicateId"]);
    assert_eq!(
        problems(&site, None),
        ["next_url: stopped before https://pages.example/feeds/main.json?page=2#top"]
    );
    let dropped = site.problems.iter().find(|problem| {
        problem.field == "id" && format!("{:?}", problem.subject).contains("id: None")
    });
    assert!(format!("{dropped:?}").contains("index: 4"), "{dropped:?}");
}

#[test]
fn a_feed_never_follows_itself() {
    for next in [
        MAIN,
        "https://PAGES.example:443/feeds/main.json#x",
        "",
        "#",
        "main.json",
        "./main.json",
    ] {
        let (followed, problems) = first_next(next);
        assert_eq!(followed, None, "{next}");
        assert_eq!(
            problems.len(),
            usize::from(!next.is_empty()),
            "{next}: {problems:?}"
        );
    }
    let declared = br#"{"feed_url": "https://declared.example/f", "next_url": "https://declared.example/f", "title": "T", "items": []}"#;
    assert_eq!(
        Reader::new(Some(address(MAIN))).add_page(declared, None),
        Ok(None)
    );
}

#[test]
fn next_pages_must_be_on_the_web() {
    for next in [
        "javascript:alert(1)",
        "data:application/json,{}",
        "file:///etc/passwd",
        "mailto:a@b.example",
    ] {
        let (followed, problems) = first_next(next);
        assert_eq!(followed, None, "{next}");
        assert_eq!(problems, [format!("next_url: refused {next}")]);
    }
    assert!(first_next("https://other.example/2.json").0.is_some());
}

#[test]
fn circles_are_left() {
    let mut reader = Reader::new(Some(address(MAIN)));
    let second = reader
        .add_page(&page("2.json", 1), None)
        .expect("page 1")
        .expect("a next page");
    let third = reader
        .add_page(&page("3.json", 2), Some(&second))
        .expect("page 2")
        .expect("a next page");
    assert_eq!(reader.add_page(&page("2.json", 3), Some(&third)), Ok(None));
    let site = reader.finish();
    assert_eq!(site.articles().len(), 3);
    assert_eq!(
        problems(&site, None),
        ["next_url: stopped before https://pages.example/feeds/2.json"]
    );
}

#[test]
fn an_endless_feed_is_left_after_so_many_pages() {
    let mut reader = Reader::new(Some(address(MAIN)));
    let mut at = Some(address(MAIN));
    let mut pages = 0;
    while let Some(current) = at.filter(|_| pages < 2 * MAX_PAGES) {
        pages += 1;
        let next = page(&format!("{pages}.json"), pages);
        at = reader.add_page(&next, Some(&current)).expect("a page");
    }
    assert_eq!(pages, MAX_PAGES);
    let site = reader.finish();
    assert_eq!(site.articles().len(), MAX_PAGES);
    assert_eq!(problems(&site, None).len(), 1);
}

#[test]
fn a_failed_page_leaves_those_before_it() {
    let mut reader = Reader::new(Some(address(MAIN)));
    let second = reader
        .add_page(&page("2.json", 1), None)
        .expect("page 1")
        .expect("a next page");
    let before = reader.snapshot();
    for document in [&b"<html>"[..], b"{", b"{}", br#"{"items": [{"id": 1}, 2]}"#] {
        assert!(reader.add_page(document, Some(&second)).is_err());
        assert_eq!(reader.snapshot(), before);
    }
    reader.next_failed(&second);
    let site = reader.finish();
    assert_eq!(site.articles(), before.articles());
    assert_eq!(
        problems(&site, None),
        ["next_url: failed https://pages.example/feeds/2.json"]
    );
}

#[test]
fn a_failed_first_page_leaves_nothing() {
    let mut reader = Reader::new(Some(address(MAIN)));
    let junk = br#"{"title": "Junk", "feed_url": "https://junk.example/", "items": [{"id": 1}]}"#;
    assert!(matches!(
        reader.add_page(junk, None),
        Err(FeedError::NotAFeed { .. })
    ));
    let site = reader.snapshot();
    assert_eq!(
        (site.title.as_str(), site.problems.len()),
        ("pages.example", 0)
    );
    assert!(reader.add_page(&page("2.json", 1), None).is_ok());
    assert_eq!(reader.finish().title, "T");
}
