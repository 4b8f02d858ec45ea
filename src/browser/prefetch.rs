//! Which page a reader is about to ask for.

use super::{ListenerHandle, document::document};
use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

/// Tells the address of each link within the site that a reader points at, touches or moves the focus to. Keep the handles as long
/// as that is wanted.
#[must_use]
pub fn on_intent(tell: impl Fn(&str) + Clone + 'static) -> Vec<ListenerHandle> {
    let Some(document) = document() else {
        return Vec::new();
    };
    let listen = |event: &'static str| {
        let tell = tell.clone();
        ListenerHandle::passive(document.clone().into(), event, move |event: Event| {
            let link = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|target| {
                    target
                        .closest("a[href^='/']:not([rel~=external])")
                        .ok()
                        .flatten()
                })
                .and_then(|link| link.get_attribute("href"));
            if let Some(address) = link {
                tell(&address);
            }
        })
    };
    ["pointerover", "touchstart", "focusin"]
        .into_iter()
        .map(listen)
        .collect()
}

/// Watches whether the link to the next article comes into view; dropping it ends that.
#[derive(Debug)]
pub struct NextInView {
    observer: IntersectionObserver,
    /// What the observer calls.
    _seen: Closure<dyn FnMut(Array, IntersectionObserver)>,
}

impl NextInView {
    /// `tell` is told the address of the next article when the link to it, if there is one now, is no further than a screen away.
    #[must_use]
    pub fn new(tell: impl Fn(&str) + 'static) -> Option<Self> {
        let link = document()?.query_selector(NEXT).ok()??;
        let seen = move |entries: Array, observer: IntersectionObserver| {
            // There is one link to see; the last entry is how things stand.
            let entry: IntersectionObserverEntry = entries.pop().unchecked_into();
            if entry.is_intersecting() {
                observer.disconnect();
                if let Some(address) = entry.target().get_attribute("href") {
                    tell(&address);
                }
            }
        };
        let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(seen);
        let options = IntersectionObserverInit::new();
        options.set_root_margin("100%");
        let callback = seen.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(&link);
        Some(Self {
            observer,
            _seen: seen,
        })
    }
}

/// The link at an article's end that most readers go on by.
const NEXT: &str = ".bs-read-on__step--older";

impl Drop for NextInView {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
