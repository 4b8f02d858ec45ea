//! What follows when a page has come: the reader's place on it, the focus, and what is said.

use super::title::title_of;
use crate::{
    browser::{self, Place},
    components::{use_announcer, use_site},
    data::{Loader, Loading},
    routes::Route,
};
use leptos::prelude::*;
use leptos_router::{hooks::use_location, location::Location};

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

    /// Has the next page arrive, also one that was here before: none is shown meanwhile.
    fn none_is_latest(self) {
        self.latest.update_value(|latest| {
            if let Some((path, _)) = latest {
                path.clear();
            }
        });
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
    let location = use_location();
    Effect::new(move |_| {
        let (route, is_failure, title) = match loading.get() {
            Loading::Waiting => return arrivals.none_is_latest(),
            Loading::Failed(route, _) => (route, true, String::new()),
            Loading::Shown(route, data) => (route, false, title_of(&use_site(), &data.page)),
        };
        // A link's address stands here before it does in the browser's bar.
        let place = place_of(&location);
        browser::mark_article(matches!(route, Some(Route::Article(_))));
        let now = Some((place.path.clone(), is_failure));
        let is_first = !arrivals.has_before();
        // Fresh data for the page that is read is no arrival.
        if arrivals.latest.with_value(|latest| *latest == now) {
            return;
        }
        arrivals.latest.set_value(now);
        if is_first && loader.is_published() {
            browser::page_adopted(place.path);
        } else {
            browser::page_leaving();
            browser::page_drawn(place.hash.clone());
            let pathname = location.pathname;
            leptos::task::spawn_local(async move {
                // What is painted first is the page.
                browser::frame_painted().await;
                if pathname.try_get_untracked().as_ref() != Some(&place.path) {
                    return;
                }
                // The router takes a page for where it is already, and makes no entry for it, if it missed how that was left: by an address
                // that it did not write, such as that of a grown list or of a place on a page.
                if Place::current().path != place.path {
                    browser::add_entry(&place);
                }
                if browser::page_arrived(place.path) {
                    announcer.say(&title);
                }
            });
        }
    });
}

/// Where the router is. That is sooner than the browser.
fn place_of(location: &Location) -> Place {
    let query = location.search.get_untracked();
    Place {
        path: location.pathname.get_untracked(),
        query: if query.is_empty() {
            query
        } else {
            ["?", &*query].concat()
        },
        hash: location.hash.get_untracked(),
    }
}
