//! Event listeners that are released.

use std::fmt;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// A listener; dropping it removes it.
#[must_use = "a listener lives as long as its handle"]
pub struct ListenerHandle {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl ListenerHandle {
    /// Listens passively (the event cannot be cancelled, so scrolling never waits).
    pub(super) fn passive(
        target: EventTarget,
        event: &'static str,
        run: impl FnMut(Event) + 'static,
    ) -> Self {
        let callback = Closure::<dyn FnMut(Event)>::new(run);
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"passive".into(), &true.into());
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            callback.as_ref().unchecked_ref(),
            options.unchecked_ref(),
        );
        Self {
            target,
            event,
            callback,
        }
    }
}

impl Drop for ListenerHandle {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, self.callback.as_ref().unchecked_ref());
    }
}

impl fmt::Debug for ListenerHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ListenerHandle").field(&self.event).finish()
    }
}
