//! A date that people and machines can read.

use super::Site;
use crate::model::Timestamp;
use maud::{Markup, html};

/// A date, in the publisher's offset and the interface's language; with the time of day, where there is one and it is wanted.
#[must_use]
pub fn stamp(site: &Site, at: &Timestamp, with_time: bool) -> Markup {
    let text = if with_time {
        site.locale.date_time(at)
    } else {
        site.locale.date(at)
    };
    html! { time.bs-stamp datetime=(at.rfc3339()) { (text) } }
}
