//! Which page a reader is about to ask for.

use super::{ListenerHandle, document::document};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

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
