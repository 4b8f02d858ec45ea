//! Addresses of pages for frames of other sites, below `/embed`.

use super::Route;
use crate::model::{SectionKind, Slug, TagSlug};
use serde::{Deserialize, Serialize};

/// A page that is made to stand in a frame of another site. As data it is its path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Embed {
    /// `/embed/articles/:slug`: an article as a card.
    Card(Slug),
    /// `/embed/articles/:slug/full`: the whole of it.
    Article(Slug),
    /// `/embed/hot`: the most read, to swipe through.
    Hot,
    /// `/embed/picks`: the newest with a picture, to swipe through, where nobody counts readers.
    Picks,
    /// `/embed/opinions`.
    Opinions,
    /// `/embed/tags/:tag`: a tag's newest articles.
    Tag(TagSlug),
}

impl Embed {
    /// The page of the site that it is an excerpt of.
    #[must_use]
    pub fn origin(&self) -> Route {
        match self {
            Self::Card(slug) | Self::Article(slug) => Route::Article(slug.clone()),
            Self::Hot => Route::section(SectionKind::Hot),
            Self::Picks => Route::section(SectionKind::Picks),
            Self::Opinions => Route::section(SectionKind::Opinions),
            Self::Tag(tag) => Route::Tag {
                tag: tag.clone(),
                page: 1,
            },
        }
    }

    /// The page with a section's articles. `None` for sections of links, which are not the site's to hand on.
    #[must_use]
    pub fn of_section(kind: SectionKind) -> Option<Self> {
        match kind {
            SectionKind::Hot => Some(Self::Hot),
            SectionKind::Picks => Some(Self::Picks),
            SectionKind::Opinions => Some(Self::Opinions),
            SectionKind::Topics | SectionKind::Partners => None,
        }
    }

    /// Reads what stands behind `/embed/`, encoded or not.
    #[must_use]
    pub fn read(rest: &str) -> Option<Self> {
        let segments: Vec<&str> = rest.split('/').filter(|name| !name.is_empty()).collect();
        Self::parse(&segments)
    }

    /// Reads the parts of what stands behind `/embed`.
    pub(super) fn parse(segments: &[&str]) -> Option<Self> {
        match segments {
            ["articles", slug] => Slug::parse(slug).map(Self::Card),
            ["articles", slug, "full"] => Slug::parse(slug).map(Self::Article),
            ["hot"] => Some(Self::Hot),
            ["picks"] => Some(Self::Picks),
            ["opinions"] => Some(Self::Opinions),
            ["tags", tag] => TagSlug::parse(tag).map(Self::Tag),
            _ => None,
        }
    }
}

impl From<Embed> for String {
    fn from(embed: Embed) -> Self {
        Route::Embed(embed).path()
    }
}

impl TryFrom<String> for Embed {
    type Error = &'static str;

    fn try_from(path: String) -> Result<Self, Self::Error> {
        match Route::try_from(path)? {
            Route::Embed(embed) => Ok(embed),
            _ => Err("this path is no embed's"),
        }
    }
}
