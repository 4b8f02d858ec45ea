//! Every address that is no page. It waits for the feed, so that a feed that cannot be read is what the reader is told of.

use super::{page_data::page_data, source};
use crate::view_model::Failure;
use leptos::prelude::*;

/// Says that there is no such page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let source = source();
    let tracked = source.clone();
    let data: Resource<Result<(), Failure>> = Resource::new(
        move || tracked.attempt(),
        move |_| {
            let source = source.clone();
            async move { source.arrived().await.and(Err(Failure::not_found())) }
        },
    );
    page_data(data, |()| (String::new(), ().into_any()))
}
