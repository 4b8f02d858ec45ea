//! Typed addresses within the site. The only place where a path is spelled.

use crate::model::{SectionKind, Slug, TagSlug};
use serde::{Deserialize, Serialize};

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Route {
    /// `/`, and `/page/2` for further pages of the latest list. Pages count from 1.
    Front {
        /// 1-based.
        page: u32,
    },
    /// `/articles/:slug`.
    Article(Slug),
    /// `/tags`.
    Tags,
    /// `/tags/:tag`, and `/tags/:tag/page/2`.
    Tag {
        /// Which tag.
        tag: TagSlug,
        /// 1-based.
        page: u32,
    },
    /// `/hot`, `/opinions`, `/topics`, `/partners`.
    Section(SectionKind),
    /// `/about-feed`.
    AboutFeed,
}
