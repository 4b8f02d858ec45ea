//! The document and what surrounds it.

use super::{is_present, names};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Where the app finds itself. Read once, when it starts, never while rendering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// The path below which the site lies, without a slash at its end: empty, or `/news`.
    pub base: String,
    /// `https://example.com`.
    pub origin: String,
    /// The feed that the page names, absolute; `None` if it names none.
    pub feed: Option<String>,
    /// The reader's preferred language, a BCP 47 tag.
    pub language: String,
}

/// Reads where the app is, from the start script's global and the window.
#[must_use]
pub fn environment() -> Environment {
    let Some(window) = window() else {
        return Environment::default();
    };
    let root = start_value("root")
        .and_then(|root| root.as_string())
        .unwrap_or_default();
    Environment {
        base: root.trim_end_matches('/').to_owned(),
        origin: window.location().origin().unwrap_or_default(),
        feed: start_value("feed")
            .and_then(|feed| Reflect::get(&feed, &"url".into()).ok())
            .and_then(|url| url.as_string()),
        language: window.navigator().language().unwrap_or_default(),
    }
}

/// Whether the browser believes that it has a network. `true` when it cannot say.
#[must_use]
pub fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// Removes what stood in the page until the app did.
pub fn remove_boot_screen() {
    if let Some(boot) = element(names::BOOT) {
        boot.remove();
    }
}

/// Marks the root element with `data-app="ready"` once the app listens, for styles and for tests to wait on.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-app", "ready");
    }
}

/// Says something to screen readers through the polite live region.
pub fn announce(text: &str) {
    if let Some(region) = element(names::ANNOUNCER) {
        region.set_text_content(Some(text));
    }
}

/// Says something to everybody: through the live region, which shows for a while.
pub fn tell(text: &str) {
    let Some(region) = element(names::ANNOUNCER) else {
        return;
    };
    region.set_text_content(Some(text));
    let _ = region.set_attribute("data-visible", "");
    wasm_bindgen_futures::spawn_local(async move {
        super::timer::sleep(TELLING_MILLISECONDS).await;
        let _ = region.remove_attribute("data-visible");
    });
}

/// Long enough to read a short sentence twice.
const TELLING_MILLISECONDS: i32 = 4000;

/// The document's title.
#[must_use]
pub fn title() -> String {
    document()
        .map(|document| document.title())
        .unwrap_or_default()
}

/// Runs a function once, before the next paint.
pub fn on_next_frame(run: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let callback = Closure::once_into_js(run);
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

pub(super) fn window() -> Option<web_sys::Window> {
    if is_present() {
        web_sys::window()
    } else {
        None
    }
}

pub(super) fn document() -> Option<web_sys::Document> {
    window()?.document()
}

pub(super) fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

/// A member of the global that the start script left.
pub(super) fn start_value(member: &str) -> Option<JsValue> {
    let start = Reflect::get(&window()?.into(), &names::START.into()).ok()?;
    Reflect::get(&start, &member.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}
