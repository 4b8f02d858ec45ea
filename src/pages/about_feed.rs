//! `/about-feed`.

use super::Shown;
use crate::{
    components::{Head, Site, breadcrumb, head, problems},
    routes::Route,
    view_model::{AboutFeed, Frame},
};
use maud::html;

pub(super) fn show(site: &Site, frame: Option<&Frame>, about: &AboutFeed) -> Shown {
    let title = site.words().about_feed;
    let about_page = Head {
        title: Some(title),
        route: Some(Route::AboutFeed),
        ..Head::default()
    };
    Shown {
        title: title.to_owned(),
        head: head(site, frame, &about_page),
        main: html! {
            (breadcrumb(site, None, title))
            h1.bs-page-title { (title) }
            (problems(site, about))
        },
        further: None,
        rest: None,
    }
}
