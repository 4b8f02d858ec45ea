//! The one owner of waiting, failing and showing: who shows a page asks it, and is told again when there is news.

use super::{
    pages::{Answer, Pages, Wanted},
    source::Source,
};
use crate::{
    browser,
    routes::Route,
    view_model::{Failure, PageData, SiteInfo},
};
use leptos::prelude::*;
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

/// Gets pages, and keeps the latest. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Loader {
    source: Source,
    pages: Arc<Pages>,
    /// Counts the answers that have come.
    answers: ArcRwSignal<u32>,
    /// The attempt at reading the feed that the pages are of.
    attempt: Arc<AtomicU32>,
    /// Whether the first page has not been left.
    #[cfg(feature = "hydrate")]
    first: Arc<std::sync::atomic::AtomicBool>,
    /// Whether the browser has been told to open another document.
    #[cfg(feature = "hydrate")]
    is_leaving: Arc<std::sync::atomic::AtomicBool>,
}

impl Loader {
    /// A loader that has asked for nothing yet.
    #[must_use]
    pub fn new(source: Source) -> Self {
        Self {
            source,
            pages: Arc::default(),
            answers: ArcRwSignal::new(0),
            attempt: Arc::default(),
            #[cfg(feature = "hydrate")]
            first: Arc::new(true.into()),
            #[cfg(feature = "hydrate")]
            is_leaving: Arc::default(),
        }
    }

    /// Where pages come from.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Puts a page there. In the browser it is the one that stands in the document.
    pub fn put(&self, route: &Route, page: PageData) {
        self.pages.keep(Some(route), Ok(Arc::new(page)));
    }

    /// Forgets the page that stood in the document when its reader leaves it: its data has no text, which is in the document.
    #[cfg(feature = "hydrate")]
    pub(super) fn forget_first(&self, route: Option<&Route>) {
        if self.first.swap(false, Ordering::Relaxed) {
            self.pages.forget(route);
        }
    }

    /// What stands around every page, once it is known; tracked.
    #[must_use]
    pub fn site_info(&self) -> Option<Arc<SiteInfo>> {
        match &self.source {
            Source::Given(given) => Some(given.site_info.clone()),
            #[cfg(feature = "csr")]
            Source::Live(live) => live.site_info(),
            #[cfg(feature = "hydrate")]
            Source::Published(published) => Some(published.site_info()),
        }
    }

    /// Why a saved copy is shown in place of the feed itself, if so; tracked.
    #[must_use]
    pub fn stale(&self) -> Option<Failure> {
        match &self.source {
            #[cfg(feature = "csr")]
            Source::Live(live) => live.stale(),
            _ => None,
        }
    }

    /// Reads the feed again after a failure.
    pub fn retry(&self) {
        #[cfg(feature = "csr")]
        if let Source::Live(live) = &self.source {
            live.retry();
        }
    }

    /// Makes the current computation run again when there may be news, and forgets pages of an earlier attempt at reading the feed.
    pub(super) fn track(&self) {
        self.answers.track();
        #[cfg(feature = "csr")]
        if let Source::Live(live) = &self.source {
            let attempt = live.attempt();
            if self.attempt.swap(attempt, Ordering::Relaxed) != attempt {
                self.pages.clear();
            }
        }
    }

    /// A page, if that can be had at once; tracked.
    pub(super) fn get(&self, route: Option<&Route>) -> Option<Answer> {
        self.track();
        let answer = self.pages.get(route);
        if let (None, Source::Given(_)) = (&answer, &self.source) {
            return Some(Err(Failure::not_found()));
        }
        #[cfg(feature = "csr")]
        if answer.is_none()
            && let Source::Live(live) = &self.source
            && let Some(answer) = live.page_at_once(route)
        {
            let answer = answer.map(|page| Arc::new(page.into()));
            self.pages.keep(route, answer.clone());
            return Some(answer);
        }
        answer
    }

    /// Whether a page can be shown at once.
    #[must_use]
    pub fn has(&self, route: Option<&Route>) -> bool {
        untrack(|| self.get(route)).is_some()
    }

    /// Forgets a published page that came some time ago, for who is about to go there.
    pub fn refresh(&self, route: Option<&Route>) {
        if self.is_published() {
            self.pages.forget_old(route);
        }
    }

    /// Gets a page, unless it is there. Dropping the future ends its request. `false` when a published site's page is not to be had: the browser can still open it.
    pub async fn load(&self, route: Option<&Route>) -> bool {
        match self.pages.want(route) {
            Wanted::Ready => true,
            Wanted::Pending(news) => {
                let _ = news.await;
                self.pages.get(route).is_some()
            }
            Wanted::Missing => {
                let attempt = self.attempt.load(Ordering::Relaxed);
                let _asked = Asked(&self.pages, route);
                let answer = self.ask(route).await;
                // What was asked of an earlier feed is no answer now.
                if attempt == self.attempt.load(Ordering::Relaxed) {
                    let is_there = answer.is_some();
                    if let Some(answer) = answer {
                        self.pages.keep(route, answer);
                    }
                    self.answers.update(|count| *count += 1);
                    return is_there;
                }
                true
            }
        }
    }

    /// A page's data; `None` when it is not to be had.
    pub async fn page(&self, route: &Route) -> Option<Arc<PageData>> {
        self.load(Some(route)).await;
        self.pages.get(Some(route))?.ok()
    }

    #[cfg_attr(
        not(any(feature = "csr", feature = "hydrate")),
        expect(
            unused_variables,
            clippy::unused_async,
            reason = "natively pages are given"
        )
    )]
    async fn ask(&self, route: Option<&Route>) -> Option<Answer> {
        match &self.source {
            Source::Given(_) => Some(Err(Failure::not_found())),
            #[cfg(feature = "csr")]
            Source::Live(live) => Some(live.page(route).await.map(|page| Arc::new(page.into()))),
            #[cfg(feature = "hydrate")]
            Source::Published(published) => {
                let page = published.page(route?).await?;
                Some(Ok(Arc::new(page)))
            }
        }
    }

    /// Fetches a published page ahead, for who is likely to ask for it next, unless data is to be saved.
    pub fn fetch_ahead(&self, route: Route) {
        if self.is_published() && !browser::saves_data() {
            let loader = self.clone();
            leptos::task::spawn_local(async move {
                loader.load(Some(&route)).await;
            });
        }
    }

    /// Names the state of a published site that the pages are of; empty for other sites.
    #[must_use]
    pub fn build(&self) -> &str {
        match &self.source {
            #[cfg(feature = "hydrate")]
            Source::Published(published) => published.digest(),
            _ => "",
        }
    }

    /// Whether the site's pages are files.
    #[must_use]
    pub fn is_published(&self) -> bool {
        #[cfg(feature = "hydrate")]
        return matches!(self.source, Source::Published(_));
        #[cfg(not(feature = "hydrate"))]
        false
    }

    /// Has the browser open the page that the address bar names.
    pub(super) fn leave(&self) {
        #[cfg(feature = "hydrate")]
        if !self.is_leaving.swap(true, Ordering::Relaxed) {
            browser::reload();
        }
    }
}

/// A page that somebody asked for: without an answer, as when its reader has gone elsewhere, it is not on its way any more.
struct Asked<'a>(&'a Pages, Option<&'a Route>);

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        self.0.forget_pending(self.1);
    }
}
