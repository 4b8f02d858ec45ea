//! Names for articles and tags: the feed's own, and those in addresses.

use serde::{Deserialize, Serialize};
use std::fmt;

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
    /// Derives the slug of an id.
    #[must_use]
    pub fn of_id(_id: &ItemId) -> Self {
        todo!()
    }

    /// Reads a slug from an address. `None` when no article can have it.
    #[must_use]
    pub fn parse(_text: &str) -> Option<Self> {
        todo!()
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A tag's place in addresses: letters and digits of any script and `-`, unencoded (so `移动电商`, not `%E7…`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TagSlug(String);

impl TagSlug {
    /// Derives the slug of a tag's name.
    #[must_use]
    pub fn of_name(_name: &str) -> Self {
        todo!()
    }

    /// Reads a slug from an address, percent-encoded or not. `None` when no tag can have it.
    #[must_use]
    pub fn parse(_text: &str) -> Option<Self> {
        todo!()
    }

    /// The slug, unencoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TagSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
