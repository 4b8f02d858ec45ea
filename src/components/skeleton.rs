//! What stands in a page's place while its data is on its way.

use super::Site;
use maud::{Markup, html};

/// Grey lines, which CSS shows only after a moment, so that quick answers do not flicker.
#[must_use]
pub fn skeleton(site: &Site) -> Markup {
    html! {
        div.bs-skeleton role="status" {
            span.bs-hidden { (site.words().loading) }
            span.bs-skeleton__picture {}
            span.bs-skeleton__line {}
            span.bs-skeleton__line {}
            span.bs-skeleton__line {}
        }
    }
}
