//! The banner on the way up and down.

use super::document::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The root element's attribute that styles have the banner follow: `away`, `back`, or none at the top.
const HEADER: &str = "data-header";

/// Thumbs tremble.
const TREMBLE: f64 = 8.0;

/// Has the banner come back on the way up, and go on the way down. At the page's top, and without this, it scrolls with the page.
/// `before` is where the page was; where it is now is the answer, unless it has hardly moved.
#[must_use]
pub fn move_header(before: f64) -> Option<f64> {
    let window = window()?;
    let now = window.scroll_y().ok()?;
    let distance = now - before;
    if now > 0.0 && distance.abs() < TREMBLE {
        return None;
    }
    let document = document()?;
    let root = document.document_element()?;
    let header = document.query_selector(".bs-header").ok()?;
    let header = header.and_then(|header| header.dyn_into::<HtmlElement>().ok());
    let height = header.map_or(0.0, |header| f64::from(header.offset_height()));
    let screen = window.inner_height().ok()?.as_f64()?;
    let is_marked = root.has_attribute(HEADER);
    // With large letters, or on a low screen, it would take too much of the text.
    let has_room = now > 0.0 && height <= screen / 4.0;
    let state = if distance > 0.0 { "away" } else { "back" };
    let _ = if has_room && (is_marked || (distance <= 0.0 && now > height)) {
        root.set_attribute(HEADER, state)
    } else {
        root.remove_attribute(HEADER)
    };
    Some(now)
}

/// How far down the page is.
#[must_use]
pub fn scroll_position() -> f64 {
    window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default()
}
