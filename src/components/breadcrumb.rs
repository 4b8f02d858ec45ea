//! Where a page stands in the site.

use super::Site;
use crate::routes::Route;
use maud::{Markup, html};

/// The way from the front page to this one, `here`, by the pages `between`.
#[must_use]
pub fn breadcrumb(site: &Site, between: Option<(&Route, &str)>, here: &str) -> Markup {
    let words = site.words();
    html! {
        nav.bs-breadcrumb aria-label=(words.breadcrumb) {
            ol {
                li { a href=(site.href(&Route::HOME)) { (words.home) } }
                @if let Some((route, name)) = between {
                    li { a href=(site.href(route)) { (name) } }
                }
                li { span aria-current="page" { (here) } }
            }
        }
    }
}
