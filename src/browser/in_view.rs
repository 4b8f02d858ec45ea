//! Telling when elements come into view and leave it.

use super::document::{element, window};
use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// An observer of elements; dropping it ends it.
#[derive(Debug)]
pub struct ViewObserver {
    observer: Option<IntersectionObserver>,
    _callback: Closure<dyn FnMut(Array)>,
}

impl ViewObserver {
    /// Calls `run` when elements come into view or leave it, with whether one of them is in view now. `margin` is what is added to the
    /// screen, a
    /// [`rootMargin`](https://developer.mozilla.org/en-US/docs/Web/API/IntersectionObserver/rootMargin).
    #[must_use]
    pub fn new(margin: &str, run: impl Fn(bool) + 'static) -> Self {
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let is_in_view = |entry| {
                let entry: IntersectionObserverEntry = JsCast::unchecked_into(entry);
                entry.is_intersecting()
            };
            run(entries.iter().any(is_in_view));
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options);
        Self {
            observer: observer.ok(),
            _callback: callback,
        }
    }

    /// Observes an element. Whether it is in view now is told soon, also of one that is observed already.
    pub fn observe(&self, element: &Element) {
        if let Some(observer) = &self.observer {
            observer.unobserve(element);
            observer.observe(element);
        }
    }

    /// Observes the elements with these ids that are there.
    pub fn observe_ids(&self, ids: &[String]) {
        for element in ids.iter().filter_map(|id| element(id)) {
            self.observe(&element);
        }
    }
}

impl Drop for ViewObserver {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Which of the elements with these ids is the last that begins above a line: so far down the screen, 1 being its end.
pub fn last_above(ids: &[String], line: f64) -> Option<usize> {
    let edge = window()?.inner_height().ok()?.as_f64()? * line;
    ids.iter().rposition(|id| {
        element(id).is_some_and(|element| element.get_bounding_client_rect().top() <= edge)
    })
}
