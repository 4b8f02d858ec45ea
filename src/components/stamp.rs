//! Dates that people and machines can read, in the publisher's offset and the interface's language.

use super::Site;
use crate::model::Timestamp;
use maud::{Markup, html};

/// A date; with the time of day, where there is one and it is wanted.
#[must_use]
pub fn stamp(site: &Site, at: &Timestamp, with_time: bool) -> Markup {
    let text = if with_time {
        site.locale.date_time(at)
    } else {
        site.locale.date(at)
    };
    html! { time.bs-stamp datetime=(at.rfc3339()) { (text) } }
}

/// A date with its time in few characters: beside an earlier date, without what that says already.
#[must_use]
pub fn moment(site: &Site, at: &Timestamp, beside: Option<&Timestamp>) -> Markup {
    let text = site.locale.moment(at, beside);
    html! { time.bs-stamp datetime=(at.rfc3339()) title=(site.locale.date_time(at)) { (text) } }
}
