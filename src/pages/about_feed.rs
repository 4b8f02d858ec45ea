//! `/about-feed`.

use super::outlet::{head, outlet, use_page};
use crate::{
    components::{Breadcrumb, Metadata, Problems, use_site},
    routes::Route,
    view_model::{Page, PageData},
};
use leptos::prelude::*;

/// How the feed was read.
#[component]
pub fn AboutFeedRoute() -> impl IntoView {
    outlet(use_page(|_| Some(Route::AboutFeed)), show)
}

fn show(data: PageData) -> Option<AnyView> {
    let Page::AboutFeed(about) = data.page else {
        return None;
    };
    let title = use_site().words().about_feed;
    let metadata = Metadata {
        title: Some(title.to_owned()),
        route: Some(Route::AboutFeed),
        ..Metadata::default()
    };
    let page = view! {
        {head(metadata, data.head)}
        <Breadcrumb here=title/>
        <h1 class="bs-page-title">{title}</h1>
        <Problems about=about/>
    };
    Some(page.into_any())
}
