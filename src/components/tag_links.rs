//! Tags: as the site's navigation, and as an article's.

use super::use_site;
use crate::{routes::Route, view_model::TagLink};
use leptos::prelude::*;

/// The site's most used tags as a row to swipe through.
#[component]
pub fn TagChips(
    /// The tags.
    tags: Vec<TagLink>,
    /// The page shown, to mark its tag. This row stands while pages change.
    current: Signal<Option<Route>>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let chip = |route: Route, name: String| {
        let href = site.href(&route);
        let is_current = move |shown: &Option<Route>| {
            shown
                .as_ref()
                .is_some_and(|shown| shown.first_page() == route)
        };
        let mark = move || current.with(&is_current).then_some("page");
        view! { <li><a class="bs-chip" href=href aria-current=mark>{name}</a></li> }
    };
    let home = chip(Route::HOME, words.home.to_owned());
    let all = chip(Route::Tags, words.all_tags.to_owned());
    let tags = tags.into_iter().map(|tag| chip(tag.route(), tag.name));
    view! {
        <nav class="bs-chips" aria-label=words.site_navigation>
            <ul class="bs-chips__list">{home} {tags.collect_view()} {all}</ul>
        </nav>
    }
}

/// Tags in a row, in the order given; nothing without tags.
#[component]
pub fn TagLinks(
    /// The tags.
    tags: Vec<TagLink>,
    /// Whether each says how many articles carry it.
    #[prop(optional)]
    with_count: bool,
) -> impl IntoView {
    let site = use_site();
    let item = |tag: TagLink| {
        let href = site.href(&tag.route());
        let count = with_count.then(|| {
            let count = (site.words().article_count)(tag.count);
            view! { <span class="bs-tags__count">{count}</span> }
        });
        view! { <li><a class="bs-tag" href=href>{tag.name} {count}</a></li> }
    };
    (!tags.is_empty()).then(|| {
        view! { <ul class="bs-tags">{tags.into_iter().map(item).collect_view()}</ul> }
    })
}
