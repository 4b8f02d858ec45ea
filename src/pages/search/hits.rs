//! The articles that were found.

use super::{
    button::{button, choice},
    finder::Finder,
    recent::Recent,
    results::{Results, frequent},
};
use crate::{
    components::{Site, Stamp, use_site},
    data::Hit,
    model::Direction,
    search::Run,
};
use leptos::{either::Either, prelude::*};
use std::sync::Arc;

/// So many tags are offered to narrow the results down to.
const CHIPS: usize = 6;

/// What was found, with a way to more of it.
pub(super) fn hits(finder: Finder, recent: Recent, results: &Arc<Results>) -> AnyView {
    let site = use_site();
    let more = (!results.rest.is_empty()).then(|| {
        let results = results.clone();
        let grow = Callback::new(move |()| finder.grow(&results));
        let label = finder.words.more.to_owned();
        view! { <p class="bs-load-more">{button("bs-button bs-button--primary", label, grow)}</p> }
    });
    let text = results.text.clone();
    let items = results.hits.iter().map(|hit| row(&site, hit.clone()));
    view! {
        {chips(finder, &results.hits)}
        // Whoever opens an article has found something.
        <ul class="bs-list" on:click=move |_| recent.add(&text)>{items.collect_view()}</ul>
        {more}
    }
    .into_any()
}

/// The tags that most of the shown articles carry, to choose one of.
fn chips(finder: Finder, hits: &[Hit]) -> AnyView {
    let chosen = finder.tag();
    let mut tags = frequent(hits, CHIPS);
    tags.retain(|tag| Some(&tag.slug) != chosen.as_ref());
    let name = |slug| {
        let mut all = hits.iter().flat_map(|hit| &hit.tags);
        let tag = all.find(|tag| tag.slug == slug)?;
        Some((Some(slug), tag.name.clone(), true))
    };
    let any = (None, finder.words.any_tag.to_owned(), chosen.is_none());
    let others = tags
        .into_iter()
        .map(|tag| (Some(tag.slug), tag.name, false));
    let all = std::iter::once(any)
        .chain(chosen.and_then(name))
        .chain(others);
    let chip = |(tag, name, is_chosen)| {
        let filter = Callback::new(move |()| finder.filter(Option::clone(&tag)));
        view! { <li>{choice(name, is_chosen, filter)}</li> }
    };
    view! {
        <ul class="bs-tags bs-search__tags" aria-label=finder.words.by_tag>{all.map(chip).collect_view()}</ul>
    }
    .into_any()
}

/// An article that was found: one link, its heading's, covers all of it.
fn row(site: &Site, hit: Hit) -> AnyView {
    let card = hit.card;
    let direction = Direction::mark(&card.title);
    let tag = hit.tags.into_iter().next().map(|tag| tag.name);
    view! {
        <li>
            <article class="bs-card bs-card--row bs-card--pictureless bs-hit">
                <div class="bs-card__text" dir=direction>
                    <h2 class="bs-card__title"><a href=site.href(&card.route())>{marked(hit.title)}</a></h2>
                    <p class="bs-hit__passage">{marked(hit.passage)}</p>
                    <p class="bs-card__meta">
                        {tag.map(|tag| view! { <span class="bs-card__label">{tag}</span> " " })}
                        {card.published.map(|at| view! { <Stamp at=at/> " " })}
                    </p>
                </div>
            </article>
        </li>
    }
    .into_any()
}

/// A text with what was looked for marked.
fn marked(runs: Vec<Run>) -> impl IntoView {
    let run = |run: Run| {
        if run.is_match {
            Either::Left(view! { <mark>{run.text}</mark> })
        } else {
            Either::Right(run.text)
        }
    };
    runs.into_iter().map(run).collect_view()
}
