//! An element that scrolls sideways: how far it is, and moving it by a view.

use web_sys::{
    Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

/// Whether a scroller has reached its ends. With nothing to scroll it is at both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    /// Nothing is hidden before what shows.
    pub(super) is_at_start: bool,
    /// Nothing is hidden after what shows.
    pub(super) is_at_end: bool,
}

/// Zoom leaves fractions of a pixel at the ends.
const TOLERANCE: i32 = 2;

/// Where a scroller stands, in either writing direction.
pub(super) fn scroller_ends(scroller: &Element) -> Ends {
    let hidden = scroller.scroll_width() - scroller.client_width();
    let scrolled = scroller.scroll_left().abs();
    Ends {
        is_at_start: scrolled <= TOLERANCE,
        is_at_end: scrolled >= hidden - TOLERANCE,
    }
}

/// Scrolls by most of what shows, `forward` or back; CSS decides whether that is animated and where it snaps.
pub(super) fn scroll_by_a_view(scroller: &Element, forward: bool) {
    let distance = f64::from(scroller.client_width()) * 0.85;
    let options = ScrollToOptions::new();
    options.set_left(if forward { distance } else { -distance });
    options.set_behavior(ScrollBehavior::Auto);
    scroller.scroll_by_with_scroll_to_options(&options);
}

/// Scrolls the slide that has received the focus into view, whole: browsers are content with a part of it.
pub(super) fn reveal_slide(slide: &Element) {
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
