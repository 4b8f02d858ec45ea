//! Libraries in files of their own, loaded when they are first needed.

use super::{
    document::{document, start_value},
    trusted,
};
use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlScriptElement;

/// A script of the site that leaves a global. Keep it in a `thread_local`.
pub(super) struct Library {
    file: &'static str,
    global: &'static str,
    /// The load that is under way, for all who wait.
    arrival: RefCell<Option<Promise>>,
}

impl Library {
    /// The library in a file below the site's root, which leaves this global.
    pub(super) const fn new(file: &'static str, global: &'static str) -> Self {
        Self {
            file,
            global,
            arrival: RefCell::new(None),
        }
    }

    fn found(&self) -> Option<JsValue> {
        Reflect::get(&js_sys::global(), &self.global.into())
            .ok()
            .filter(|found| !found.is_undefined())
    }

    /// The load that is under way, else a new one: one that failed is tried again.
    fn arrival(&self) -> Result<Promise, JsValue> {
        let under_way = self.arrival.borrow().clone();
        let arrival = under_way.map_or_else(|| load(self.file), Ok)?;
        self.arrival.replace(Some(arrival.clone()));
        Ok(arrival)
    }
}

/// What a library leaves, loading it at the first call.
///
/// # Errors
/// It did not arrive, or this is no browser.
pub(super) async fn loaded(
    library: &'static std::thread::LocalKey<Library>,
) -> Result<JsValue, JsValue> {
    if let Some(found) = library.with(Library::found) {
        return Ok(found);
    }
    let arrived = JsFuture::from(library.with(Library::arrival)?).await;
    library.with(|library| library.arrival.replace(None));
    arrived?;
    library.with(Library::found).ok_or(JsValue::UNDEFINED)
}

fn load(file: &str) -> Result<Promise, JsValue> {
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let root = start_value("root")
        .and_then(|root| root.as_string())
        .unwrap_or_else(|| "/".to_owned());
    let script: HtmlScriptElement = document.create_element("script")?.dyn_into()?;
    let address = trusted::script_address(&format!("{root}{file}"));
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
