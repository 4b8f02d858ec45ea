//! What of an article a reader has chosen: a heading, by the address, and words, by selecting them.

use super::{
    ListenerHandle,
    document::{document, target_of, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Selection};

/// A heading that the address bar names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenHeading {
    /// The address's fragment with its `#`, as browsers encode it.
    pub fragment: String,
    /// The heading's words.
    pub text: String,
}

/// The heading of the article's text that the address bar names.
#[must_use]
pub fn chosen_heading() -> Option<ChosenHeading> {
    let fragment = window()?.location().hash().ok()?;
    let heading = target_of(&fragment)?;
    if !heading.matches(".bs-heading > *").ok()? {
        return None;
    }
    Some(ChosenHeading {
        fragment,
        text: heading.text_content()?.trim().to_owned(),
    })
}

/// The words of the article that a reader has selected, as they stand there.
#[must_use]
pub fn selected_text() -> Option<String> {
    selection().map(|selection| selection.to_string().into())
}

/// Tells whenever the selection changes, and whether words of the article are selected now. Keep the handle as long as that is wanted.
#[must_use]
pub fn on_selection(tell: impl Fn(bool) + 'static) -> Option<ListenerHandle> {
    let tell = move |_| tell(selection().is_some());
    Some(ListenerHandle::passive(
        document()?.into(),
        "selectionchange",
        tell,
    ))
}

/// What is selected, if it is in the article.
fn selection() -> Option<Selection> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let around = range.common_ancestor_container().ok()?;
    let element = match around.dyn_into::<Element>() {
        Ok(element) => element,
        Err(text) => text.parent_element()?,
    };
    element.closest(".bs-article").ok()?.map(|_| selection)
}
