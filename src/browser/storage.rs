//! What the site keeps on a reader's device.
//!
//! [Local storage](https://developer.mozilla.org/en-US/docs/Web/API/Window/localStorage) may be denied, full or cleared at any time:
//! nothing may depend on it.

use super::{document::window, names};
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What was kept under a name.
#[must_use]
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name, in place of the one before; an empty one is forgotten.
pub fn keep(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = if text.is_empty() {
            storage.remove_item(name)
        } else {
            storage.set_item(name, text)
        };
    }
}

/// Loads the page again, once for `reason`. `false`: that was done already, or it cannot be told.
pub fn reload_once(reason: &str) -> bool {
    let Some(storage) = window().and_then(|window| window.session_storage().ok()?) else {
        return false;
    };
    let is_done = |text: Option<String>| text.as_deref() == Some(reason);
    let before = storage.get_item(names::RELOAD_STORE).ok().flatten();
    let is_new = !is_done(before) && storage.set_item(names::RELOAD_STORE, reason).is_ok();
    if is_new {
        super::reload();
    }
    is_new
}
