//! Handing a page on.

use super::document::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// How sharing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The system's own dialog took over, or the reader dismissed it.
    BySystem,
    /// There is no such dialog, and the address is on the clipboard.
    Copied,
    /// Neither is possible here.
    Failed,
}

/// Shares the current page through [Web Share](https://developer.mozilla.org/en-US/docs/Web/API/Navigator/share) where there is
/// such a thing, else copies its address. Must be called from a reader's own action.
pub async fn share(title: String) -> Shared {
    let Some(window) = window() else {
        return Shared::Failed;
    };
    let navigator = window.navigator();
    let address = window.location().href().unwrap_or_default();
    if has(&navigator, "share") {
        let data = ShareData::new();
        data.set_title(&title);
        data.set_url(&address);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return Shared::BySystem,
            Err(error) if is_abort(&error) => return Shared::BySystem,
            Err(_) => {}
        }
    }
    if has(&navigator, "clipboard") {
        let copied = JsFuture::from(navigator.clipboard().write_text(&address)).await;
        if copied.is_ok() {
            return Shared::Copied;
        }
    }
    Shared::Failed
}

/// Browsers leave such members out on pages that are not secure.
fn has(object: &JsValue, member: &str) -> bool {
    Reflect::get(object, &member.into()).is_ok_and(|value| !value.is_undefined())
}

fn is_abort(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into())
        .is_ok_and(|name| name.as_string().as_deref() == Some("AbortError"))
}
