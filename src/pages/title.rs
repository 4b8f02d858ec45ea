//! What pages are called.

use crate::{
    components::Site,
    view_model::{Block, Page},
};

/// A page's title, without the site's name.
#[must_use]
pub(super) fn title_of(site: &Site, page: &Page) -> String {
    let words = site.words();
    match page {
        Page::Front(page) if page.latest.page > 1 => (words.page)(page.latest.page),
        Page::Front(_) => site.name.clone(),
        Page::Article(page) => page.card.title.clone(),
        Page::Tags(_) => words.all_tags.to_owned(),
        Page::Tag(page) => (words.tagged)(&page.tag.name),
        Page::Section(page) => section_title(site, &page.block),
        Page::Search(_) => site.locale.search_strings().title.to_owned(),
        Page::AboutFeed(_) => words.about_feed.to_owned(),
        Page::EmbedBuilder(_) => site.locale.embed_strings().title.to_owned(),
    }
}

/// A section's title: the publisher's, else the interface's word for it.
#[must_use]
pub(super) fn section_title(site: &Site, block: &Block) -> String {
    let word = || site.words().section(block.kind).to_owned();
    block.title.clone().unwrap_or_else(word)
}
