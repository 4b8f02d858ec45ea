//! What other sites show of this one: pages for frames, data for elements without a frame, oEmbed, and the snippets for it.
//!
//! Pure functions. The pages are whole documents of their own, which share a small style and a script, and need neither the site's
//! style nor WebAssembly. docs/embedding.md tells other sites how to use them.

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
pub use article::article;
pub use card::card;
pub use data::{ArticleData, CardData, ListData, PictureData, SiteData, card_data, list_data};
pub use document::{EmbedPage, SCRIPT, STYLE, SharedFiles, body, document};
pub use excerpt::excerpt;
pub use list::{section, tag};
pub use oembed::{OEmbed, Thumbnail, discovery_link, oembed};
pub use snippet::{Snippet, Snippets, builder_address, height, snippets};
