//! The button that shares the page.

use super::{Icon, IconView, use_sharing, use_site};
use leptos::prelude::*;

/// Shares the page shown, by the first way there is.
#[component]
pub fn ShareButton(
    /// Its classes.
    class: &'static str,
) -> impl IntoView {
    let words = use_site().locale.share_strings();
    let sharing = use_sharing();
    view! {
        <button
            class=class
            type="button"
            aria-haspopup="dialog"
            on:pointerdown=move |_| sharing.remember_selection()
            on:click=move |_| sharing.share(words)
        >
            <IconView icon=Icon::Share/>
            {words.share}
        </button>
    }
}
