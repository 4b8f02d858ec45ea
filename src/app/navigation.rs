//! What the router leaves to us: a page is fetched ahead of the tap, and the one that is read stays until the next is there.

use crate::{
    browser::{self, Place},
    components::use_site,
    data::Loader,
    routes::Route,
};
use futures_util::future::{AbortHandle, abortable};
use leptos::{ev::MouseEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Listens to links for as long as it stands. It shows nothing.
#[component]
pub(super) fn Navigation() -> impl IntoView {
    let loader = expect_context::<Loader>();
    let base = use_site().base.clone();
    let navigate = use_navigate();
    Effect::new(move |_| {
        let guide = Guide {
            loader: loader.clone(),
            base: base.clone(),
            awaited: StoredValue::default(),
        };
        let (ahead, before) = (guide.clone(), guide.clone());
        let navigate = navigate.clone();
        let listeners = (
            browser::watch_history(loader.is_published()),
            browser::on_travel(move || before.stay()),
            browser::on_link(move |event, to| guide.follow(event, to, navigate.clone())),
            browser::on_intent(move |path| ahead.expect(path)),
        );
        // They end with the component.
        StoredValue::new_local(listeners);
    });
}

/// Knows where links lead.
#[derive(Clone)]
struct Guide {
    loader: Loader,
    base: String,
    /// The page of the link that was followed last, while it is on its way, and what ends that: one that comes late takes nobody along.
    awaited: StoredValue<Option<(Place, AbortHandle)>>,
}

impl Guide {
    /// The path below the site's root, if it is there.
    fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        let below = path.strip_prefix(&*self.base)?;
        below.starts_with('/').then_some(below)
    }

    /// Leaves to the router what can be shown at once, and to the browser what is none of the site's pages.
    fn follow(
        &self,
        event: &MouseEvent,
        to: Place,
        navigate: impl Fn(&str, NavigateOptions) + 'static,
    ) {
        let here = Place::current();
        let is_here = to.path == here.path && to.query == here.query;
        let Some(path) = self.below(&to.path) else {
            // The router compares beginnings only.
            event.stop_propagation();
            return;
        };
        if is_here && !to.hash.is_empty() {
            // The browser finds places on a page, and styles can tell which.
            event.stop_propagation();
            return self.stay();
        }
        if to.path == here.path {
            return self.stay();
        }
        let route = Route::parse(path);
        if route.is_none() && self.loader.is_published() {
            event.stop_propagation();
            return;
        }
        browser::link_followed();
        match self.awaited.try_update_value(Option::take).flatten() {
            Some(same) if same.0 == to => {
                event.prevent_default();
                self.awaited.set_value(Some(same));
                return;
            }
            Some((_, another)) => another.abort(),
            None => {}
        }
        self.loader.refresh(route.as_ref());
        if self.loader.has(route.as_ref()) {
            return;
        }
        event.prevent_default();
        let (loader, awaited) = (self.loader.clone(), self.awaited);
        let goal = to.clone();
        let (arrival, handle) = abortable(async move {
            let is_there = loader.load(route.as_ref()).await;
            awaited.try_set_value(None);
            if is_there {
                let options = NavigateOptions {
                    resolve: false,
                    ..NavigateOptions::default()
                };
                navigate(&to.below_origin(), options);
            } else {
                browser::leave_for(&to);
            }
        });
        self.awaited.set_value(Some((goal, handle)));
        leptos::task::spawn_local(async {
            // Whoever aborted it knows.
            let _ = arrival.await;
        });
    }

    /// Gives up the page that is on its way: the reader has asked for something else.
    fn stay(&self) {
        if let Some((_, arrival)) = self.awaited.try_update_value(Option::take).flatten() {
            arrival.abort();
        }
        browser::link_given_up();
    }

    /// Fetches a page ahead that a reader is about to ask for.
    fn expect(&self, path: &str) {
        if let Some(route) = self.below(path).and_then(Route::parse) {
            if Place::current().path != path {
                self.loader.refresh(Some(&route));
            }
            self.loader.fetch_ahead(route);
        }
    }
}
