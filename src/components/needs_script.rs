//! For readers without script.

use super::use_site;
use leptos::prelude::*;

/// Says that what follows does nothing without script; nobody else sees it. The style then hides what would not work (`.bs-with-script`).
#[component]
pub fn NeedsScript() -> impl IntoView {
    view! { <p class="bs-empty bs-without-script">{use_site().words().needs_script}</p> }
}
