//! Handing a page on through the browser, or the app around it.

use super::document::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Opens the system's own sheet, by [Web Share](https://developer.mozilla.org/en-US/docs/Web/API/Navigator/share). `false`: there is
/// none, or it did not open. Must be called from a reader's own action.
pub async fn share_by_system(title: &str, text: Option<&str>, address: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return false;
    };
    // Browsers leave it out on pages that are not secure, and some leave it out altogether.
    if !Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function()) {
        return false;
    }
    let data = ShareData::new();
    data.set_title(title);
    if let Some(text) = text {
        data.set_text(text);
    }
    data.set_url(address);
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => true,
        // A reader who closed it wants no other.
        Err(error) => is_abort(&error),
    }
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into())
        .is_ok_and(|name| name.as_string().as_deref() == Some("AbortError"))
}

/// Whether the page is shown within WeChat or QQ. Pages cannot open the menu there by which readers pass a page on.
#[must_use]
pub fn is_in_chat_app() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| agent.contains("MicroMessenger") || agent.contains(" QQ/"))
}
