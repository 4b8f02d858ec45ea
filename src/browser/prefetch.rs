//! Fetching ahead what a reader is about to ask for.

use super::{
    ListenerHandle,
    document::{document, window},
};
use futures_channel::oneshot;
use js_sys::{Array, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    Response,
};

/// Documents asked for ahead, by address; the latest last. Each becomes a `T` as soon as it is there, so that nothing is left to do for
/// it when the reader asks.
#[derive(Debug)]
pub struct Prefetcher<T> {
    requests: RefCell<Vec<Request<T>>>,
}

#[derive(Debug)]
struct Request<T> {
    address: String,
    /// When it was made, in milliseconds since 1970.
    at: f64,
    /// Ends without a value when there is none to come.
    made: oneshot::Receiver<T>,
}

/// So many requests are kept whose answers nobody came for.
const KEPT: usize = 8;

/// For so long an answer stands for what the site would say now.
const FRESH_MILLISECONDS: f64 = 60_000.0;

impl<T> Default for Prefetcher<T> {
    fn default() -> Self {
        Self {
            requests: RefCell::default(),
        }
    }
}

impl<T: 'static> Prefetcher<T> {
    /// Asks for a JSON document, unless that was done. `make` is given those of its members that are texts and have these names.
    pub fn want<const N: usize>(
        &self,
        address: String,
        names: [&'static str; N],
        make: impl FnOnce([String; N]) -> Option<T> + 'static,
    ) {
        let mut requests = self.requests.borrow_mut();
        let now = js_sys::Date::now();
        requests.retain(|request| now - request.at < FRESH_MILLISECONDS);
        if requests.iter().any(|request| request.address == address) {
            return;
        }
        if let Some(window) = window() {
            let response = window.fetch_with_str(&address);
            let (sender, made) = oneshot::channel();
            spawn_local(async move {
                if let Some(value) = members(response, names).await.and_then(make) {
                    // Whom it was for may have gone.
                    let _ = sender.send(value);
                }
            });
            if requests.len() >= KEPT {
                drop(requests.remove(0));
            }
            requests.push(Request {
                address,
                at: now,
                made,
            });
        }
    }

    /// What was made of a document that was wanted, once. `None` when the document is not to be had, or nothing could be made of it.
    pub async fn take(&self, address: &str) -> Option<T> {
        let request = {
            let mut requests = self.requests.borrow_mut();
            let index = requests
                .iter()
                .position(|request| request.address == address)?;
            requests.remove(index)
        };
        request.made.await.ok()
    }
}

/// The members of a JSON document that are texts. `None` when it is not to be had, or one is missing.
async fn members<const N: usize>(response: Promise, names: [&str; N]) -> Option<[String; N]> {
    let response: Response = JsFuture::from(response).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let document = JsFuture::from(response.json().ok()?).await.ok()?;
    let mut members = [const { String::new() }; N];
    for (member, name) in members.iter_mut().zip(names) {
        *member = Reflect::get(&document, &name.into()).ok()?.as_string()?;
    }
    Some(members)
}

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

/// Watches for readers who come to the end of an article; dropping it ends that.
#[derive(Debug)]
pub struct Approach {
    observer: IntersectionObserver,
    /// What the observer calls.
    _seen: Closure<dyn FnMut(Array, IntersectionObserver)>,
}

impl Approach {
    /// `tell` is told the address of the next article when the link to it is no further than a screen away.
    #[must_use]
    pub fn new(tell: impl Fn(&str) + 'static) -> Option<Self> {
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
        Some(Self {
            observer,
            _seen: seen,
        })
    }

    /// Looks at the page that has been drawn.
    pub fn look(&self) {
        self.observer.disconnect();
        let link = document().and_then(|document| document.query_selector(NEXT).ok()?);
        if let Some(link) = link {
            self.observer.observe(&link);
        }
    }
}

/// The link at an article's end that most readers go on by.
const NEXT: &str = ".bs-read-on__step--older";

impl Drop for Approach {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
