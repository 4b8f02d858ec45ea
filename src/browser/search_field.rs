//! The search field, from anywhere on the site.

use super::{
    ListenerHandle,
    document::{document, element},
    names,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent};

/// What a reader has written into the search field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// There may come more.
    Part(String),
    /// The reader says that it is all.
    Whole(String),
}

fn field() -> Option<HtmlInputElement> {
    element(names::SEARCH_FIELD)?.dyn_into().ok()
}

/// Puts the focus into the search field. `false`: the page has none.
pub fn focus_search_field() -> bool {
    field().is_some_and(|field| field.focus().is_ok())
}

/// What the search field says.
#[must_use]
pub fn search_field_text() -> String {
    field().map(|field| field.value()).unwrap_or_default()
}

/// Has the search field say something.
pub fn write_search_field(text: &str) {
    if let Some(field) = field().filter(|field| field.value() != text) {
        field.set_value(text);
    }
}

/// Has the link to the search page, which every page has, lead there.
pub fn lead_to_search(href: &str) {
    if let Some(link) = element(names::SEARCH_LINK) {
        let _ = link.set_attribute("href", href);
    }
}

/// Tells what readers write into the search field. Keep the handles as long as that is wanted.
#[must_use]
pub fn follow_search_field(tell: impl Fn(Written) + Clone + 'static) -> Vec<ListenerHandle> {
    let Some((field, form)) = field().and_then(|field| Some((field.clone(), field.form()?))) else {
        return Vec::new();
    };
    let value = move || field.value();
    let part = {
        let (tell, value) = (tell.clone(), value.clone());
        move |event: Event| {
            // The letters of an unfinished Chinese word are no query.
            let is_unfinished = event.dyn_ref().is_some_and(InputEvent::is_composing);
            if !is_unfinished {
                tell(Written::Part(value()));
            }
        }
    };
    let whole = move |event: Event| {
        event.prevent_default();
        tell(Written::Whole(value()));
    };
    vec![
        ListenerHandle::passive(form.clone().into(), "input", part.clone()),
        ListenerHandle::passive(form.clone().into(), "compositionend", part),
        ListenerHandle::cancelling(form.into(), "submit", whole),
    ]
}

/// Has the `/` key lead to the search field: on other pages by way of the link to the search page. Not while a reader writes, and not
/// behind a dialog. Keep the handle as long as that is wanted.
#[must_use]
pub fn on_search_key() -> Option<ListenerHandle> {
    let document = document()?;
    Some(ListenerHandle::cancelling(
        document.into(),
        "keydown",
        |event| {
            let target = event.target().and_then(|it| it.dyn_into().ok());
            if !event.dyn_ref().is_some_and(is_search_key) || is_busy(target.as_ref()) {
                return;
            }
            event.prevent_default();
            let link = element(names::SEARCH_LINK).and_then(|it| it.dyn_into::<HtmlElement>().ok());
            if !focus_search_field()
                && let Some(link) = link
            {
                link.click();
            }
        },
    ))
}

fn is_search_key(key: &KeyboardEvent) -> bool {
    key.key() == "/" && !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing())
}

fn is_busy(target: Option<&Element>) -> bool {
    let fields = "input, textarea, select, [contenteditable]";
    let is_in_field = target.is_some_and(|it| matches!(it.closest(fields), Ok(Some(_))));
    let dialog = document().and_then(|it| it.query_selector("dialog[open]").ok().flatten());
    is_in_field || dialog.is_some()
}
