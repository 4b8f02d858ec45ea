//! What other sites show of this one: pages for frames, data for elements without a frame, oEmbed, and the snippets for it.
//!
//! In a published site the pages are whole documents of their own, which share a small style and a script, and need neither the site's
//! style nor WebAssembly; in a live site the app shows the same components. docs/embedding.md tells other sites how to use them.

#![allow(
    unreachable_pub,
    reason = "the component macro makes a private function beside each public one"
)]

mod address;
mod article;
mod card;
mod data;
mod document;
mod excerpt;
mod list;
mod oembed;
mod small_print;
mod snippet;
mod word;

pub use address::{address, data_address, loader_address, oembed_address};
pub use article::EmbeddedArticle;
pub use card::EmbeddedCard;
pub use data::{ArticleData, CardData, ListData, PictureData, SiteData, card_data, list_data};
pub use document::{SCRIPT, STYLE, SharedFiles, body, document};
pub use excerpt::{
    EmbedContent, EmbedPage, Excerpt, article, card, excerpt, section, tag, wanted_excerpt,
};
pub use list::EmbeddedList;
pub use oembed::{OEmbed, Thumbnail, discovery_link, oembed};

pub use snippet::{Snippet, Snippets, builder_address, escaped, height, snippets};
