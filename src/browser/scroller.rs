//! An element that scrolls sideways: how far it is, and moving it by a view.

use super::document::on_next_frame;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

/// Whether a scroller has reached its ends. With nothing to scroll it is at both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Nothing is hidden before what shows.
    pub is_at_start: bool,
    /// Nothing is hidden after what shows.
    pub is_at_end: bool,
}

/// Zoom leaves fractions of a pixel at the ends.
const TOLERANCE: i32 = 2;

/// Where a scroller stands, in either writing direction.
#[must_use]
pub fn scroller_ends(scroller: &Element) -> Ends {
    let hidden = scroller.scroll_width() - scroller.client_width();
    let scrolled = scroller.scroll_left().abs();
    Ends {
        is_at_start: scrolled <= TOLERANCE,
        is_at_end: scrolled >= hidden - TOLERANCE,
    }
}

/// Scrolls by most of what shows, `forward` or back; CSS decides whether that is animated and where it snaps.
pub fn scroll_by_a_view(scroller: &Element, forward: bool) {
    let distance = f64::from(scroller.client_width()) * 0.85;
    let options = ScrollToOptions::new();
    options.set_left(if forward { distance } else { -distance });
    options.set_behavior(ScrollBehavior::Auto);
    scroller.scroll_by_with_scroll_to_options(&options);
}

/// Scrolls the slide into view that has received the focus by keyboard: what moved under a pressed button would not be clicked.
pub fn reveal_focused_slide(focused: &Event) {
    let target = focused
        .target()
        .and_then(|it| it.dyn_into::<Element>().ok());
    let slide = target.and_then(|it| {
        it.closest(".bs-carousel__slide:has(:focus-visible)")
            .ok()
            .flatten()
    });
    if let Some(slide) = slide {
        // After the browser's own scrolling to what has the focus, which would undo ours. Wherever that leads to in the end, the slide
        // is in view there: the style has nothing snap meanwhile.
        on_next_frame(move || reveal_slide(&slide));
    }
}

/// Scrolls the slide that has received the focus into view, whole: browsers are content with a part of it.
fn reveal_slide(slide: &Element) {
    let Some(scroller) = slide.parent_element() else {
        return;
    };
    let (inner, outer) = (
        slide.get_bounding_client_rect(),
        scroller.get_bounding_client_rect(),
    );
    if inner.left() < outer.left() || inner.right() > outer.right() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        slide.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
