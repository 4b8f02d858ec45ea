//! Which data answers which address: the same for a feed in memory and for a site that is written into files.

use super::{Page, embed_choices, front_page, search_page, section_page, tag_page, tags_page};
use crate::{
    model::{Article, Bases, Site},
    routes::Route,
};

/// The pages that need nothing but the whole feed. `None`: there is no such page; or it is an article, whose HTML must be made safe
/// first ([`super::article_page`]), or the page about the feed, which needs words ([`super::AboutFeed`]).
#[must_use]
pub fn list(site: &Site, route: &Route) -> Option<Page> {
    match route {
        Route::Front { page } => {
            front_page(site, *page, false).map(|page| Page::Front(page.into()))
        }
        Route::Tag { tag, page } => tag_page(site, tag, *page).map(|page| Page::Tag(page.into())),
        Route::Tags => Some(Page::Tags(tags_page(site))),
        Route::Search => Some(Page::Search(search_page(site))),
        Route::Section { kind, page } => section_page(site, *kind, *page).map(Page::Section),
        Route::EmbedBuilder => Some(Page::EmbedBuilder(embed_choices(site))),
        // What frames show of a page is made of that page's own data.
        Route::Article(_) | Route::AboutFeed | Route::Embed(_) => None,
    }
}

/// What the relative addresses in an article's HTML are relative to.
#[must_use]
pub fn article_bases(site: &Site, article: &Article) -> Bases {
    let own = [&article.url, &site.home_page, &site.feed_address];
    Bases::new(own.into_iter().flatten().cloned())
}
