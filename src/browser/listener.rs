//! Event listeners that are released.

use std::fmt;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, Event, EventTarget};

/// A listener; dropping it removes it.
#[must_use = "a listener lives as long as its handle"]
pub struct ListenerHandle {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn FnMut(Event)>,
    is_capturing: bool,
}

/// How a listener listens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Passive,
    Capturing,
    Cancelling,
}

impl ListenerHandle {
    /// Listens passively (the event cannot be cancelled, so scrolling never waits).
    pub(super) fn passive(
        target: EventTarget,
        event: &'static str,
        run: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::new(target, event, Manner::Passive, run)
    }

    /// Listens on the way down, which is where events that do not bubble can be had.
    pub(super) fn capturing(
        target: EventTarget,
        event: &'static str,
        run: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::new(target, event, Manner::Capturing, run)
    }

    /// Listens to an event that it may cancel.
    pub(super) fn cancelling(
        target: EventTarget,
        event: &'static str,
        run: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::new(target, event, Manner::Cancelling, run)
    }

    fn new(
        target: EventTarget,
        event: &'static str,
        manner: Manner,
        run: impl FnMut(Event) + 'static,
    ) -> Self {
        let callback = Closure::<dyn FnMut(Event)>::new(run);
        let options = AddEventListenerOptions::new();
        let is_capturing = manner == Manner::Capturing;
        options.set_passive(manner != Manner::Cancelling);
        options.set_capture(is_capturing);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            callback.as_ref().unchecked_ref(),
            &options,
        );
        Self {
            target,
            event,
            callback,
            is_capturing,
        }
    }
}

impl Drop for ListenerHandle {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.callback.as_ref().unchecked_ref(),
            self.is_capturing,
        );
    }
}

impl fmt::Debug for ListenerHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ListenerHandle").field(&self.event).finish()
    }
}
