//! Where to go from the end of an article.

use super::{CardView, Look, Title, use_site};
use crate::model::Direction;
use crate::view_model::{Card, Neighbours};
use leptos::prelude::*;

/// The previous and next article, and related ones.
#[component]
pub fn ReadOn(
    /// These articles.
    neighbours: Neighbours,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let step = |card: Card, word: &'static str, class: &'static str| {
        let direction = Direction::mark(&card.title);
        let href = site.href(&card.route());
        view! {
            <a class=class dir=direction href=href>
                <span class="bs-read-on__word">{word}</span>
                <span class="bs-read-on__title"><Title text=card.title breaks=card.breaks/></span>
            </a>
        }
    };
    let newer = neighbours
        .newer
        .map(|card| step(card, words.newer_article, "bs-read-on__step"));
    let older = neighbours.older.map(|card| {
        let class = "bs-read-on__step bs-read-on__step--older";
        step(card, words.older_article, class)
    });
    let item = |card| view! { <li><CardView card=card look=Look::Row level=3/></li> };
    let related = (!neighbours.related.is_empty()).then(|| {
        view! {
            <section class="bs-block bs-block--related" aria-labelledby="related-heading">
                <div class="bs-block__head">
                    <h2 class="bs-block__title" id="related-heading">{words.related}</h2>
                </div>
                <ul class="bs-list">{neighbours.related.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    });
    view! {
        <nav class="bs-read-on" aria-label=words.read_on>{newer} {older}</nav>
        {related}
    }
}
