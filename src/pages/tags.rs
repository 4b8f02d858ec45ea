//! `/tags`.

use super::Shown;
use crate::{
    components::{Head, Site, breadcrumb, head, tag_links},
    routes::Route,
    view_model::{Frame, TagsPage},
};
use maud::html;

pub(super) fn show(site: &Site, frame: Option<&Frame>, page: &TagsPage) -> Shown {
    let words = site.words();
    let title = words.all_tags;
    let about = Head {
        title: Some(title),
        route: Some(Route::Tags),
        ..Head::default()
    };
    Shown {
        title: title.to_owned(),
        head: head(site, frame, &about),
        main: html! {
            (breadcrumb(site, None, title))
            h1.bs-page-title { (title) }
            @if page.tags.is_empty() {
                p.bs-empty { (words.no_tags) }
            } @else {
                (tag_links(site, &page.tags, true))
            }
        },
        further: None,
        rest: None,
    }
}
