//! Tags and the articles that carry them.

use super::{Slug, TagSlug};
use serde::{Deserialize, Serialize};

/// A tag of the site. Spellings that differ in case or white space only are one tag, under the first spelling met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// As the feed spells it.
    pub name: String,
    /// Its place in addresses.
    pub slug: TagSlug,
    /// Articles that carry it, in the site's order (newest first).
    pub articles: Vec<Slug>,
}
