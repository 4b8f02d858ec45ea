//! Pages that were asked for: those that are there, and those on their way.

use crate::{
    routes::Route,
    view_model::{Failure, PageData},
};
use futures_channel::oneshot;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A page, or why there is none.
pub(super) type Answer = Result<Arc<PageData>, Failure>;

/// So many answers are kept: back and forward find them at once.
const KEPT: usize = 12;

/// For so long an answer stands for what the site would say now.
const FRESH_MILLISECONDS: f64 = 60_000.0;

/// The answers of the latest pages, the latest last.
#[derive(Debug, Default)]
pub(super) struct Pages(Mutex<Vec<Entry>>);

#[derive(Debug)]
struct Entry {
    /// `None` is an address that no page has.
    route: Option<Route>,
    state: State,
    /// When it came, or was asked for, in milliseconds since 1970.
    at: f64,
}

#[derive(Debug)]
enum State {
    /// Whoever waits is told by a sender's end.
    Pending(Vec<oneshot::Sender<()>>),
    Ready(Answer),
}

/// What is to be done for a page.
pub(super) enum Wanted {
    /// Nothing: it is there.
    Ready,
    /// To wait for another's request.
    Pending(oneshot::Receiver<()>),
    /// To ask for it.
    Missing,
}

impl Pages {
    /// A page that is there.
    pub(super) fn get(&self, route: Option<&Route>) -> Option<Answer> {
        let entries = self.lock();
        let entry = entries.iter().find(|entry| entry.route.as_ref() == route)?;
        match &entry.state {
            State::Ready(answer) => Some(answer.clone()),
            State::Pending(_) => None,
        }
    }

    /// Says that a page is wanted. What is missing counts as being on its way from then on.
    pub(super) fn want(&self, route: Option<&Route>) -> Wanted {
        let mut entries = self.lock();
        let known = entries
            .iter_mut()
            .find(|entry| entry.route.as_ref() == route);
        match known.map(|entry| &mut entry.state) {
            Some(State::Ready(_)) => Wanted::Ready,
            Some(State::Pending(waiting)) => {
                let (sender, receiver) = oneshot::channel();
                waiting.push(sender);
                Wanted::Pending(receiver)
            }
            None => {
                push(&mut entries, route, State::Pending(Vec::new()));
                Wanted::Missing
            }
        }
    }

    /// Keeps an answer, and tells those who wait for it.
    pub(super) fn keep(&self, route: Option<&Route>, answer: Answer) {
        let mut entries = self.lock();
        entries.retain(|entry| entry.route.as_ref() != route);
        push(&mut entries, route, State::Ready(answer));
    }

    /// Forgets that a page was on its way, and tells those who wait for it.
    pub(super) fn forget_pending(&self, route: Option<&Route>) {
        let is_pending = |entry: &Entry| matches!(entry.state, State::Pending(_));
        self.lock()
            .retain(|entry| entry.route.as_ref() != route || !is_pending(entry));
    }

    /// Forgets a page.
    #[cfg(feature = "hydrate")]
    pub(super) fn forget(&self, route: Option<&Route>) {
        self.lock().retain(|entry| entry.route.as_ref() != route);
    }

    /// Forgets a page that came too long ago to stand for what the site would say now.
    pub(super) fn forget_old(&self, route: Option<&Route>) {
        let now = now();
        self.lock()
            .retain(|entry| entry.route.as_ref() != route || now - entry.at < FRESH_MILLISECONDS);
    }

    /// Forgets all of them.
    #[cfg(feature = "csr")]
    pub(super) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn push(entries: &mut Vec<Entry>, route: Option<&Route>, state: State) {
    if entries.len() >= KEPT {
        drop(entries.remove(0));
    }
    entries.push(Entry {
        route: route.cloned(),
        state,
        at: now(),
    });
}

/// Natively no page grows old.
fn now() -> f64 {
    if cfg!(feature = "ssr") {
        0.0
    } else {
        crate::browser::now()
    }
}
