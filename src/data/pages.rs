//! Pages that were asked for: those that are there, and those on their way.

use crate::{
    routes::Route,
    view_model::{Failure, PageData},
};
use futures_channel::oneshot;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A page, or why there is none.
pub(super) type Answer = Result<Arc<PageData>, Failure>;

/// So many answers are kept: back and forward find them at once, and the page that is shown, which each answer has asked for again, stays.
const KEPT: usize = 12;

/// For so long an answer stands for what the site would say now.
const FRESH_MILLISECONDS: f64 = 60_000.0;

/// The answers of the latest pages, the one that was asked for last at the end.
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
        let mut entries = self.lock();
        let at = entries
            .iter()
            .position(|entry| entry.route.as_ref() == route && !entry.is_pending())?;
        let entry = entries.remove(at);
        let answer = match &entry.state {
            State::Ready(answer) => Some(answer.clone()),
            State::Pending(_) => None,
        };
        entries.push(entry);
        answer
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
                entries.push(Entry::new(route, State::Pending(Vec::new())));
                Wanted::Missing
            }
        }
    }

    /// Keeps an answer, and tells those who wait for it.
    pub(super) fn keep(&self, route: Option<&Route>, answer: Answer) {
        let mut entries = self.lock();
        entries.retain(|entry| entry.route.as_ref() != route);
        entries.push(Entry::new(route, State::Ready(answer)));
        let mut ready = entries.iter().filter(|entry| !entry.is_pending());
        if ready.clone().count() > KEPT {
            let oldest = ready.next().and_then(|entry| entry.route.clone());
            entries.retain(|entry| entry.is_pending() || entry.route != oldest);
        }
    }

    /// Forgets that a page was on its way, and tells those who wait for it.
    pub(super) fn forget_pending(&self, route: Option<&Route>) {
        self.lock()
            .retain(|entry| entry.route.as_ref() != route || !entry.is_pending());
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

impl Entry {
    fn new(route: Option<&Route>, state: State) -> Self {
        Self {
            route: route.cloned(),
            state,
            at: now(),
        }
    }

    fn is_pending(&self) -> bool {
        matches!(self.state, State::Pending(_))
    }
}

/// Natively no page grows old.
fn now() -> f64 {
    if cfg!(feature = "ssr") {
        0.0
    } else {
        crate::browser::now()
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Pages, Wanted};
    use crate::{model::TagSlug, routes::Route, view_model::Failure};

    fn tag(number: usize) -> Route {
        let tag = TagSlug::of_name(&number.to_string());
        Route::Tag { tag, page: 1 }
    }

    fn fetch(pages: &Pages, route: &Route) {
        assert!(matches!(pages.want(Some(route)), Wanted::Missing));
        pages.keep(Some(route), Err(Failure::not_found()));
    }

    #[test]
    fn a_page_that_is_shown_stays_however_many_are_fetched_ahead() {
        let pages = Pages::default();
        fetch(&pages, &Route::Tags);
        for number in 0..3 * KEPT {
            fetch(&pages, &tag(number));
            assert!(pages.get(Some(&Route::Tags)).is_some(), "{number}");
        }
    }

    #[test]
    fn the_latest_are_kept() {
        let pages = Pages::default();
        (0..3 * KEPT).for_each(|number| fetch(&pages, &tag(number)));
        let is_there = |number| pages.get(Some(&tag(number))).is_some();
        assert_eq!((0..3 * KEPT).filter(|it| is_there(*it)).count(), KEPT);
        assert!(is_there(3 * KEPT - 1) && !is_there(0));
    }

    #[test]
    fn what_is_on_its_way_takes_nobodys_place() {
        let pages = Pages::default();
        fetch(&pages, &Route::Tags);
        for number in 0..3 * KEPT {
            assert!(matches!(pages.want(Some(&tag(number))), Wanted::Missing));
        }
        assert!(pages.get(Some(&Route::Tags)).is_some());
        assert!(matches!(pages.want(Some(&tag(0))), Wanted::Pending(_)));
    }
}
