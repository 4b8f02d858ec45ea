//! Sharing the page shown.

use crate::{browser, components::strings};

/// Shares the page shown, and says how that went.
pub fn share_current() {
    let words = strings();
    leptos::task::spawn_local(async move {
        match browser::share(browser::title()).await {
            browser::Shared::BySystem => {}
            browser::Shared::Copied => browser::tell(words.link_copied),
            browser::Shared::Failed => browser::tell(words.copy_failed),
        }
    });
}
