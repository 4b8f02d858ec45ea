//! Pictures that do not arrive.

use super::{ListenerHandle, document::document};
use wasm_bindgen::JsCast;
use web_sys::HtmlImageElement;

/// Marks every picture that fails to load with the class `is-broken`, for styles to fill its place. One listener serves them all,
/// those in articles' HTML too.
#[must_use]
pub fn watch_pictures() -> Option<ListenerHandle> {
    let document = document()?;
    Some(ListenerHandle::capturing(
        document.into(),
        "error",
        |event| {
            let picture = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlImageElement>().ok());
            if let Some(picture) = picture {
                let _ = picture.class_list().add_1("is-broken");
            }
        },
    ))
}
