//! Names for articles and tags: the feed's own, and those in addresses.
//!
//! A slug depends on the id or name alone, so an address stays the same whatever else the feed holds. Where readable text would
//! not tell two names apart, or not on a disk that folds case, a hash of the whole name follows it: FNV-1a with 64 bits, written in
//! Crockford's base 32. It is no protection against forgery, so `feed` still makes slugs unique.

mod hash;
mod tag;

use hash::{Hash64, LONG, SHORT};
use serde::{Deserialize, Serialize};
use std::fmt;

pub use tag::TagSlug;

/// The longest readable part of a slug.
const LONGEST_STEM: usize = 48;
/// The longest id that is used as it is.
const LONGEST_PLAIN: usize = 64;
/// The longest slug.
const LONGEST: usize = 80;

/// An item's `id`, as the feed writes it: any characters, any length. Two ids are one only if they are equal byte by byte.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ItemId(String);

impl ItemId {
    /// Wraps an id that is not blank.
    #[must_use]
    pub fn new(id: String) -> Self {
        Self(id)
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An article's place in addresses: 1 to 80 characters of `a-z`, `0-9` and `-`, so that it needs no encoding and names a folder
/// of its own on every file system.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slug(String);

impl Slug {
    /// Derives the slug of an id: the id itself where it is fit for that, else what can be read of it and a hash of it.
    #[must_use]
    pub fn of_id(id: &ItemId) -> Self {
        let id = id.as_str();
        if id.len() <= LONGEST_PLAIN && is_clean(id) && !is_reserved(id) {
            return Self(id.to_owned());
        }
        Self::hashed(id, SHORT)
    }

    /// A slug for an id whose own slug another article has already. `attempt` counts from 0.
    #[must_use]
    pub fn of_clashing_id(id: &ItemId, attempt: usize) -> Self {
        let mut slug = Self::hashed(id.as_str(), LONG);
        if attempt > 0 {
            slug.0.push_str(&format!("-{attempt}"));
        }
        slug
    }

    /// Reads a slug from an address. `None` when no article can have it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_slug = (1..=LONGEST).contains(&text.len()) && is_clean(text);
        is_slug.then(|| Self(text.to_owned()))
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn hashed(id: &str, digits: usize) -> Self {
        let mut slug = stem(readable_part(id));
        if slug.is_empty() && id.contains('/') {
            slug = stem(id.split_once("://").map_or(id, |(_, rest)| rest));
        }
        if slug.is_empty() {
            slug.push('a');
        }
        slug.push('-');
        Hash64::of(id).write(&mut slug, digits);
        Self(slug)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Of an address or path, the last segment without query and extension; any other id whole.
fn readable_part(id: &str) -> &str {
    if !id.contains('/') {
        return id;
    }
    let path = id.split_once("://").map_or(id, |(_, rest)| {
        rest.split_once('/').map_or("", |(_, path)| path)
    });
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let segment = path
        .rsplit('/')
        .find(|segment| !segment.is_empty())
        .unwrap_or_default();
    match segment.rsplit_once('.') {
        Some((name, extension)) if !name.is_empty() && is_extension(extension) => name,
        _ => segment,
    }
}

fn is_extension(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The ASCII letters and digits, lower case, with single hyphens between the runs. Percent-escapes are no words.
fn stem(text: &str) -> String {
    let mut stem = String::new();
    let mut is_gap = false;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte.is_ascii_alphanumeric() {
            if is_gap && !stem.is_empty() {
                stem.push('-');
            }
            if stem.len() >= LONGEST_STEM {
                break;
            }
            is_gap = false;
            stem.push(char::from(byte.to_ascii_lowercase()));
        } else {
            is_gap = true;
            let mut ahead = bytes.clone();
            let is_escape = byte == b'%'
                && ahead.next().is_some_and(|byte| byte.is_ascii_hexdigit())
                && ahead.next().is_some_and(|byte| byte.is_ascii_hexdigit());
            if is_escape {
                bytes = ahead;
            }
        }
    }
    stem.truncate(stem.trim_end_matches('-').len());
    stem
}

/// Runs of `a-z` and `0-9` with single hyphens between them.
fn is_clean(text: &str) -> bool {
    text.split('-').all(|run| {
        !run.is_empty()
            && run
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Names that Windows keeps for devices.
fn is_reserved(name: &str) -> bool {
    if matches!(name, "con" | "prn" | "aux" | "nul") {
        return true;
    }
    let numbered = name.strip_prefix("com").or(name.strip_prefix("lpt"));
    numbered
        .is_some_and(|number| number.chars().count() == 1 && number.chars().all(|c| c.is_numeric()))
}

#[cfg(test)]
mod tests {
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
}
