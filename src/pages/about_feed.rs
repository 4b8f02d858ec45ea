//! `/about-feed`.

use super::Shown;
use crate::{
    components::{Breadcrumb, PageHead, Problems, strings},
    routes::Route,
    view_model::AboutFeed,
};
use leptos::prelude::*;

pub(super) fn show(about: AboutFeed) -> Shown {
    let title = strings().about_feed.to_owned();
    let view = view! {
        <PageHead
            title=title.clone()
            description=None
            route=Some(Route::AboutFeed)
            image=None
            article=None
        />
        <Breadcrumb here=title.clone() />
        <h1 class="bs-page-title">{title.clone()}</h1>
        <Problems about=about />
    };
    Shown {
        title,
        view: view.into_any(),
    }
}
