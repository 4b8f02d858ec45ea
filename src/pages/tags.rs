//! `/tags`.

use super::outlet::{head, outlet, use_page};
use crate::{
    components::{Breadcrumb, Metadata, TagLinks, use_site},
    routes::Route,
    view_model::{Page, PageData},
};
use leptos::{either::Either, prelude::*};

/// All tags.
#[component]
pub fn TagsRoute() -> impl IntoView {
    outlet(use_page(|_| Some(Route::Tags)), show)
}

fn show(data: PageData) -> Option<AnyView> {
    let Page::Tags(page) = data.page else {
        return None;
    };
    let words = use_site().words();
    let title = words.all_tags;
    let metadata = Metadata {
        title: Some(title.to_owned()),
        route: Some(Route::Tags),
        ..Metadata::default()
    };
    let tags = if page.tags.is_empty() {
        Either::Left(view! { <p class="bs-empty">{words.no_tags}</p> })
    } else {
        Either::Right(view! { <TagLinks tags=page.tags with_count=true/> })
    };
    let page = view! {
        {head(metadata, data.head)}
        <Breadcrumb here=title/>
        <h1 class="bs-page-title">{title}</h1>
        {tags}
    };
    Some(page.into_any())
}
