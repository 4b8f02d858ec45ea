//! A long text, whose end comes by the frame.

use super::{document::document, names, next_frame};
use web_sys::{DocumentFragment, Element, Range};

/// So many nodes of a long text are laid out in the frame after the first, twice as many in each further one: an article of usual
/// length has no long task on a slow phone, and one without end comes to its end all the same.
const FRAMEFUL: u32 = 14;

/// Takes out what of a long text no reader sees at first, so that the beginning is laid out and painted soon, and gives it back by
/// the frame.
pub async fn insert_in_stages(text: Element) {
    let Some(end) = hold_back(&text) else { return };
    let mut frameful = FRAMEFUL;
    loop {
        next_frame().await;
        if !text.is_connected() {
            return;
        }
        if !release(&text, &end, frameful) {
            let _ = text.remove_attribute(names::HELD);
            return;
        }
        frameful = frameful.saturating_mul(2);
    }
}

/// Waits until all of a long text is in the document, if one is on its way: what follows is not seen before.
pub async fn text_inserted() {
    let is_held = || {
        let held = document()?.query_selector(HELD).ok()?;
        held.map(|_| ())
    };
    while is_held().is_some() {
        next_frame().await;
    }
}

/// What is held back, or holds something back.
const HELD: &str = "[data-held]";

/// `None`: the text is short.
fn hold_back(text: &Element) -> Option<DocumentFragment> {
    let first = text.query_selector(names::LONG_TEXT_END).ok()??;
    // Keeps what follows the text below the window.
    text.set_attribute(names::HELD, "").ok()?;
    let range = Range::new().ok()?;
    range.set_start_before(&first).ok()?;
    range.set_end_after(&text.last_child()?).ok()?;
    range.extract_contents().ok()
}

/// Gives the text its next nodes, so many. `false`: those were all.
fn release(text: &Element, end: &DocumentFragment, count: u32) -> bool {
    (0..count).all(|_| {
        end.first_child()
            .is_some_and(|next| text.append_child(&next).is_ok())
    })
}
