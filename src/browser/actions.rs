//! What the reader does with buttons and links that ask for more than going somewhere.

use super::{ListenerHandle, document::document};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Runs `act` with the value of `data-action` when an element that has one is clicked. What it returns `true` for is done: a link
/// then leads nowhere. Keep the handle as long as the app lives.
#[must_use]
pub fn on_action(act: impl Fn(&str) -> bool + 'static) -> Option<ListenerHandle> {
    Some(ListenerHandle::cancelling(
        document()?.into(),
        "click",
        move |event| {
            let action = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|target| target.closest("[data-action]").ok().flatten())
                .and_then(|element| element.get_attribute("data-action"));
            if let Some(action) = action
                && event.dyn_ref().is_some_and(is_plain)
                && act(&action)
            {
                event.prevent_default();
            }
        },
    ))
}

/// Anything but a plain click on a link wants the page itself, in another tab for example.
pub(super) fn is_plain(click: &MouseEvent) -> bool {
    let has_key = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !has_key
}
