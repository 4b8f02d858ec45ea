//! `/tags`.

use super::Shown;
use crate::{
    components::{Breadcrumb, PageHead, TagLinks, strings},
    routes::Route,
    view_model,
};
use leptos::prelude::*;

pub(super) fn show(page: view_model::TagsPage) -> Shown {
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
            description=None
            route=Some(Route::Tags)
            image=None
            article=None
        />
        <Breadcrumb here=title.clone() />
        <h1 class="bs-page-title">{title.clone()}</h1>
        {tags}
    };
    Shown {
        title,
        view: view.into_any(),
    }
}
