//! The reader's display settings: attributes of the root element. The start script (`start/display.js`) keeps them.

use super::document::{document, start_value};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// What the reader chose for a setting; empty where that is nothing.
#[must_use]
pub fn display_choice(setting: &str) -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute(&["data-", setting].concat()))
        .unwrap_or_default()
}

/// Has a setting be what the reader chose, here and in other tabs, from now on; empty: as it was before any choice.
pub fn choose_display(setting: &str, value: &str) {
    choose(&setting.into(), &value.into());
}

/// Has all settings be as they were before any choice.
pub fn reset_display() {
    choose(&JsValue::UNDEFINED, &JsValue::UNDEFINED);
}

fn choose(setting: &JsValue, value: &JsValue) {
    let choose = start_value("chooseDisplay").and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(choose) = choose {
        let _ = choose.call2(&JsValue::UNDEFINED, setting, value);
    }
}
