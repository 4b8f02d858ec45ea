//! The button that shares the page.

use super::{Icon, IconView, use_announcer, use_site};
use crate::browser::{self, Shared};
use leptos::{prelude::*, task::spawn_local};

/// Shares the page shown, through the system's own dialog where there is one.
#[component]
pub fn ShareButton(
    /// Its classes.
    class: &'static str,
) -> impl IntoView {
    let words = use_site().words();
    let announcer = use_announcer();
    let share = move |_| {
        spawn_local(async move {
            match browser::share(browser::title()).await {
                Shared::BySystem => {}
                Shared::Copied => announcer.tell(words.link_copied),
                Shared::Failed => announcer.tell(words.copy_failed),
            }
        });
    };
    view! {
        <button class=class type="button" on:click=share>
            <IconView icon=Icon::Share/>
            {words.share}
        </button>
    }
}
