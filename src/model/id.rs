//! Names for articles and tags: the feed's own, and those in addresses.
//!
//! A slug depends on the id or name alone, so an address stays the same whatever else the feed holds. Where readable text would
//! not tell two names apart, or not on a disk that folds case, a hash of the whole name follows it: FNV-1a with 64 bits, written in
//! Crockford's base 32. It is no protection against forgery, so `feed` still makes slugs unique.

mod hash;
mod tag;
#[cfg(test)]
mod tests;

use hash::{Hash64, LONG, SHORT};
use serde::{Deserialize, Serialize};
use std::fmt;

pub use hash::fingerprint;
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
