//! How the app gets a page's data. Pages ask here and nowhere else, and cannot tell where it comes from.

mod live;
mod load;

use crate::{
    content::{self, Surroundings},
    model::{Bases, Body, Site, Slug},
    routes::Route,
    view_model::{
        AboutFeed, ArticlePage, Failure, FailureKind, Frame, Page, article_page, front_page,
        section_page, tag_page, tags_page,
    },
};
use leptos::prelude::*;
use live::LiveFeed;
use std::sync::Arc;

/// Where pages get their data. Cheap to clone; in context for the whole app.
#[derive(Clone, Debug)]
pub struct Source {
    feed: LiveFeed,
    upgrade_media: bool,
}

impl Source {
    /// Reads the feed at an address and keeps it in memory. Nothing is fetched before [`Source::start`].
    #[must_use]
    pub fn live(feed: Option<String>, upgrade_media: bool) -> Self {
        Self {
            feed: LiveFeed::new(feed),
            upgrade_media,
        }
    }

    /// Begins to read. For the app's start, once.
    pub fn start(&self) {
        self.feed.start();
    }

    /// Reads again after a failure. Pages that track the news ask again.
    pub fn retry(&self) {
        self.feed.restart();
    }

    /// Makes the current computation run again when there may be news: at each further attempt to read, and when the whole feed is
    /// there after a part of it.
    pub fn track_news(&self) {
        self.feed.attempt.track();
    }

    /// What stands around every page, once it is known; tracked.
    #[must_use]
    pub fn frame(&self) -> Option<Arc<Frame>> {
        self.feed.frame.get()
    }

    /// Why a saved copy is shown in place of the feed itself, if so; tracked.
    #[must_use]
    pub fn stale(&self) -> Option<Failure> {
        self.feed.stale.get()
    }

    /// A page's data. `None` is an address that no page has: it waits for the feed all the same, so that a feed that cannot be
    /// read is what the reader is told of.
    ///
    /// # Errors
    /// [`Failure`]: the feed's, that there is no such page, or that nothing could make its HTML safe.
    pub async fn page(&self, route: Option<Route>) -> Result<Page, Failure> {
        let page = match route {
            None => {
                self.feed.first().await?;
                None
            }
            // Shown as soon as the feed's first document is there.
            Some(Route::Front { page: 1 }) => {
                let loaded = self.feed.first().await?;
                front_page(&loaded.site, 1, loaded.is_partial).map(|page| Page::Front(page.into()))
            }
            Some(Route::Article(slug)) => self
                .article(&slug)
                .await?
                .map(|page| Page::Article(page.into())),
            Some(route) => list(&self.feed.whole().await?.site, &route),
        };
        page.ok_or_else(Failure::not_found)
    }

    async fn article(&self, slug: &Slug) -> Result<Option<ArticlePage>, Failure> {
        let mut site = self.feed.first().await?.site;
        if site.article(slug).is_none() {
            site = self.feed.whole().await?.site;
        }
        let Some(article) = site.article(slug) else {
            return Ok(None);
        };
        let sanitised = match &article.body {
            Body::Html(html) => {
                let own_bases = [&article.url, &site.home_page, &site.feed_address];
                let surroundings = Surroundings {
                    bases: Bases::new(own_bases.into_iter().flatten().cloned()),
                    upgrade_media: self.upgrade_media,
                };
                let sanitised = content::sanitise(html, &surroundings).await;
                Some(sanitised.map_err(|_| Failure {
                    kind: FailureKind::NoSanitiser,
                    address: String::new(),
                })?)
            }
            Body::Text(_) | Body::SummaryOnly => None,
        };
        let is_cut = sanitised.as_ref().is_some_and(|sanitised| sanitised.is_cut);
        let html = sanitised.map(|sanitised| sanitised.html);
        let mut page = article_page(&site, article, html);
        page.is_cut = is_cut;
        Ok(Some(page))
    }
}

/// The pages that need nothing but the whole feed.
fn list(site: &Site, route: &Route) -> Option<Page> {
    match route {
        Route::Front { page } => {
            front_page(site, *page, false).map(|page| Page::Front(page.into()))
        }
        Route::Tag { tag, page } => tag_page(site, tag, *page).map(|page| Page::Tag(page.into())),
        Route::Tags => Some(Page::Tags(tags_page(site))),
        Route::Section(kind) => Some(Page::Section(section_page(site, *kind))),
        Route::AboutFeed => Some(Page::AboutFeed(AboutFeed::of(site))),
        Route::Article(_) => None,
    }
}
