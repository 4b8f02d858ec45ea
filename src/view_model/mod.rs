//! What each page shows, computed from a [`crate::model::Site`] by pure functions.
//!
//! A page's data is complete and serialisable: rendering asks nothing further, so that the browser can render from a feed in
//! memory or from a page's own small file and nobody sees a difference. No Leptos, no browser, no clock.

mod about_feed;
mod answer;
mod article;
mod block;
mod card;
mod embed_choices;
mod failure;
mod front;
mod lead;
mod listing;
mod page;
mod page_file;
mod plain_text;
mod reading;
mod section;
mod site_info;
#[cfg(test)]
mod tests;

pub use about_feed::{AboutFeed, ReportedProblem};
pub use answer::{article_bases, list};
pub use article::{ArticleBody, ArticlePage, Neighbours, article_page, lone_article_page};
pub use block::{Block, BlockContent, blocks};
pub use card::{Card, Label};
pub use embed_choices::{EmbedChoice, EmbedChoices, embed_choices};
pub use failure::{Failure, FailureKind, Lack};
pub use front::{FrontPage, front_page};
pub use listing::{
    ListPage, PAGE_SIZE, SearchPage, TagPage, TagsPage, latest, search_page, tag_page, tags_page,
};
pub use page::Page;
pub use page_file::{MoreHead, PageData, PageFile, SiteFile};
pub use plain_text::Piece;
pub use reading::{ReadingTime, reading_time};
pub use section::{SectionPage, section_page};
pub use site_info::{SiteInfo, TagLink};
