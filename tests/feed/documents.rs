//! Documents as a whole: what is read, and what is refused in which words.

use super::{bytes, problems, read, site, words};
use broadsheet::feed::{self, FeedError, JsonType, Missing};
use broadsheet::model::{ProblemKind, Subject};

fn refusal(document: &[u8]) -> FeedError {
    read(document).expect_err("a refusal")
}

fn lacking(missing: Missing) -> FeedError {
    FeedError::NotAFeed { missing }
}

#[test]
fn case_1_a_web_page_is_called_one() {
    assert_eq!(refusal(&bytes("web-page.html")), FeedError::WebPage);
    for page in [
        "<html>",
        "  \n<!doctype html><p>",
        "\u{feff}<!DOCTYPE html>",
        "<?xml version='1.0'?><html/>",
        "<p>404",
    ] {
        assert_eq!(refusal(page.as_bytes()), FeedError::WebPage, "{page}");
    }
}

#[test]
fn case_2_broken_json_is_located_in_characters() {
    let FeedError::InvalidJson {
        line,
        column,
        reason,
    } = refusal("{\n \"title\": \"茶茶\" x}".as_bytes())
    else {
        panic!("another error");
    };
    assert_eq!((line, column), (2, 16));
    assert_eq!(reason, "no such thing may stand there");
    for document in [
        "{\"items\": [",
        "{\"items\": []",
        "{\"items\": []} x",
        "{'items': []}",
        "nonsense",
        "{\"items\": [],}",
    ] {
        assert!(
            matches!(
                refusal(document.as_bytes()),
                FeedError::InvalidJson { line: 1, .. }
            ),
            "{document}"
        );
    }
}

