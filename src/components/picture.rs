//! A picture whose space is reserved, and what stands there when it does not arrive.

use super::Site;
use crate::model::Address;
use maud::{Markup, html};

/// The ratio of the space that a picture gets; it is cut to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// 8:5.
    Wide,
    /// 1:1.
    Square,
    /// 2:1, shown whole: logos.
    Logo,
    /// A small round portrait.
    Avatar,
}

impl Shape {
    fn as_str(self) -> &'static str {
        match self {
            Self::Wide => "bs-picture bs-picture--wide",
            Self::Square => "bs-picture bs-picture--square",
            Self::Logo => "bs-picture bs-picture--logo",
            Self::Avatar => "bs-picture bs-picture--avatar",
        }
    }
}

/// A picture of a feed in the space it gets.
///
/// `alt` says what it shows; empty beside a text that says so. `is_first` is whether it is likely in the first screen: then it is
/// asked for at once.
#[must_use]
pub fn picture(site: &Site, address: &Address, shape: Shape, alt: &str, is_first: bool) -> Markup {
    let upgraded = site.is_secure().then(|| address.upgraded());
    let address = upgraded.as_ref().unwrap_or(address);
    // Shown by CSS where the picture is missing: the start script in `index.html` tells of that.
    let note = (!alt.is_empty()).then_some(site.words().picture_missing);
    let loading = if is_first { "eager" } else { "lazy" };
    let priority = is_first.then_some("high");
    html! {
        span class=(shape.as_str()) data-note=[note] {
            img src=(site.local(address)) alt=(alt) loading=(loading) fetchpriority=[priority] decoding="async" referrerpolicy="no-referrer";
        }
    }
}
