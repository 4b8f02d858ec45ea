//! A section as it stands beside or below something else, or fills its own page.

use super::Card;
use crate::model::{Address, Section, SectionContent, SectionKind, SectionLink, Site};
use serde::{Deserialize, Serialize};

/// How many entries a section shows on other pages than its own.
const BLOCK_SIZE: usize = 8;

/// A section to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is for; it decides how it looks.
    pub kind: SectionKind,
    /// The publisher's heading; without one the interface's word for the kind.
    pub title: Option<String>,
    /// Where 更多 leads, if not to the section's own page.
    pub more: Option<Address>,
    /// What it shows; never empty in [`blocks`].
    pub content: BlockContent,
}

/// A section's entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockContent {
    /// Articles in the order to show.
    Cards(Vec<Card>),
    /// Articles of the opinions section: those with a picture first, then those that are a line of a list.
    Opinions {
        /// With a portrait.
        portraits: Vec<Card>,
        /// Without one, each led by its label.
        lines: Vec<Card>,
    },
    /// Links to elsewhere.
    Links(Vec<SectionLink>),
}

impl BlockContent {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Cards(cards) => cards.is_empty(),
            Self::Opinions { portraits, lines } => portraits.is_empty() && lines.is_empty(),
            Self::Links(links) => links.is_empty(),
        }
    }
}

/// The site's sections for a page that shows them beside other things: in order, without empty ones, cut to a handful.
#[must_use]
pub fn blocks(site: &Site) -> Vec<Block> {
    site.sections
        .iter()
        .map(|section| block(site, section, BLOCK_SIZE))
        .filter(|block| !block.content.is_empty())
        .collect()
}

/// A section whole, for its own page. A site without it has an empty one, so that the address still says something.
#[must_use]
pub fn section_block(site: &Site, kind: SectionKind) -> Block {
    match site.section(kind) {
        Some(section) => block(site, section, usize::MAX),
        None => Block {
            kind,
            title: None,
            more: None,
            content: BlockContent::Links(Vec::new()),
        },
    }
}

fn block(site: &Site, section: &Section, limit: usize) -> Block {
    let content = match &section.content {
        SectionContent::Links(links) => {
            BlockContent::Links(links.iter().take(limit).cloned().collect())
        }
        SectionContent::Articles(slugs) => {
            let cards = Card::of_slugs(site, slugs.iter().take(limit));
            match section.kind {
                SectionKind::Opinions => {
                    let (portraits, lines) =
                        cards.into_iter().partition(|card| card.image.is_some());
                    split_opinions(portraits, lines, limit)
                }
                _ => BlockContent::Cards(cards),
            }
        }
    };
    Block {
        kind: section.kind,
        title: section.title.clone(),
        more: section.more.clone(),
        content,
    }
}

/// Portraits fill at most a row of four beside other things; the further ones join the list, so that both forms appear.
fn split_opinions(mut portraits: Vec<Card>, lines: Vec<Card>, limit: usize) -> BlockContent {
    let overflow = if limit == usize::MAX || portraits.len() <= 4 {
        Vec::new()
    } else {
        portraits.split_off(4)
    };
    BlockContent::Opinions {
        portraits,
        lines: overflow.into_iter().chain(lines).collect(),
    }
}