#[test]
fn case_3_json_that_is_no_feed_is_told_what_it_lacks() {
    for (document, missing) in [
        ("[]", Missing::NotAnObject(JsonType::Array)),
        ("null", Missing::NotAnObject(JsonType::Null)),
        (" 7 ", Missing::NotAnObject(JsonType::Number)),
        ("\"x\"", Missing::NotAnObject(JsonType::Text)),
        ("false", Missing::NotAnObject(JsonType::Boolean)),
        ("{}", Missing::NoItems),
        (
            r#"{"version": "https://jsonfeed.org/version/1.1", "title": "T"}"#,
            Missing::NoItems,
        ),
        (r#"{"items": null}"#, Missing::NoItems),
        (
            r#"{"items": {"0": {}}}"#,
            Missing::ItemsNotArray(JsonType::Object),
        ),
        (r#"{"items": "a"}"#, Missing::ItemsNotArray(JsonType::Text)),
        (r#"{"feed": {"entry": []}}"#, Missing::LooksLikeRss),
    ] {
        assert_eq!(refusal(document.as_bytes()), lacking(missing), "{document}");
    }
    assert_eq!(
        refusal(&bytes("rss-in-json.json")),
        lacking(Missing::LooksLikeRss)
    );
    assert_eq!(refusal(&bytes("atom.xml")), lacking(Missing::LooksLikeRss));
    assert_eq!(
        refusal(&bytes("search-results.json")),
        lacking(Missing::NoUsableItems)
    );
    assert!(refusal(b"{}").to_string().contains("`items`"));
}

#[test]
fn case_4_unknown_versions_are_read_and_noted() {
    for (version, expected) in [
        ("https://jsonfeed.org/version/1", None),
        ("http://jsonfeed.org/version/1.1/", None),
        ("https://www.jsonfeed.org/version/1.1", None),
        (
            "https://jsonfeed.org/version/2",
            Some("version: unknown version https://jsonfeed.org/version/2"),
        ),
        ("1.1", Some("version: unknown version 1.1")),
        ("", Some("version: Missing")),
    ] {
        let document = format!(
            r#"{{"version": "{version}", "title": "T", "items": [{{"id": "a", "content_text": "x"}}]}}"#
        );
        let site = read(document.as_bytes()).expect(version);
        assert_eq!(site.articles().len(), 1, "{version}");
        assert_eq!(problems(&site, None), Vec::from_iter(expected), "{version}");
    }
    let site = read(br#"{"title": "T", "items": []}"#).expect("a feed without version");
    assert_eq!(problems(&site, None), ["version: Missing"]);
}

#[test]
fn case_5_a_nameless_feed_has_its_hosts_name() {
    let with_home = br#"{"home_page_url": "https://home.example:8080/", "items": []}"#;
    assert_eq!(
        read(with_home).map(|site| site.title),
        Ok("home.example".to_owned())
    );
    assert_eq!(
        read(br#"{"title": " ", "items": []}"#).map(|site| site.title),
        Ok("feeds.example".to_owned())
    );
    let declared = br#"{"feed_url": "https://declared.example/f", "items": []}"#;
    assert_eq!(
        feed::read(declared, None).map(|site| site.title),
        Ok("declared.example".to_owned())
    );
    assert_eq!(
        feed::read(br#"{"items": []}"#, None).map(|site| site.title),
        Ok("JSON Feed".to_owned())
    );
    let site = read(with_home).expect("a feed");
    assert!(problems(&site, None).contains(&"title: Missing".to_owned()));
}

#[test]
fn case_6_a_feed_may_be_empty() {
    let site =
        read(br#"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}"#)
            .expect("a feed");
    assert!(site.articles().is_empty() && site.sections.is_empty() && site.problems.is_empty());
    // The version says that it is a feed, so none of its items being usable is no reason to refuse it.
    let site =
        read(br#"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{}]}"#)
            .expect("a feed");
    assert!(site.articles().is_empty());
    assert_eq!(site.problems.len(), 1);
}

#[test]
fn case_25_a_byte_order_mark_is_no_part_of_the_document() {
    let site = site("byte-order-mark.json");
    assert_eq!(site.title, "With a byte-order mark");
    assert_eq!(site.problems, []);
}

#[test]
fn case_25_bytes_that_are_no_text_are_replaced() {
    let site = site("latin-1.json");
    assert_eq!(site.title, "Latin-1 caf\u{fffd}");
    assert_eq!(site.articles()[0].title, "na\u{fffd}ve");
    assert_eq!(problems(&site, None), [": BrokenEncoding"]);
}

#[test]
fn case_25_other_encodings_are_named() {
    assert_eq!(
        refusal(&bytes("utf-16.json")),
        FeedError::UnsupportedEncoding { found: "UTF-16" }
    );
    for (document, found) in [
        (&b"\xfe\xff\0{\0}"[..], "UTF-16"),
        (b"{\0}\0", "UTF-16"),
        (b"\0{\0}", "UTF-16"),
        (b"\xff\xfe\0\0{\0\0\0", "UTF-32"),
        (b"\0\0\0{", "UTF-32"),
        (b"\x1f\x8b\x08\0", "gzip"),
    ] {
        assert_eq!(refusal(document), FeedError::UnsupportedEncoding { found });
    }
}

#[test]
fn case_25_half_surrogate_pairs_are_replaced_and_noted() {
    let site = site("half-surrogates.json");
    assert_eq!(site.title, "Half \u{fffd} a pair");
    let [a, b] = site.articles() else {
        panic!("two articles")
    };
    assert_eq!((a.id.as_str(), a.title.as_str()), ("a\u{fffd}", "Whole 🍵"));
    assert_eq!(a.tags[0].0, "\u{fffd}");
    assert_eq!(b.title, "Unharmed.");
    let broken: Vec<&str> = site
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(broken, ["title", "id", "content_html", "tags[0]"]);
    assert!(
        site.problems
            .iter()
            .all(|problem| problem.kind == ProblemKind::BrokenEncoding)
    );
}

#[test]
fn case_25_raw_control_characters_cost_nothing() {
    let site = site("raw-controls.json");
    assert_eq!(site.title, "Raw controls");
    assert_eq!(site.articles()[0].title, "line break");
    assert_eq!(problems(&site, None), [": BrokenEncoding"]);
}

#[test]
fn documents_without_anything_are_empty() {
    for document in ["", " \r\n\t", "\u{feff}", "\0\0"] {
        assert_eq!(
            refusal(document.as_bytes()),
            FeedError::Empty,
            "{document:?}"
        );
    }
}

#[test]
fn deep_nesting_costs_at_most_its_member() {
    let deep =
        |open: &str, close: &str| format!("{}{}", open.repeat(300_000), close.repeat(300_000));
    let (arrays, objects) = (
        deep("[", "]"),
        deep("{\"a\":", "}").replacen("\"a\":}", "\"a\":1}", 1),
    );
    let document = format!(
        r#"{{"title": "T", "version": "https://jsonfeed.org/version/1.1", "deep": {arrays}, "items": [{arrays},
        {{"id": "a", "content_text": "x", "tags": {arrays}, "_broadsheet": {{"views": {objects}}}, "authors": {objects}}}]}}"#
    );
    let site = read(document.as_bytes()).expect("a feed");
    assert_eq!(site.articles().len(), 1);
    assert!(matches!(
        refusal(arrays.as_bytes()),
        FeedError::NotAFeed { .. }
    ));
    assert!(matches!(
        refusal("[".repeat(300_000).as_bytes()),
        FeedError::InvalidJson { .. }
    ));
}

#[test]
fn of_members_with_one_name_the_last_counts() {
    let site = read(br#"{"title": "A", "items": [], "title": "B", "items": [{"id": 1, "id": 2, "content_text": "x"}]}"#);
    let site = site.expect("a feed");
    assert_eq!((site.title.as_str(), super::ids(&site)), ("B", vec!["2"]));
}

#[test]
fn problems_quote_no_more_than_eighty_characters() {
    let long = "茶".repeat(10_000);
    let document = format!(
        r#"{{"version": "{long}", "next_url": "javascript:{long}", "language": "{long}",
        "items": [{{"id": "{long}", "content_text": "x", "date_published": "{long}"}}]}}"#
    );
    let site = read(document.as_bytes()).expect("a feed");
    assert_eq!(site.problems.len(), 5);
    for problem in &site.problems {
        assert!(words(&problem.kind).chars().count() < 110, "{problem:?}");
        if let Subject::Item { id, .. } = &problem.subject {
            assert_eq!(id.as_ref().map(|id| id.chars().count()), Some(80));
        }
    }
}
