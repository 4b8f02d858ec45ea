//! What the router leaves to us: a page is fetched ahead of the tap, and the one that is read stays until the next is there.

use crate::{
    browser::{self, Place},
    components::use_site,
    data::Loader,
    routes::Route,
};
use leptos::{ev::MouseEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

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
            request_id: Arc::default(),
        };
        let ahead = guide.clone();
        let navigate = navigate.clone();
        let listeners = (
            browser::watch_history(loader.is_published()),
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
    /// Counts the links followed, so that a page which comes late takes nobody along.
    request_id: Arc<AtomicU32>,
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
            return;
        }
        if to.path == here.path {
            return;
        }
        let route = Route::parse(path);
        if route.is_none() && self.loader.is_published() {
            event.stop_propagation();
            return;
        }
        browser::link_followed();
        let request_id = self.request_id.fetch_add(1, Ordering::Relaxed) + 1;
        self.loader.refresh(route.as_ref());
        if self.loader.has(route.as_ref()) {
            return;
        }
        event.prevent_default();
        let guide = self.clone();
        leptos::task::spawn_local(async move {
            let is_there = guide.loader.load(route.as_ref()).await;
            if guide.request_id.load(Ordering::Relaxed) != request_id {
                return;
            }
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
    }

    /// Fetches a page ahead that a reader is about to ask for, unless the reader saves data.
    fn expect(&self, path: &str) {
        let route = self.below(path).and_then(Route::parse);
        if let Some(route) = route
            && self.loader.is_published()
            && !browser::saves_data()
        {
            let loader = self.loader.clone();
            if Place::current().path != path {
                loader.refresh(Some(&route));
            }
            leptos::task::spawn_local(async move {
                loader.load(Some(&route)).await;
            });
        }
    }
}
