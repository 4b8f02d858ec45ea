//! A date that people and machines can read.

use super::Site;
use crate::model::Timestamp;
use leptos::prelude::*;

/// A date, in the publisher's offset and the interface's language.
#[component]
pub fn Stamp(
    /// When.
    at: Timestamp,
    /// Whether to show the time of day, where there is one.
    #[prop(optional)]
    with_time: bool,
) -> impl IntoView {
    let locale = Site::expect_context().locale.get_untracked();
    let text = if with_time {
        locale.date_time(&at)
    } else {
        locale.date(&at)
    };
    view! {
        <time class="bs-stamp" datetime=at.rfc3339()>
            {text}
        </time>
    }
}
