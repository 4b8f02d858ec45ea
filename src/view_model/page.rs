//! One page's data, whichever page it is.

use super::{AboutFeed, ArticlePage, FrontPage, ListPage, SectionPage, TagPage, TagsPage};
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
    /// `/hot`, `/picks`, `/opinions`, `/topics`, `/partners`.
    Section(SectionPage),
    /// `/about-feed`.
    AboutFeed(AboutFeed),
}

impl Page {
    /// The page of a list that this page shows, if it shows one.
    #[must_use]
    pub fn into_list(self) -> Option<ListPage> {
        match self {
            Self::Front(page) => Some(page.latest),
            Self::Tag(page) => Some(page.list),
            Self::Article(_) | Self::Tags(_) | Self::Section(_) | Self::AboutFeed(_) => None,
        }
    }
}
