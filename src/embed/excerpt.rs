//! What a page of the site is to other sites.

use super::{EmbedPage, card, section, tag};
use crate::{components::Site, view_model::Page};

/// The excerpt of a page that other sites may show: of an article its card. `None`: it is nothing to embed.
#[must_use]
pub fn excerpt(site: &Site, page: &Page) -> Option<EmbedPage> {
    match page {
        Page::Article(page) => Some(card(site, &page.card)),
        Page::Section(page) => section(site, &page.block),
        Page::Tag(page) if page.list.page == 1 => Some(tag(site, page)),
        _ => None,
    }
}
