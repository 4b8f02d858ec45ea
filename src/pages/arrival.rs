//! What follows when a page has come: the reader's place on it, the focus, and what is said.

use super::title::title_of;
use crate::{
    browser::{self, NextInView},
    components::{use_announcer, use_site},
    data::{Loader, Loading},
    routes::Route,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The pages that have come so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrivals {
    /// The path of the latest, and whether that was a failure.
    latest: StoredValue<Option<(String, bool)>>,
}

/// Makes the app remember which pages have come.
pub fn provide_arrivals() {
    provide_context(Arrivals {
        latest: StoredValue::new(None),
    });
}

impl Arrivals {
    /// Whether the page at a path is the one that came last: fresh data for it takes nothing from under its reader.
    fn is_latest(self, path: &str) -> bool {
        let is_it = |latest: &Option<(String, bool)>| matches!(latest, Some((it, _)) if it == path);
        self.latest.with_value(is_it)
    }

    /// Whether the page that is built now follows another one.
    fn has_before(self) -> bool {
        self.latest.with_value(Option::is_some)
    }
}

/// How a page comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// It is there already: natively, and while it is hydrated.
    Present,
    /// All at once: where a place on it is to be found again, and where it is the page that is read, with fresh data.
    Whole,
    /// With its text, as first words of that are being read, and what stands beside or below a moment later.
    Continued,
    /// What is seen at first, and the rest a moment later.
    Staged,
}

/// How the page comes that is built now.
pub(super) fn manner() -> Manner {
    if cfg!(feature = "ssr") {
        return Manner::Present;
    }
    let (arrivals, location) = (expect_context::<Arrivals>(), use_location());
    if !arrivals.has_before() && expect_context::<Loader>().is_published() {
        return Manner::Present;
    }
    let has_hash = || !location.hash.get_untracked().is_empty();
    let is_shown = || arrivals.is_latest(&location.pathname.get_untracked());
    if is_shown() || has_hash() || browser::will_restore() {
        Manner::Whole
    } else if browser::has_first_words() {
        Manner::Continued
    } else {
        Manner::Staged
    }
}

/// Has the reader's place, the focus and the announcement follow the page that is shown.
pub(super) fn use_arrival(loading: Memo<Loading>) {
    let arrivals = expect_context::<Arrivals>();
    let loader = expect_context::<Loader>();
    let announcer = use_announcer();
    let next_in_view = StoredValue::new_local(None);
    let location = use_location();
    Effect::new(move |_| {
        let (route, is_failure, title) = match loading.get() {
            Loading::Waiting => return,
            Loading::Failed(route, _) => (route, true, String::new()),
            Loading::Shown(route, data) => (route, false, title_of(&use_site(), &data.page)),
        };
        // A link's address stands here before it does in the browser's bar.
        let path = location.pathname.get_untracked();
        let hash = location.hash.get_untracked();
        let site = use_site();
        browser::mark_article(matches!(route, Some(Route::Article(_))));
        let now = Some((path.clone(), is_failure));
        let is_first = !arrivals.has_before();
        // Fresh data for the page that is read is no arrival.
        if arrivals.latest.with_value(|latest| *latest == now) {
            return;
        }
        arrivals.latest.set_value(now);
        if is_first && loader.is_published() {
            browser::page_adopted(path);
        } else {
            browser::page_leaving();
            browser::page_drawn(hash);
            leptos::task::spawn_local(async move {
                // What is painted first is the page.
                browser::next_frame().await;
                browser::yield_to_main().await;
                if browser::Place::current().path == path && browser::page_arrived(path) {
                    announcer.say(&title);
                }
            });
        }
        if loader.is_published() {
            let loader = loader.clone();
            let base = site.base.clone();
            next_in_view.set_value(NextInView::new(move |address| {
                let route = address.strip_prefix(&*base).and_then(Route::parse);
                let loader = loader.clone();
                leptos::task::spawn_local(async move {
                    loader.load(route.as_ref()).await;
                });
            }));
        }
    });
}
