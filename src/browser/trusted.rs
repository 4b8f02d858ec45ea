//! [Trusted Types](https://developer.mozilla.org/en-US/docs/Web/API/Trusted_Types_API): where the browser enforces them, a text becomes
//! HTML only if it is inert, as the framework's own is, or if our policy vouched for it just before. The start script makes both
//! policies; ours is taken from the global here, so that nobody else finds it.

use super::{document::start_value, document::window, names};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static POLICY: Option<JsValue> = take();
}

fn take() -> Option<JsValue> {
    let policy = start_value("policy")?;
    let start = Reflect::get(&window()?.into(), &names::START.into()).ok()?;
    Reflect::set(&start, &"policy".into(), &JsValue::NULL).ok()?;
    Some(policy)
}

/// Takes the policy from the global. Call it before anything that another wrote can be in the page.
pub fn take_policy() {
    POLICY.with(|_| ());
}

/// Says of HTML that the sanitiser made that it may be written into the document next. Natively there is nothing to say.
#[must_use]
pub fn vouched(html: String) -> String {
    if cfg!(not(feature = "ssr")) {
        let _ = value("createHTML", &html);
    }
    html
}

/// The address of a script of our own.
pub(super) fn script_address(text: &str) -> JsValue {
    value("createScriptURL", text)
}

/// The text itself where there are no Trusted Types, or no policy: then nothing is enforced, or the browser refuses it.
fn value(method: &str, text: &str) -> JsValue {
    let plain = JsValue::from_str(text);
    POLICY.with(|policy| {
        policy
            .as_ref()
            .and_then(|policy| {
                let create: Function =
                    Reflect::get(policy, &method.into()).ok()?.dyn_into().ok()?;
                create.call1(policy, &plain).ok()
            })
            .unwrap_or(plain)
    })
}
