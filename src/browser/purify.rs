//! DOMPurify: loaded when the first article needs it, and told what is allowed.

use super::{document::document, document::start_value, names};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlScriptElement;

/// What may stand in sanitised HTML.
#[derive(Clone, Copy, Debug)]
pub struct Allowed<'a> {
    /// Element names, lower case.
    pub elements: &'a [&'a str],
    /// Attribute names, lower case.
    pub attributes: &'a [&'a str],
    /// Attributes among them that hold no addresses, though they may look so.
    pub texts: &'a [&'a str],
    /// Elements that go with all that is in them; other elements that are not allowed leave their content behind.
    pub dropped_whole: &'a [&'a str],
}

/// Why HTML could not be sanitised. The HTML is then not shown at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PurifyError {
    /// The script did not arrive, or this is no browser.
    #[error("the sanitiser could not be loaded")]
    NotLoaded,
    /// It broke down over this HTML.
    #[error("the sanitiser failed")]
    Failed,
}

/// Sanitises HTML. The result is for `content` to judge again, not to show.
///
/// # Errors
/// [`PurifyError`]; there is no HTML then.
pub async fn purify(html: &str, allowed: &Allowed<'_>) -> Result<String, PurifyError> {
    let purifier = loaded().await.map_err(|_| PurifyError::NotLoaded)?;
    run(&purifier, html, allowed).map_err(|_| PurifyError::Failed)
}

fn run(purifier: &JsValue, html: &str, allowed: &Allowed<'_>) -> Result<String, JsValue> {
    let sanitize: Function = Reflect::get(purifier, &"sanitize".into())?.dyn_into()?;
    let clean = sanitize.call2(purifier, &html.into(), config(allowed)?.as_ref())?;
    clean.as_string().ok_or(JsValue::UNDEFINED)
}

fn config(allowed: &Allowed<'_>) -> Result<Object, JsValue> {
    let list =
        |names: &[&str]| -> Array { names.iter().map(|name| JsValue::from_str(name)).collect() };
    let config = Object::new();
    for (member, value) in [
        ("ALLOWED_TAGS", JsValue::from(list(allowed.elements))),
        ("ALLOWED_ATTR", list(allowed.attributes).into()),
        ("ADD_URI_SAFE_ATTR", list(allowed.texts).into()),
        ("FORBID_CONTENTS", list(allowed.dropped_whole).into()),
        ("ALLOW_DATA_ATTR", false.into()),
        ("ALLOW_ARIA_ATTR", false.into()),
        // Ids are read here and written anew, with a prefix, by `content`: nothing named by a feed reaches the document.
        ("SANITIZE_DOM", false.into()),
        // Parsed as the content of a body, as articles are.
        ("FORCE_BODY", true.into()),
    ] {
        Reflect::set(&config, &member.into(), &value)?;
    }
    Ok(config)
}

thread_local! {
    /// The load that is under way, for all who wait: a second script would be refused.
    static ARRIVAL: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// The library, loading it at the first call. A load that failed is tried again at the next.
async fn loaded() -> Result<JsValue, JsValue> {
    let global = js_sys::global();
    let find = || {
        Reflect::get(&global, &"DOMPurify".into())
            .ok()
            .filter(|found| !found.is_undefined())
    };
    if let Some(purifier) = find() {
        return Ok(purifier);
    }
    let under_way = ARRIVAL.with_borrow(Clone::clone);
    let arrival = match under_way {
        Some(arrival) => arrival,
        None => load()?,
    };
    ARRIVAL.set(Some(arrival.clone()));
    let arrived = JsFuture::from(arrival).await;
    ARRIVAL.set(None);
    arrived?;
    find().ok_or(JsValue::UNDEFINED)
}

fn load() -> Result<Promise, JsValue> {
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let root = start_value("root")
        .and_then(|root| root.as_string())
        .unwrap_or_else(|| "/".to_owned());
    let script: HtmlScriptElement = document.create_element("script")?.dyn_into()?;
    let address = super::trusted::script_address(&format!("{root}{}", names::PURIFY));
    Reflect::set(&script, &"src".into(), &address)?;
    let arrival = Promise::new(&mut |resolve, reject| {
        script.set_onload(Some(&resolve));
        script.set_onerror(Some(&reject));
    });
    document
        .head()
        .ok_or(JsValue::UNDEFINED)?
        .append_child(&script)?;
    Ok(arrival)
}
