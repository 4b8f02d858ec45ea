//! What stands in a page's place when there is none.

use super::outlet::{head, outlet, use_no_page};
use crate::{
    components::{FailureView, Metadata, failure_title, use_site},
    data::Loader,
    view_model::{Failure, MoreHead},
};
use leptos::prelude::*;

/// The page for addresses that no page has. It waits for the feed all the same: one that cannot be read is what readers are told of.
#[component]
pub fn NotFound() -> impl IntoView {
    outlet(use_no_page(), |_| None)
}

/// A failure in the page's place.
#[component]
pub(super) fn Failed(
    /// What failed.
    failure: Failure,
) -> impl IntoView {
    let loader = expect_context::<Loader>();
    let metadata = Metadata {
        title: Some(failure_title(&use_site(), &failure).to_owned()),
        ..Metadata::default()
    };
    let retry = Callback::new(move |()| loader.retry());
    view! {
        {head(metadata, MoreHead::default())}
        <FailureView failure=failure on_retry=retry/>
    }
}
