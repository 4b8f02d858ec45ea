//! Links, and the address bar.

use super::{
    ListenerHandle,
    document::{document, window},
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

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

    /// Its address on this host.
    #[must_use]
    pub fn below_origin(&self) -> String {
        [&*self.path, &self.query, &self.hash].concat()
    }

    /// Its whole address: a path that begins with two slashes would name another host.
    fn address(&self) -> String {
        let origin = window().and_then(|window| window.location().origin().ok());
        let origin = origin.unwrap_or_default();
        [&origin, &*self.path, &self.query, &self.hash].concat()
    }
}

/// Tells of each plain click on a link to the site's own host, before the router hears of it. Keep the handle as long as that is
/// wanted.
#[must_use]
pub fn on_link(tell: impl Fn(&MouseEvent, Place) + 'static) -> Option<ListenerHandle> {
    // At the document: the router listens at the window.
    Some(ListenerHandle::cancelling(
        document()?.into(),
        "click",
        move |event| {
            if let Some(to) = link_of(&event)
                && let Some(event) = event.dyn_ref()
            {
                tell(event, to);
            }
        },
    ))
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

/// Anything but a plain click on a link wants the page itself, in another tab for example.
#[must_use]
pub fn is_plain(click: &MouseEvent) -> bool {
    let has_key = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !has_key
}

/// Replaces the query of the current history entry's address without navigating.
pub fn replace_query(query: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(query));
}

/// Makes a place the address, by a new entry of the history, without navigating.
pub fn add_entry(place: &Place) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&place.address()));
    }
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

/// Has the browser load the document again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
