//! What stands in a page's place while its data is on its way.

use super::use_site;
use leptos::prelude::*;

/// Grey lines, which CSS shows only after a moment, so that quick answers do not flicker.
#[component]
pub fn Skeleton() -> impl IntoView {
    view! {
        <div class="bs-skeleton" role="status">
            <span class="bs-hidden">{use_site().words().loading}</span>
            <span class="bs-skeleton__picture"></span>
            <span class="bs-skeleton__line"></span>
            <span class="bs-skeleton__line"></span>
            <span class="bs-skeleton__line"></span>
        </div>
    }
}
