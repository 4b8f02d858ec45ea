//! One page's data, whichever page it is.

use super::{
    AboutFeed, ArticlePage, Block, BlockContent, Card, EmbedChoices, FrontPage, ListPage,
    SearchPage, SectionPage, TagPage, TagsPage,
};
use serde::{Deserialize, Serialize};

/// What a route shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Page {
    /// `/`, and further pages of its list.
    Front(Box<FrontPage>),
    /// `/articles/:slug`.
    Article(Box<ArticlePage>),
    /// `/tags`.
    Tags(TagsPage),
    /// `/tags/:tag`, and further pages of its list.
    Tag(Box<TagPage>),
    /// `/hot`, `/picks`, `/opinions`, `/topics`, `/partners`, and further pages of them.
    Section(SectionPage),
    /// `/search`.
    Search(SearchPage),
    /// `/about-feed`.
    AboutFeed(AboutFeed),
    /// `/embed`.
    EmbedBuilder(EmbedChoices),
}

impl Page {
    /// The page of a list that this page shows, if it shows one.
    #[must_use]
    pub fn into_list(self) -> Option<ListPage> {
        match self {
            Self::Front(page) => Some(page.latest),
            Self::Tag(page) => Some(page.list),
            Self::Section(page) => page.into_list(),
            Self::Article(_)
            | Self::Tags(_)
            | Self::Search(_)
            | Self::AboutFeed(_)
            | Self::EmbedBuilder(_) => None,
        }
    }

    /// Does something to each card that the page shows, but for those in sections beside an article.
    pub fn for_each_card(&mut self, mut act: impl FnMut(&mut Card)) {
        match self {
            Self::Front(page) => {
                page.lead.iter_mut().for_each(&mut act);
                page.latest.cards.iter_mut().for_each(&mut act);
                for block in &mut page.blocks {
                    block.for_each_card(&mut act);
                }
            }
            Self::Article(page) => {
                act(&mut page.card);
                let neighbours = &mut page.neighbours;
                neighbours.newer.iter_mut().for_each(&mut act);
                neighbours.older.iter_mut().for_each(&mut act);
                neighbours.related.iter_mut().for_each(&mut act);
            }
            Self::Tag(page) => page.list.cards.iter_mut().for_each(act),
            Self::Section(page) => page.block.for_each_card(act),
            Self::Tags(_) | Self::Search(_) | Self::AboutFeed(_) | Self::EmbedBuilder(_) => {}
        }
    }
}

impl Block {
    /// Does something to each card that the section shows.
    pub fn for_each_card(&mut self, mut act: impl FnMut(&mut Card)) {
        match &mut self.content {
            BlockContent::Cards(cards) => cards.iter_mut().for_each(act),
            BlockContent::Opinions { portraits, lines } => {
                portraits.iter_mut().for_each(&mut act);
                lines.iter_mut().for_each(act);
            }
            BlockContent::Links(_) => {}
        }
    }
}
