//! What stands around every page.

use crate::{
    components::{Site, bottom_bar, footer, header, tag_chips},
    routes::Route,
    view_model::Frame,
};
use maud::{Markup, html};

/// The id of the main landmark, the skip link's target.
pub const MAIN_ID: &str = "content";

/// What stands above the page: nothing in a frame of another site. `frame` is none until the feed is there.
#[must_use]
pub fn above(site: &Site, frame: Option<&Frame>, current: Option<&Route>) -> Markup {
    if let Some(Route::Embed(_)) = current {
        return Markup::default();
    }
    let tags = frame.map(|frame| frame.tags.as_slice()).unwrap_or_default();
    html! {
        a.bs-skip href={ "#" (MAIN_ID) } rel="external" { (site.words().skip_to_content) }
        header.bs-header {
            (header(site, frame))
            (tag_chips(site, tags, current))
        }
    }
}

/// What stands below the page: nothing in a frame of another site.
#[must_use]
pub fn below(site: &Site, frame: Option<&Frame>, current: Option<&Route>) -> Markup {
    if let Some(Route::Embed(_)) = current {
        return Markup::default();
    }
    html! {
        (footer(site, frame))
        (bottom_bar(site, frame, current))
    }
}
