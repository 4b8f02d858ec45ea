//! `/about-feed`.

use super::{page_data::page_data, site_name, source};
use crate::{
    components::{Breadcrumb, PageHead, Problems, strings},
    routes::Route,
    view_model::AboutFeed,
};
use leptos::prelude::*;

/// How the feed was read, for its publisher.
#[component]
pub fn AboutFeedPage() -> impl IntoView {
    let source = source();
    let tracked = source.clone();
    let data = Resource::new(
        move || tracked.attempt(),
        move |_| {
            let source = source.clone();
            async move { source.about_feed().await }
        },
    );
    page_data(data, show)
}

fn show(about: AboutFeed) -> (String, AnyView) {
    let title = strings().about_feed.to_owned();
    let view = view! {
        <PageHead
            title=title.clone()
            site_name=site_name()
            description=None
            route=Some(Route::AboutFeed)
            image=None
            article=None
        />
        <Breadcrumb here=title.clone() />
        <h1 class="bs-page-title">{title.clone()}</h1>
        <Problems about=about />
    };
    (title, view.into_any())
}
