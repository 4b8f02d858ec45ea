//! Dates that people and machines can read, in the publisher's offset and the interface's language.

use super::use_site;
use crate::model::Timestamp;
use leptos::prelude::*;

/// A date that people and machines can read, in the publisher's offset and the interface's language.
#[component]
pub fn Stamp(
    /// When.
    at: Timestamp,
    /// Whether the time of day is wanted, where there is one.
    #[prop(optional)]
    with_time: bool,
) -> impl IntoView {
    let locale = use_site().locale;
    let text = if with_time {
        locale.date_time(&at)
    } else {
        locale.date(&at)
    };
    view! { <time class="bs-stamp" datetime=at.rfc3339()>{text}</time> }
}

/// A date with its time in few characters: beside an earlier date, without what that says already.
#[component]
pub fn Moment(
    /// When.
    at: Timestamp,
    /// The date that stands before it, if one does.
    #[prop(optional_no_strip)]
    beside: Option<Timestamp>,
) -> impl IntoView {
    let locale = use_site().locale;
    let text = locale.moment(&at, beside.as_ref());
    view! { <time class="bs-stamp" datetime=at.rfc3339() title=locale.date_time(&at)>{text}</time> }
}
