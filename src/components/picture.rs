//! A picture whose space is reserved, and what stands there when it does not arrive.

use super::{Site, strings};
use crate::model::Address;
use leptos::prelude::*;

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

/// A picture of a feed.
#[component]
pub fn Picture(
    /// Where it is.
    address: Address,
    /// The space it gets.
    shape: Shape,
    /// What it shows; empty beside a text that says so.
    #[prop(optional, into)]
    alt: String,
    /// Whether it is likely in the first screen: then it is asked for at once.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let address = if Site::expect_context().is_secure() {
        address.upgraded()
    } else {
        address
    };
    // Shown by CSS where the picture is missing: see `browser::watch_pictures`.
    let note = (!alt.is_empty()).then_some(strings().picture_missing);
    view! {
        <span class=shape.as_str() data-note=note>
            <img
                src=address.as_str().to_owned()
                alt=alt
                loading=if is_first { "eager" } else { "lazy" }
                fetchpriority=if is_first { "high" } else { "auto" }
                decoding="async"
                referrerpolicy="no-referrer"
            />
        </span>
    }
}
