//! Copying text for a reader.

use super::document::window;
use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// Puts a text on the [clipboard](https://developer.mozilla.org/en-US/docs/Web/API/Clipboard/writeText), and says whether the browser
/// let it. Must be called from a reader's own action.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return false;
    };
    // Browsers leave it out on pages that are not secure.
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    has_clipboard
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}

/// Selects all that an element holds, for a reader to copy by hand.
pub fn select_content(element: &Element) {
    if let Some(selection) = window().and_then(|window| window.get_selection().ok().flatten()) {
        let _ = selection.select_all_children(element);
    }
}
