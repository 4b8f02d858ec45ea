//! Links to tags: the row of chips under the header, and lists of tags.

use super::{href, strings};
use crate::{routes::Route, view_model::TagLink};
use leptos::prelude::*;

/// The site's most used tags as a row to swipe through.
#[component]
pub fn TagChips(
    /// The tags.
    tags: Vec<TagLink>,
    /// The page shown, to mark its tag.
    current: Option<Route>,
) -> impl IntoView {
    let words = strings();
    let links = std::iter::once((Route::HOME, words.home.to_owned()))
        .chain(tags.into_iter().map(|tag| (tag.route(), tag.name)))
        .chain(std::iter::once((Route::Tags, words.all_tags.to_owned())));
    let chips = links
        .map(|(route, name)| {
            let address = href(&route);
            let is_current = current
                .as_ref()
                .is_some_and(|current| is_same(current, &route));
            view! {
                <li>
                    <a class="bs-chip" href=address aria-current=is_current.then_some("page")>
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="bs-chips" aria-label=words.site_navigation>
            <ul class="bs-chips__list">{chips}</ul>
        </nav>
    }
}

/// Whether both are the same list, on whatever page of it.
fn is_same(one: &Route, other: &Route) -> bool {
    match (one, other) {
        (Route::Front { .. }, Route::Front { .. }) => true,
        (Route::Tag { tag: one, .. }, Route::Tag { tag: other, .. }) => one == other,
        _ => one == other,
    }
}

/// Tags in a row, in the order given.
#[component]
pub fn TagLinks(
    /// The tags.
    tags: Vec<TagLink>,
    /// Whether to say how many articles carry each.
    #[prop(optional)]
    with_count: bool,
) -> impl IntoView {
    if tags.is_empty() {
        return None;
    }
    let words = strings();
    let items = tags
        .into_iter()
        .map(|tag| {
            let count = with_count.then(|| {
                let count = (words.article_count)(tag.count);
                view! { <span class="bs-tags__count">{count}</span> }
            });
            let address = href(&tag.route());
            view! {
                <li>
                    <a class="bs-tag" href=address>
                        {tag.name}
                        {count}
                    </a>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="bs-tags">{items}</ul> })
}
