//! The way on from a page of a list.

use super::Site;
use crate::routes::Route;
use maud::{Markup, html};

/// The id of the place at a list's end, which further pages of it take.
pub const MORE_ID: &str = "more";

/// Links around a page of a list: to newer articles, and to older ones. The app shows the latter below, in place of this.
#[must_use]
pub fn load_more(site: &Site, newer: Option<&Route>, older: Option<&Route>) -> Markup {
    let words = site.words();
    html! {
        p.bs-load-more id=(MORE_ID) {
            @if let Some(route) = newer {
                a.bs-button href=(site.href(route)) { (words.newer_page) }
            }
            " "
            @if let Some(route) = older {
                a.bs-button.bs-button--primary rel="next" href=(site.href(route)) data-action="more" { (words.load_more) }
            }
        }
    }
}
