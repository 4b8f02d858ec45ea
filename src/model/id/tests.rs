//! Slugs of ids and tags: what they keep apart and what they keep out.

use super::{ItemId, Slug};
use std::collections::HashSet;

fn slug(id: &str) -> String {
    Slug::of_id(&ItemId::new(id.to_owned())).as_str().to_owned()
}

#[test]
fn a_clean_id_is_its_own_slug() {
    for id in [
        "a",
        "42",
        "spring-tea",
        "2026-05-01-harvest",
        &"x".repeat(64),
    ] {
        assert_eq!(slug(id), id);
    }
}

#[test]
fn an_address_gives_its_last_segment_and_a_hash() {
    for (id, stem) in [
        ("https://example.com/2026/05/spring-tea.html", "spring-tea-"),
        (
            "https://example.com/2026/Spring_Tea/?utm=1#top",
            "spring-tea-",
        ),
        ("/posts/harvest", "harvest-"),
        ("https://example.com/", "example-com-"),
        ("https://example.com/%E8%8C%B6", "example-com-"),
        ("https://example.com/?p=7", "example-com-p-7-"),
        (
            "tag:example.com,2026:post.7",
            "tag-example-com-2026-post-7-",
        ),
        ("Hello, World", "hello-world-"),
        ("茶 2026", "2026-"),
        ("茶", "a-"),
        ("con", "con-"),
        ("com1", "com1-"),
    ] {
        let slug = slug(id);
        let hash = slug.strip_prefix(stem);
        assert!(hash.is_some_and(|hash| hash.len() == 8), "{id}: {slug}");
    }
}

#[test]
fn awkward_ids_give_distinct_slugs_fit_for_a_folder() {
    let long = "茶".repeat(4000);
    let ids = [
        "..",
        ".",
        "/",
        "\\",
        "a/b",
        "a/../b",
        "a%2fb",
        "<a>",
        "🍵",
        "茶",
        "con",
        "CON",
        "Con",
        "nul",
        "lpt9",
        "caf\u{e9}",
        "cafe\u{301}",
        "Tea",
        "tea",
        "TEA",
        " tea",
        "tea ",
        "te-a-",
        "-tea",
        "te--a",
        "\u{0}",
        "#",
        "?",
        "1.0",
        "1",
        "1e400",
        "123456789012345678901234567890",
        &long,
    ];
    let slugs: HashSet<String> = ids.iter().map(|id| slug(id).to_ascii_lowercase()).collect();
    assert_eq!(slugs.len(), ids.len());
    for text in slugs {
        assert!(Slug::parse(&text).is_some(), "{text}");
        assert!(!super::is_reserved(&text), "{text}");
    }
}

#[test]
fn a_slug_never_changes() {
    // Published addresses depend on these very characters.
    assert_eq!(slug("https://example.com/a"), "a-61qkcsea");
    assert_eq!(slug("茶"), "a-j7hh88hg");
}

#[test]
fn a_clashing_id_gets_another_slug_within_the_limit() {
    let id = ItemId::new("x/".repeat(100));
    let slugs: HashSet<Slug> = (0..3)
        .map(|attempt| Slug::of_clashing_id(&id, attempt))
        .chain([Slug::of_id(&id)])
        .collect();
    assert_eq!(slugs.len(), 4);
    assert!(
        slugs
            .iter()
            .all(|slug| Slug::parse(slug.as_str()).is_some())
    );
}

#[test]
fn what_no_article_can_have_is_refused() {
    for text in [
        "",
        "A",
        "a b",
        "a--b",
        "-a",
        "..",
        "a/b",
        "茶",
        "a%20b",
        &"x".repeat(81),
    ] {
        assert_eq!(Slug::parse(text), None, "{text}");
    }
}
