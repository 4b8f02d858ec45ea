//! `/tags`.

use super::{page_data::page_data, site_name, source};
use crate::{
    components::{Breadcrumb, PageHead, TagLinks, strings},
    routes::Route,
    view_model,
};
use leptos::prelude::*;

/// All tags.
#[component]
pub fn TagsPage() -> impl IntoView {
    let source = source();
    let tracked = source.clone();
    let data = Resource::new(
        move || tracked.attempt(),
        move |_| {
            let source = source.clone();
            async move { source.tags().await }
        },
    );
    page_data(data, show)
}

fn show(page: view_model::TagsPage) -> (String, AnyView) {
    let words = strings();
    let title = words.all_tags.to_owned();
    let tags = if page.tags.is_empty() {
        view! { <p class="bs-empty">{words.no_tags}</p> }.into_any()
    } else {
        view! { <TagLinks tags=page.tags with_count=true /> }.into_any()
    };
    let view = view! {
        <PageHead
            title=title.clone()
            site_name=site_name()
            description=None
            route=Some(Route::Tags)
            image=None
            article=None
        />
        <Breadcrumb here=title.clone() />
        <h1 class="bs-page-title">{title.clone()}</h1>
        {tags}
    };
    (title, view.into_any())
}
