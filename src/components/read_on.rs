//! Where to go after an article.

use super::{CardView, Look, href, strings};
use crate::view_model::{Card, Neighbours};
use leptos::prelude::*;

/// The previous and next article, and related ones.
#[component]
pub fn ReadOn(
    /// The articles.
    neighbours: Neighbours,
) -> impl IntoView {
    let words = strings();
    let step = |card: Option<Card>, word: &'static str, class: &'static str| {
        card.map(|card| {
            let address = href(&card.route());
            view! {
                <a class=class href=address>
                    <span class="bs-read-on__word">{word}</span>
                    <span class="bs-read-on__title">{card.title}</span>
                </a>
            }
        })
    };
    let related = (!neighbours.related.is_empty()).then(|| {
        let items = neighbours
            .related
            .into_iter()
            .map(|card| {
                view! {
                    <li>
                        <CardView card=card look=Look::Row />
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="bs-block bs-block--related" aria-labelledby="related-heading">
                <div class="bs-block__head">
                    <h2 class="bs-block__title" id="related-heading">
                        {words.related}
                    </h2>
                </div>
                <ul class="bs-list">{items}</ul>
            </section>
        }
    });
    view! {
        <nav class="bs-read-on" aria-label=words.read_on>
            {step(neighbours.newer, words.newer_article, "bs-read-on__step")}
            {step(neighbours.older, words.older_article, "bs-read-on__step bs-read-on__step--older")}
        </nav>
        {related}
    }
}
