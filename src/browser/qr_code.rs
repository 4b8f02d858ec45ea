//! QR codes, made by a library that is loaded when a reader first asks for a code.

use super::{
    library::{self, Library},
    names,
};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A QR code of error correction M, without the quiet zone around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules a side.
    pub size: u32,
    /// The dark modules as the data of an SVG path; a module is one unit.
    pub path: String,
}

thread_local! {
    static LIBRARY: Library = const { Library::new(names::QR_CODE, "broadsheetQrCode") };
}

/// A text as a QR code. `None`: the library did not arrive, or the text is too long for a code.
pub async fn qr_code(text: &str) -> Option<QrCode> {
    let draw = library::loaded(&LIBRARY).await.ok()?;
    let draw: Function = draw.dyn_into().ok()?;
    let code = draw.call1(&JsValue::UNDEFINED, &text.into()).ok()?;
    let member = |name: &str| Reflect::get(&code, &name.into()).ok();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number up to 177"
    )]
    let size = member("size")?.as_f64()? as u32;
    let path = member("path")?.as_string()?;
    Some(QrCode { size, path })
}
