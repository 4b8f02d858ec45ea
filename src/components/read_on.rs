//! Where to go from the end of an article.

use super::{CardView, Look, Title, use_site};
use crate::{
    browser::ViewObserver,
    model::Direction,
    routes::Route,
    view_model::{Card, Neighbours},
};
use leptos::prelude::*;

/// The id of the link to the next article.
const NEXT_ID: &str = "next-article";

/// How far from the screen the next article's link is when its page is told of: a screen.
const NEAR: &str = "100%";

/// The previous and next article, and related ones.
#[component]
pub fn ReadOn(
    /// These articles.
    neighbours: Neighbours,
    /// Told of the article that most readers go on to, when the link to it comes near.
    on_near: Callback<Route>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    if let Some(route) = neighbours.older.as_ref().map(Card::route) {
        Effect::new(move || {
            let route = route.clone();
            let observer = ViewObserver::new(NEAR, move |is_near| {
                if is_near {
                    on_near.run(route.clone());
                }
            });
            observer.observe_ids(&[NEXT_ID.to_owned()]);
            // It ends with the component.
            StoredValue::new_local(observer);
        });
    }
    let step = |card: Card, word: &'static str, class: &'static str, id: Option<&'static str>| {
        let direction = Direction::mark(&card.title);
        let href = site.href(&card.route());
        view! {
            <a class=class dir=direction href=href id=id>
                <span class="bs-read-on__word">{word}</span>
                <span class="bs-read-on__title"><Title text=card.title breaks=card.breaks/></span>
            </a>
        }
    };
    let newer = neighbours
        .newer
        .map(|card| step(card, words.newer_article, "bs-read-on__step", None));
    let older = neighbours.older.map(|card| {
        let class = "bs-read-on__step bs-read-on__step--older";
        step(card, words.older_article, class, Some(NEXT_ID))
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
