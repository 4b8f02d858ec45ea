//! What buttons do.

use super::presenter::Presenter;
use crate::{browser, locale::Strings, source::Source};
use std::rc::Rc;

/// Does what an element's `data-action` names. `false` when that is nothing known.
pub(super) fn act(presenter: &Rc<Presenter>, action: &str) -> bool {
    match action {
        "retry" => {
            if let Source::Live(live) = &presenter.source {
                live.retry();
            }
        }
        "share" => share(presenter.site().words()),
        "more" => presenter.clone().grow(),
        _ => return false,
    }
    true
}

/// Shares the page shown, and says how that went.
fn share(words: &'static Strings) {
    leptos::task::spawn_local(async move {
        match browser::share(browser::title()).await {
            browser::Shared::BySystem => {}
            browser::Shared::Copied => browser::tell(words.link_copied),
            browser::Shared::Failed => browser::tell(words.copy_failed),
        }
    });
}
