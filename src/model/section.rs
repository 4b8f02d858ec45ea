//! The blocks beside and below an article.

use super::{Address, Slug};
use serde::{Deserialize, Serialize};

/// What a section is for; it also decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// 热门文章: the carousel.
    Hot,
    /// 精选: the newest with a picture, as a carousel too, for a feed that counts no readers. Never planned by a publisher.
    Picks,
    /// 人物观点: portraits, then a list.
    Opinions,
    /// 推荐专题.
    Topics,
    /// 合作协会.
    Partners,
}

impl SectionKind {
    /// Every kind, in the order of the front page's defaults.
    pub const ALL: [Self; 5] = [
        Self::Hot,
        Self::Picks,
        Self::Opinions,
        Self::Topics,
        Self::Partners,
    ];

    /// The word for the kind in feeds and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hot => "hot",
            Self::Picks => "picks",
            Self::Opinions => "opinions",
            Self::Topics => "topics",
            Self::Partners => "partners",
        }
    }

    /// The inverse of [`SectionKind::as_str`].
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A section of the site. A site has at most one of each kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is for.
    pub kind: SectionKind,
    /// The publisher's heading; without one the interface's word for the kind is shown.
    pub title: Option<String>,
    /// Where 更多 leads, if not to the section's own page.
    pub more: Option<Address>,
    /// What it shows.
    pub content: SectionContent,
}

/// A section shows articles of this feed or links to elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionContent {
    /// Articles in the order to show; each exists in the site.
    Articles(Vec<Slug>),
    /// Links in the order to show.
    Links(Vec<SectionLink>),
}

impl SectionContent {
    /// Its articles; none of a section of links.
    #[must_use]
    pub fn articles(&self) -> &[Slug] {
        match self {
            Self::Articles(slugs) => slugs,
            Self::Links(_) => &[],
        }
    }
}

/// A link of a topics or partners section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionLink {
    /// Its text.
    pub title: String,
    /// Where it leads.
    pub url: Address,
    /// A picture or logo.
    pub image: Option<Address>,
    /// A line of explanation.
    pub summary: Option<String>,
}
