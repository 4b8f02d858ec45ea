//! Where to begin, before anything is looked for.

use super::{
    button::{button, cross},
    finder::Finder,
    recent::Recent,
};
use crate::{
    components::{TagLinks, use_site},
    routes::Route,
    view_model::TagLink,
};
use leptos::prelude::*;

/// Recent queries and the most used tags.
pub(super) fn beginning(finder: Finder, recent: Recent, popular: &[TagLink]) -> AnyView {
    let words = finder.words;
    let item = |query: String| {
        let (again, gone) = (query.clone(), query.clone());
        let forget = (words.forget)(&query);
        let again = Callback::new(move |()| finder.look_for(again.clone()));
        let gone = Callback::new(move |()| recent.remove(&gone));
        view! {
            <li class="bs-recent">
                {button("bs-recent__query", query, again)}
                {cross("bs-recent__remove", forget, gone)}
            </li>
        }
    };
    let queries = recent.queries.get();
    let queries = (!queries.is_empty()).then(|| {
        let clear = Callback::new(move |()| recent.clear());
        view! {
            <section class="bs-block" aria-label=words.recent>
                <div class="bs-block__head">
                    <h2 class="bs-block__title">{words.recent}</h2>
                    {button("bs-recent__clear", words.forget_all.to_owned(), clear)}
                </div>
                <ul class="bs-tags">{queries.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    });
    view! {
        <div class="bs-search__beginning">
            {queries}
            {tags_below(words.popular_tags, popular)}
        </div>
    }
    .into_any()
}

/// Tags below a heading, and the way to all of them.
pub(super) fn tags_below(heading: &'static str, tags: &[TagLink]) -> AnyView {
    let site = use_site();
    let all = site.locale.search_strings().all_tags;
    let head = (!tags.is_empty()).then(|| {
        view! {
            <div class="bs-block__head">
                <h2 class="bs-block__title">{heading}</h2>
            </div>
        }
    });
    view! {
        <section class="bs-block" aria-label=heading>
            {head}
            <TagLinks tags=tags.to_vec()/>
            <p class="bs-search__all"><a href=site.href(&Route::Tags)>{all}</a></p>
        </section>
    }
    .into_any()
}
