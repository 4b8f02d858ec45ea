//! Watching an element's size.

use super::is_present;
use std::fmt;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};

/// An observer; dropping it ends the watching.
#[must_use = "an observer lives as long as its handle"]
pub struct ResizeHandle {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

/// Runs a function when an element's size is first known and whenever it changes. `None` where that cannot be watched.
///
/// See [ResizeObserver](https://developer.mozilla.org/en-US/docs/Web/API/ResizeObserver).
pub fn on_resize(element: &Element, run: impl FnMut() + 'static) -> Option<ResizeHandle> {
    if !is_present() {
        return None;
    }
    let callback = Closure::<dyn FnMut()>::new(run);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(ResizeHandle {
        observer,
        _callback: callback,
    })
}

impl Drop for ResizeHandle {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl fmt::Debug for ResizeHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResizeHandle")
    }
}
