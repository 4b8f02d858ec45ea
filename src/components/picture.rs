//! A picture whose space is reserved, and what stands there when it does not arrive.

use super::use_site;
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

/// A picture of a feed in the space it gets.
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
    let site = use_site();
    let upgraded = site.is_secure().then(|| address.upgraded());
    let address = upgraded.as_ref().unwrap_or(&address);
    // Shown by CSS where the picture is missing: the start script (`start/pictures.js`) tells of that.
    let note = (!alt.is_empty()).then_some(site.words().picture_missing);
    let loading = if is_first { "eager" } else { "lazy" };
    let priority = is_first.then_some("high");
    let source = site.local(address).to_owned();
    // The address comes last: browsers may ask at once for one that they know, however the picture is to be loaded.
    view! {
        <span class=shape.as_str() data-note=note>
            <img loading=loading fetchpriority=priority decoding="async" referrerpolicy="no-referrer" alt=alt src=source/>
        </span>
    }
}
