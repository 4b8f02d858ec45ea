//! The banner that comes back on the way up.

use crate::browser;
use leptos::{ev, prelude::*};

/// Has the banner come back on the way up and go on the way down, for as long as the current owner lives.
pub fn use_header_motion() {
    Effect::new(|| {
        let position = StoredValue::new(browser::scroll_position());
        let scrolled = window_event_listener(ev::scroll, move |_| {
            if let Some(now) = position.try_get_value().and_then(browser::move_header) {
                position.set_value(now);
            }
        });
        on_cleanup(move || scrolled.remove());
    });
}
