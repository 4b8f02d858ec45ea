//! A site whose feed the browser reads.

use super::{live_feed::LiveFeed, live_search::Texts};
use crate::{
    browser,
    content::{self, Surroundings, policy},
    model::{Address, Body, Language, Notes, ProblemKind, Site, Slug},
    routes::Route,
    view_model::{
        AboutFeed, ArticlePage, Failure, FailureKind, Page, SiteInfo, article_bases, article_page,
        front_page, list,
    },
};
use futures_util::FutureExt as _;
use leptos::prelude::*;
use std::{fmt::Debug, sync::Arc};

/// A site made from a feed in memory. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Live {
    pub(super) feed: LiveFeed,
    /// What is searched.
    pub(super) texts: Arc<Texts>,
    origin: Arc<str>,
    base: Arc<str>,
    players: Arc<str>,
    words: Arc<dyn FeedWords>,
}

/// What is said of a feed: in its language, and in the reader's where it names none.
pub trait FeedWords: Debug + Send + Sync {
    /// What stands in the place of what cannot be shown.
    fn notes(&self, language: Option<&Language>) -> Notes;

    /// A problem, for the publisher.
    fn problem(&self, language: Option<&Language>, kind: &ProblemKind) -> String;
}

impl Live {
    /// Reads the feed at an address and keeps it in memory. `origin` is that of the site, and `base` the path below which it lies, without a
    /// slash at its end: articles' links to each other lead there. `players` are what [`policy::players`] reads, separated by spaces; what is none is passed over.
    /// Nothing is fetched before [`Live::start`].
    #[must_use]
    pub fn new(
        feed: Option<String>,
        origin: &str,
        base: &str,
        players: &str,
        words: impl FeedWords + 'static,
    ) -> Self {
        Self {
            feed: LiveFeed::new(feed),
            texts: Arc::default(),
            origin: origin.into(),
            base: base.into(),
            players: players.into(),
            words: Arc::new(words),
        }
    }

    /// Begins to read, and tells the publisher of players that are none. For the app's start, once.
    pub fn start(&self) {
        let _ = policy::players(self.players.split_whitespace(), |wrong| {
            browser::warn(&["broadsheet:players: ", wrong].concat());
        });
        self.feed.start();
    }

    /// Reads again after a failure. Pages that track the news ask again.
    pub fn retry(&self) {
        self.feed.restart();
    }

    /// Counts what makes pages ask again: further attempts to read, and the arrival of the whole feed after a part of it; tracked.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.feed.attempt.get()
    }

    /// A page's data, where nothing has to be waited for.
    #[must_use]
    pub fn page_at_once(&self, route: Option<&Route>) -> Option<Result<Page, Failure>> {
        self.page(route).now_or_never()
    }

    /// What stands around every page, once it is known; tracked.
    #[must_use]
    pub fn site_info(&self) -> Option<Arc<SiteInfo>> {
        self.feed.site_info.get()
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
    pub async fn page(&self, route: Option<&Route>) -> Result<Page, Failure> {
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
                .article(slug)
                .await?
                .map(|page| Page::Article(page.into())),
            Some(route) => {
                let site = self.feed.whole().await?.site;
                match route {
                    Route::AboutFeed => Some(Page::AboutFeed(self.about_feed(&site))),
                    other => list(&site, other),
                }
            }
        };
        page.ok_or_else(Failure::not_found)
    }

    fn about_feed(&self, site: &Site) -> AboutFeed {
        let players = policy::players(self.players.split_whitespace(), |_| {});
        let omissions = content::omissions(site, &players);
        AboutFeed::of(site, &omissions, |kind| {
            self.words.problem(site.language.as_ref(), kind)
        })
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
                let in_app = |address: &Address| {
                    let linked = site.article_at(address)?;
                    Some(Route::Article(linked.slug.clone()).href(&self.base))
                };
                let players = policy::players(self.players.split_whitespace(), |_| {});
                let surroundings = Surroundings {
                    bases: article_bases(&site, article),
                    own: article.url.clone(),
                    title: &article.title,
                    lead: article.lead_picture().map(|image| image.address.clone()),
                    origin: &self.origin,
                    upgrade_media: self.origin.starts_with("https:"),
                    players: &players,
                    notes: self.words.notes(site.language.as_ref()),
                    in_app: &in_app,
                };
                let sanitised = content::sanitise(html, &surroundings).await;
                Some(sanitised.map_err(|_| Failure {
                    kind: if browser::is_online() {
                        FailureKind::NoSanitiser
                    } else {
                        FailureKind::Offline
                    },
                    address: String::new(),
                })?)
            }
            Body::Text(_) | Body::SummaryOnly => None,
        };
        let mut page = article_page(&site, article);
        if let Some(sanitised) = sanitised {
            page = page.with_html(sanitised.html, &self.origin);
            page.is_cut = sanitised.is_cut;
            page.outline = sanitised.outline;
        }
        Ok(Some(page))
    }
}
