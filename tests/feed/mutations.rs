//! Feeds mutilated by machine: whatever is done to them, nothing panics, and what is shown is sane.

use super::{bytes, read};
use broadsheet::feed::FeedError;
use broadsheet::model::{SectionContent, Site};
use serde_json::{Value, json};
use std::collections::HashSet;

const WHOLE: [&str; 4] = [
    "standard.json",
    "broadsheet.json",
    "wrong-types.json",
    "sections.json",
];

#[test]
fn a_feed_cut_anywhere_is_an_error_and_no_panic() {
    for name in [
        "broadsheet.json",
        "half-surrogates.json",
        "latin-1.json",
        "utf-16.json",
    ] {
        let whole = bytes(name);
        let whole = whole.trim_ascii_end();
        for end in 0..whole.len() {
            let result = read(&whole[..end]);
            assert!(result.is_err(), "{name} cut at {end}");
            if let Err(FeedError::InvalidJson { line, column, .. }) = result {
                assert!(line >= 1 && column >= 1);
            }
        }
    }
}

#[test]
fn a_feed_with_any_byte_replaced_does_not_panic() {
    for name in ["sections.json", "half-surrogates.json"] {
        let mut document = bytes(name);
        for at in 0..document.len() {
            let byte = document[at];
            for other in [b'"', b'\\', b'[', 0xff] {
                document[at] = other;
                if let Ok(site) = read(&document) {
                    assert_sane(&site);
                }
            }
            document[at] = byte;
        }
    }
}

#[test]
fn any_member_may_have_any_type() {
    let others = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("\u{0}\u{202e}\u{fffd}"),
        json!("javascript:alert(1)"),
        json!([]),
        json!([null, [[]], {}, 1, "x"]),
        json!({}),
        json!({"id": {"id": []}, "name": [], "url": {}, "items": [{}], "kind": "hot"}),
    ];
    for name in WHOLE {
        let document = parsed(name);
        let mut paths = Vec::new();
        collect_paths(&document, String::new(), &mut paths);
        assert!(paths.len() > 20);
        for path in paths {
            for other in &others {
                let mut mutated = document.clone();
                *mutated.pointer_mut(&path).expect(&path) = other.clone();
                match read(mutated.to_string().as_bytes()) {
                    Ok(site) => assert_sane(&site),
                    Err(FeedError::NotAFeed { .. }) => {
                        assert!(path.is_empty() || path == "/items", "{name} {path} {other}")
                    }
                    Err(error) => panic!("{name} {path} {other}: {error}"),
                }
            }
        }
    }
}

#[test]
fn any_member_may_be_absent() {
    for name in WHOLE {
        let document = parsed(name);
        let mut paths = Vec::new();
        collect_paths(&document, String::new(), &mut paths);
        for path in paths {
            let Some((parent, key)) = path.rsplit_once('/') else {
                continue;
            };
            let mut mutated = document.clone();
            if let Some(Value::Object(members)) = mutated.pointer_mut(parent) {
                members.remove(key);
            }
            match read(mutated.to_string().as_bytes()) {
                Ok(site) => assert_sane(&site),
                Err(error) => assert_eq!(path, "/items", "{error}"),
            }
        }
    }
}

fn parsed(name: &str) -> Value {
    let text = String::from_utf8(bytes(name)).expect(name);
    // Too large for the test's own parser.
    serde_json::from_str(&text.replace("1e999", "1e300")).expect(name)
}

fn collect_paths(value: &Value, path: String, paths: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                collect_paths(member, format!("{path}/{name}"), paths);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                collect_paths(element, format!("{path}/{index}"), paths);
            }
        }
        _ => {}
    }
    paths.push(path);
}

/// What every page relies on.
fn assert_sane(site: &Site) {
    assert!(!site.title.trim().is_empty());
    let slugs: HashSet<_> = site
        .articles()
        .iter()
        .map(|article| &article.slug)
        .collect();
    assert_eq!(slugs.len(), site.articles().len());
    let dates: Vec<_> = site
        .articles()
        .iter()
        .map(|article| article.published)
        .collect();
    assert!(dates.is_sorted_by(|a, b| a >= b));
    for article in site.articles() {
        assert!(!article.title.trim().is_empty() && !article.title.contains(char::is_control));
        assert!(!article.id.as_str().trim().is_empty());
        assert!(article.authors.iter().all(|author| !author.name.is_empty()));
        assert!(article.tags.iter().all(|(_, slug)| {
            site.tag(slug)
                .is_some_and(|tag| tag.articles.contains(&article.slug))
        }));
        assert!(
            article
                .related
                .iter()
                .all(|slug| slugs.contains(slug) && *slug != article.slug)
        );
        let addresses = article
            .url
            .iter()
            .chain(&article.external_url)
            .chain(article.image.as_ref().map(|image| &image.address));
        for address in addresses {
            assert!(
                address.as_str().starts_with("https://") || address.as_str().starts_with("http://"),
                "{address}"
            );
        }
    }
    let kinds: HashSet<_> = site.sections.iter().map(|section| section.kind).collect();
    assert_eq!(kinds.len(), site.sections.len());
    for section in &site.sections {
        if let SectionContent::Articles(articles) = &section.content {
            assert!(articles.iter().all(|slug| slugs.contains(slug)));
        }
    }
}
