//! What stands below the field.

use super::{
    beginning::{beginning, tags_below},
    button::button,
    finder::{Finder, Outcome},
    hits::hits,
    recent::Recent,
};
use crate::{components::use_site, routes::Route, view_model::TagLink};
use leptos::prelude::*;

/// What there is to show now; tracked. `popular` are the most used tags.
pub(super) fn answer(finder: Finder, recent: Recent, popular: &[TagLink]) -> AnyView {
    let words = finder.words;
    match finder.outcome.get() {
        Outcome::None => beginning(finder, recent, popular),
        Outcome::Searching => status(words.searching.to_owned()),
        Outcome::Failed => failed(finder),
        Outcome::Found(results) if !results.hits.is_empty() => view! {
            {status(results.summary(words))}
            {hits(finder, recent, &results)}
        }
        .into_any(),
        Outcome::Found(results) => {
            let tags = if results.nearest.is_empty() {
                tags_below(words.popular_tags, popular)
            } else {
                tags_below(words.nearest_tags, &results.nearest)
            };
            view! {
                {status(results.summary(words))}
                {tags}
            }
            .into_any()
        }
    }
}

fn status(text: String) -> AnyView {
    view! { <p class="bs-search__status">{text}</p> }.into_any()
}

/// Says that the site cannot be searched now, and how to go on.
fn failed(finder: Finder) -> AnyView {
    let site = use_site();
    let retry = site.words().retry.to_owned();
    view! {
        <div class="bs-failure" role="alert">
            <p>{finder.words.failed}</p>
            <p class="bs-failure__ways">
                {button("bs-button bs-button--primary", retry, Callback::new(move |()| finder.search(false)))}
                " "
                <a class="bs-button" href=site.href(&Route::Tags)>{finder.words.all_tags}</a>
            </p>
        </div>
    }
    .into_any()
}
