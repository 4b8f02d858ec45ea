//! DOMPurify: loaded when the first article needs it, and told what is allowed.

use super::{
    library::{self, Library},
    names,
};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

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
    let purifier = library::loaded(&LIBRARY)
        .await
        .map_err(|_| PurifyError::NotLoaded)?;
    run(&purifier, html, allowed).map_err(|_| PurifyError::Failed)
}

/// Loads the sanitiser ahead of the first article. One that does not come is asked for again then.
pub async fn prepare_purifier() {
    let _ = library::loaded(&LIBRARY).await;
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
    // A second script would be refused: it makes a policy for Trusted Types.
    static LIBRARY: Library = const { Library::new(names::PURIFY, "DOMPurify") };
}
