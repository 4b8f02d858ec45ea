//! Going from page to page of the site without loading a document: by links, back and forward.

use super::{ListenerHandle, actions::is_plain, document::window, history::link_followed};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement};

/// Where a reader is, or wants to be, on the site's host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The path as browsers have it, percent-encoded.
    pub path: String,
    /// With the question mark; empty without one.
    pub query: String,
    /// With the `#`; empty without one.
    pub hash: String,
}

impl Place {
    /// Where the address bar says that the reader is.
    #[must_use]
    pub fn current() -> Self {
        let location = window().map(|window| window.location());
        let read = |part: fn(&web_sys::Location) -> Result<String, JsValue>| {
            let part = location.as_ref().and_then(|location| part(location).ok());
            part.unwrap_or_default()
        };
        Self {
            path: read(web_sys::Location::pathname),
            query: read(web_sys::Location::search),
            hash: read(web_sys::Location::hash),
        }
    }

    /// Its whole address: a path that begins with two slashes would name another host.
    fn address(&self) -> String {
        let origin = window().and_then(|window| window.location().origin().ok());
        let origin = origin.unwrap_or_default();
        [&origin, &*self.path, &self.query, &self.hash].concat()
    }
}

/// Tells where readers want to go within the site below the path `base`: by a link, when `true` is told, or by back and forward. What
/// a link leads to is in the address bar only after [`push`]. Keep the handles as long as the app lives.
#[must_use]
pub fn watch_navigation(
    base: &str,
    go: impl Fn(Place, bool) + Clone + 'static,
) -> Vec<ListenerHandle> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let below = [base, "/"].concat();
    let follow = go.clone();
    vec![
        // At the window, where what else listens to clicks has had its say.
        ListenerHandle::cancelling(window.clone().into(), "click", move |event| {
            if let Some(to) = link_of(&event)
                && to.path.starts_with(&below)
            {
                follow_link(&event, to, &follow);
            }
        }),
        ListenerHandle::passive(window.into(), "popstate", move |_| {
            go(Place::current(), false);
        }),
    ]
}

/// Where a plain click on a link leads, unless that is for the browser: another host, another tab, a file.
fn link_of(event: &Event) -> Option<Place> {
    let is_ours = !event.default_prevented() && event.dyn_ref().is_some_and(is_plain);
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target
        .closest("a[href]:not([target], [download], [rel~=external])")
        .ok()??;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    let is_ours = is_ours && link.origin() == window()?.location().origin().ok()?;
    is_ours.then(|| Place {
        path: link.pathname(),
        query: link.search(),
        hash: link.hash(),
    })
}

fn follow_link(event: &Event, to: Place, go: &impl Fn(Place, bool)) {
    let here = Place::current();
    let is_same_page = to.path == here.path && to.query == here.query;
    if is_same_page && !to.hash.is_empty() {
        // The browser finds places on a page, and styles can tell which.
        return;
    }
    event.prevent_default();
    if to.path != here.path {
        link_followed();
        go(to, true);
        return;
    }
    if !is_same_page {
        push(&to);
    }
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Makes a place the current one, by a new entry of the history.
pub fn push(place: &Place) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&place.address()));
    }
}

/// Replaces the query of the current history entry's address without navigating.
pub fn replace_query(query: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(query));
}

/// Has the browser itself open a page of the site.
pub fn leave_for(place: &Place) {
    if let Some(window) = window() {
        // Back and forward are there already: with a fragment, going there would load nothing.
        let _ = if *place == Place::current() {
            window.location().reload()
        } else {
            window.location().set_href(&place.address())
        };
    }
}
