//! Moving the focus, without moving the page.

use super::document::{document, on_next_frame};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Moves the focus to the first link within an element, once that is drawn.
pub fn focus_first_link(id: String) {
    on_next_frame(move || {
        let link = document()
            .and_then(|document| document.get_element_by_id(&id))
            .and_then(|element| element.query_selector("a").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlElement>().ok());
        if let Some(link) = link {
            focus(&link);
        }
    });
}

/// Moves the focus to where the page wants it, else to its heading.
pub(super) fn focus_heading() {
    let heading = document()
        .and_then(|document| {
            let wanted = document.query_selector("main [autofocus]").ok().flatten();
            wanted.or_else(|| document.query_selector("main h1").ok().flatten())
        })
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        if heading.tab_index() < 0 {
            let _ = heading.set_attribute("tabindex", "-1");
        }
        focus(&heading);
    }
}

pub(super) fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
