//! A section as it stands beside or below something else, or fills its own page.

use super::Card;
use crate::model::{Address, Section, SectionContent, SectionKind, SectionLink, Site};
use serde::{Deserialize, Serialize};

/// How many entries a section shows on other pages than its own.
const BLOCK_SIZE: usize = 8;

/// Portraits fill at most a row beside other things, so that both forms appear.
const PORTRAITS: usize = 4;

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
        .map(|section| block(site, section))
        .filter(|block| !block.content.is_empty())
        .collect()
}

fn block(site: &Site, section: &Section) -> Block {
    let content = match &section.content {
        SectionContent::Links(links) => {
            BlockContent::Links(links.iter().take(BLOCK_SIZE).cloned().collect())
        }
        SectionContent::Articles(slugs) => {
            let cards = Card::of_slugs(site, slugs.iter().take(BLOCK_SIZE));
            match section.kind {
                SectionKind::Opinions => opinions(cards, PORTRAITS),
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

/// Opinion and people pieces. Portraits beyond the most that are wanted join the list.
pub(super) fn opinions(cards: Vec<Card>, most_portraits: usize) -> BlockContent {
    let (mut portraits, lines): (Vec<Card>, Vec<Card>) =
        cards.into_iter().partition(|card| card.image.is_some());
    let further = portraits.split_off(most_portraits.min(portraits.len()));
    BlockContent::Opinions {
        portraits,
        lines: further.into_iter().chain(lines).collect(),
    }
}
