//! How the app gets a page's data. Pages ask here and nowhere else, and cannot tell where it comes from.

mod live;
mod load;

use crate::{
    content::{self, Surroundings},
    model::{Bases, Body, SectionKind, Slug, TagSlug},
    view_model::{
        AboutFeed, ArticlePage, Failure, FailureKind, Frame, FrontPage, SectionPage, TagPage,
        TagsPage, article_page, front_page, section_page, tag_page, tags_page,
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

    /// Reads again after a failure. Pages that track [`Source::attempt`] ask again.
    pub fn retry(&self) {
        self.feed.restart();
    }

    /// Counts the attempts to read; tracked.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.feed.attempt.get()
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

    /// A page of the front page. Shown as soon as the feed's first document is there.
    ///
    /// # Errors
    /// [`Failure`]: the feed's, or that there is no such page.
    pub async fn front(&self, page: u32) -> Result<FrontPage, Failure> {
        let loaded = if page <= 1 {
            self.feed.first().await?
        } else {
            self.feed.whole().await?
        };
        front_page(&loaded.site, page, loaded.is_partial).ok_or_else(Failure::not_found)
    }

    /// An article's page, with its HTML sanitised.
    ///
    /// # Errors
    /// [`Failure`]: the feed's, that there is no such article, or that nothing could make its HTML safe.
    pub async fn article(&self, slug: &Slug) -> Result<ArticlePage, Failure> {
        let mut site = self.feed.first().await?.site;
        if site.article(slug).is_none() {
            site = self.feed.whole().await?.site;
        }
        let article = site.article(slug).ok_or_else(Failure::not_found)?;
        let html = match &article.body {
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
        Ok(article_page(&site, article, html))
    }

    /// A page of a tag's articles.
    ///
    /// # Errors
    /// [`Failure`]: the feed's, or that there is no such page.
    pub async fn tag(&self, tag: &TagSlug, page: u32) -> Result<TagPage, Failure> {
        let site = self.feed.whole().await?.site;
        tag_page(&site, tag, page).ok_or_else(Failure::not_found)
    }

    /// All tags.
    ///
    /// # Errors
    /// [`Failure`] of the feed.
    pub async fn tags(&self) -> Result<TagsPage, Failure> {
        Ok(tags_page(&self.feed.whole().await?.site))
    }

    /// A section's own page.
    ///
    /// # Errors
    /// [`Failure`] of the feed.
    pub async fn section(&self, kind: SectionKind) -> Result<SectionPage, Failure> {
        Ok(section_page(&self.feed.whole().await?.site, kind))
    }

    /// How the feed was read.
    ///
    /// # Errors
    /// [`Failure`] of the feed.
    pub async fn about_feed(&self) -> Result<AboutFeed, Failure> {
        Ok(AboutFeed::of(&self.feed.whole().await?.site))
    }

    /// Nothing but the feed's arrival, for pages that show nothing of it.
    ///
    /// # Errors
    /// [`Failure`] of the feed.
    pub async fn arrived(&self) -> Result<(), Failure> {
        self.feed.first().await.map(drop)
    }
}
