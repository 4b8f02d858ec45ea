//! Dates that people and machines can read, in the publisher's offset and the interface's language.

use super::use_site;
use crate::model::Timestamp;
use leptos::prelude::*;

/// A date that people and machines can read, in the publisher's offset and the interface's language.
#[component]
pub fn Stamp(
    /// When.
    at: Timestamp,
) -> impl IntoView {
    let locale = use_site().locale;
    view! { <time class="bs-stamp" datetime=at.rfc3339()>{locale.date(&at)}</time> }
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
