//! Documents that strict parsers refuse.

use super::{article, bytes, html, ids, link, problems, read, site, text};
use broadsheet::feed::{self, FeedError, Missing};

#[test]
fn a_sloppy_feed_is_read_as_it_was_meant() {
    let site = site("sloppy.xml");
    assert_eq!(site.title, "R&D of small shops");
    assert_eq!(
        link(site.home_page.as_ref()),
        Some("https://sloppy.example/?a=1&b=2")
    );
    assert_eq!(ids(&site), ["tea", "open", "twice", "bold", "literal"]);
    let tea = article(&site, "tea");
    assert_eq!(tea.title, "Tea & cake… twice");
    assert_eq!(
        link(tea.url.as_ref()),
        Some("https://sloppy.example/tea?x=1&y=2")
    );
    assert_eq!(
        tea.published.map(|date| date.rfc3339()).as_deref(),
        Some("2026-11-25T10:00:00+08:00")
    );
    assert_eq!(
        html(tea),
        "<p>Unescaped <b>markup<br>with&nbsp;a break &amp; an open tag</p>"
    );
    let open = article(&site, "open");
    assert_eq!(
        (open.title.as_str(), text(open).trim()),
        ("No end tags", "Closed by the next item")
    );
    assert_eq!(link(open.url.as_ref()), Some("https://sloppy.example/open"));
}

#[test]
fn what_was_escaped_twice_is_decoded_twice() {
    let site = site("sloppy.xml");
    let twice = article(&site, "twice");
    assert_eq!(twice.title, "AT&T and “quotes”");
    assert_eq!(html(twice), "<p>Escaped twice</p>");
    assert_eq!(article(&site, "bold").title, "Bold news");
    assert_eq!(text(article(&site, "bold")), "A tag without its bracket");
    let literal = article(&site, "literal");
    assert_eq!(
        (literal.title.as_str(), text(literal)),
        ("How <b> is used", "1 < 2 and 3 > 2")
    );
}

#[test]
fn what_is_no_xml_is_a_problem_once_for_each_item() {
    assert_eq!(
        problems(&site("sloppy.xml")),
        [
            "feed: title: Malformed",
            "tea: title: Malformed",
            "open: title: Malformed",
            "bold: link: Malformed",
        ]
    );
}

#[test]
fn a_feed_cut_off_keeps_its_whole_items() {
    let whole = bytes("weekly.xml");
    let items = String::from_utf8_lossy(&whole).matches("</item>").count();
    assert_eq!(items, 4);
    let root = whole
        .windows(9)
        .position(|at| at == b"<channel>")
        .expect("a channel");
    for end in (root + 9..whole.len() - 8).step_by(3) {
        let part = &whole[..end];
        let complete = String::from_utf8_lossy(part).matches("</item>").count();
        let site = read(part, None).unwrap_or_else(|error| panic!("cut at {end}: {error}"));
        assert_eq!(site.articles().len(), complete, "cut at {end}");
        assert!(
            problems(&site).contains(&"feed: : CutOff".to_owned()),
            "cut at {end}: {:?}",
            problems(&site)
        );
        let fine = ["feed: : CutOff", "feed: title: Missing"];
        assert!(
            problems(&site).iter().all(|it| fine.contains(&it.as_str())),
            "cut at {end}: {:?}",
            problems(&site)
        );
    }
}

#[test]
fn what_is_no_feed_is_told_as_before() {
    for (document, expected) in [
        (
            &b"<!doctype html><html><body><rss></rss>"[..],
            FeedError::WebPage,
        ),
        (
            b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
            FeedError::WebPage,
        ),
        (b" \n", FeedError::Empty),
        (
            b"{\"rss\": {\"channel\": {}}}",
            FeedError::NotAFeed {
                missing: Missing::LooksLikeRss,
            },
        ),
        (
            b"\x1f\x8b\x08",
            FeedError::UnsupportedEncoding { found: "gzip" },
        ),
    ] {
        assert_eq!(read(document, None).err(), Some(expected));
    }
    // The live app reads JSON Feed only, and says which command helps.
    let error = feed::read(&bytes("weekly.xml"), None).err();
    assert_eq!(
        error,
        Some(FeedError::NotAFeed {
            missing: Missing::LooksLikeRss
        })
    );
}

#[test]
fn json_that_speaks_of_rss_is_json() {
    let feed = b"\xef\xbb\xbf {\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"<rss>\", \"items\": []}";
    assert_eq!(read(feed, Some("gbk")).expect("a feed").title, "<rss>");
}
