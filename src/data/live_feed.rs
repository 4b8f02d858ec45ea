//! A feed in memory: read once, by the browser, while pages wait for it.

use super::load;
use crate::{
    browser,
    model::Site,
    view_model::{Failure, FailureKind, SiteInfo},
};
use futures_channel::oneshot;
use leptos::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

/// The feed's state, shared by all who wait for it.
#[derive(Clone, Debug)]
pub(super) struct LiveFeed {
    address: Option<Arc<str>>,
    state: Arc<Mutex<State>>,
    /// Counts what makes pages ask again: further attempts, and the arrival of the whole of what was shown in part.
    pub(super) attempt: ArcRwSignal<u32>,
    pub(super) site_info: ArcRwSignal<Option<Arc<SiteInfo>>>,
    pub(super) stale: ArcRwSignal<Option<Failure>>,
}

#[derive(Debug, Default)]
struct State {
    progress: Progress,
    waiting: Vec<oneshot::Sender<()>>,
}

#[derive(Clone, Debug, Default)]
enum Progress {
    #[default]
    Loading,
    Loaded(Loaded),
    Failed(Failure),
}

/// What has been read of the feed.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub(super) site: Arc<Site>,
    /// Further pages of the feed are on their way.
    pub(super) is_partial: bool,
}

impl LiveFeed {
    pub(super) fn new(address: Option<String>) -> Self {
        Self {
            address: address.map(Arc::from),
            state: Arc::default(),
            attempt: ArcRwSignal::new(0),
            site_info: ArcRwSignal::new(None),
            stale: ArcRwSignal::new(None),
        }
    }

    pub(super) fn start(&self) {
        let Some(address) = self.address.clone() else {
            self.fail(Failure {
                kind: FailureKind::NoFeedNamed,
                address: String::new(),
            });
            return;
        };
        let is_first = self.attempt.get_untracked() == 0;
        browser::spawn(load::load(self.clone(), address, is_first));
    }

    /// Reads again, unless that is being done: of two answers the later one need not be the newer one.
    pub(super) fn restart(&self) {
        let before = std::mem::take(&mut self.lock().progress);
        if matches!(before, Progress::Loading) {
            return;
        }
        self.attempt.update(|attempt| *attempt += 1);
        self.start();
    }

    /// Something to show has been read.
    pub(super) fn show(&self, site: Site, is_partial: bool, stale: Option<Failure>) {
        self.site_info.set(Some(Arc::new(SiteInfo::of(&site))));
        self.stale.set(stale);
        let was_partial = matches!(
            &self.lock().progress,
            Progress::Loaded(Loaded {
                is_partial: true,
                ..
            })
        );
        self.proceed(Progress::Loaded(Loaded {
            site: Arc::new(site),
            is_partial,
        }));
        if was_partial {
            // Whoever shows a part of the feed shows the rest now.
            self.attempt.update(|attempt| *attempt += 1);
        }
    }

    pub(super) fn fail(&self, failure: Failure) {
        self.proceed(Progress::Failed(failure));
    }

    /// Waits for the feed's first document.
    pub(super) async fn first(&self) -> Result<Loaded, Failure> {
        self.reach(|_| true).await
    }

    /// Waits for all of the feed's documents.
    pub(super) async fn whole(&self) -> Result<Loaded, Failure> {
        self.reach(|loaded| !loaded.is_partial).await
    }

    async fn reach(&self, is_enough: impl Fn(&Loaded) -> bool) -> Result<Loaded, Failure> {
        loop {
            let news = {
                let mut state = self.lock();
                match &state.progress {
                    Progress::Failed(failure) => return Err(failure.clone()),
                    Progress::Loaded(loaded) if is_enough(loaded) => return Ok(loaded.clone()),
                    Progress::Loaded(_) | Progress::Loading => {}
                }
                let (sender, receiver) = oneshot::channel();
                state.waiting.push(sender);
                receiver
            };
            // A sender that is dropped is news as well: the loop looks again.
            let _ = news.await;
        }
    }

    fn proceed(&self, progress: Progress) {
        let waiting = {
            let mut state = self.lock();
            state.progress = progress;
            std::mem::take(&mut state.waiting)
        };
        for sender in waiting {
            let _ = sender.send(());
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
