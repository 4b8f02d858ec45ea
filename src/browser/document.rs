//! The document and what surrounds it.

use super::{display::display_choice, names};
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
    /// The players that the publisher allows, as `content::policy::players` reads them.
    pub players: String,
    /// The language for the interface where the feed has none, a BCP 47 tag: a published page's, else the reader's preferred one.
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
        players: meta("broadsheet:players").unwrap_or_default(),
        language: meta("broadsheet:locale")
            .or_else(|| window.navigator().language())
            .unwrap_or_default(),
    }
}

/// The text of an element.
#[must_use]
pub fn text_of(id: &str) -> Option<String> {
    element(id)?.text_content()
}

fn meta(name: &str) -> Option<String> {
    let selector = format!("meta[name=\"{name}\"]");
    let meta = document()?.query_selector(&selector).ok()??;
    meta.get_attribute("content")
}

/// Whether the reader asks for as little data as possible, of this site or of all.
#[must_use]
pub fn saves_data() -> bool {
    let save_data = || {
        let navigator = window()?.navigator();
        let connection = Reflect::get(&navigator, &"connection".into()).ok()?;
        Reflect::get(&connection, &"saveData".into()).ok()
    };
    !display_choice("saving").is_empty() || save_data().is_some_and(|value| value.is_truthy())
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

/// Marks whether the page is an article, which has less above it and more below.
pub fn mark_article(is_article: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force(names::ARTICLE, is_article);
    }
}

/// Says whether all of the page is to be laid out, seen or not: for when a place on it is to be found again.
pub fn mark_whole(is_whole: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force(names::WHOLE, is_whole);
    }
}

/// Sets the document's language, a BCP 47 tag.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Says something to the publisher who looks at the console.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// The page's canonical address, as its head has it: without what campaigns and lists add to an address.
#[must_use]
pub fn canonical_address() -> Option<String> {
    let link = document()?.query_selector("link[rel=canonical]").ok()??;
    link.get_attribute("href")
}

/// Runs a function once, before the next paint; soon, where nothing is painted: in a tab in the background.
pub(super) fn on_next_frame(run: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let callback = Closure::once_into_js(run);
        let callback = callback.unchecked_ref();
        let _ = if document().is_some_and(|document| document.hidden()) {
            window.set_timeout_with_callback(callback)
        } else {
            window.request_animation_frame(callback)
        };
    }
}

pub(super) fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<web_sys::Document> {
    window()?.document()
}

pub(super) fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

/// The element that a fragment with its `#` names. As browsers do it, an id as it stands is looked for first
/// (<https://html.spec.whatwg.org/#find-a-potential-indicated-element>).
pub(super) fn target_of(fragment: &str) -> Option<web_sys::Element> {
    let name = fragment.strip_prefix('#')?;
    let decoded = || element(&js_sys::decode_uri_component(name).ok()?.as_string()?);
    element(name).or_else(decoded)
}

/// A member of the global that the start script left.
pub(super) fn start_value(member: &str) -> Option<JsValue> {
    let start = Reflect::get(&window()?.into(), &names::START.into()).ok()?;
    Reflect::get(&start, &member.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}
