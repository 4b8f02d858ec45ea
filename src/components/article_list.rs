//! Articles one below the other.

use super::{CardView, Look, use_site};
use crate::view_model::Card;
use leptos::{either::Either, prelude::*};

/// Articles one below the other.
#[component]
pub fn ArticleList(
    /// The articles.
    cards: Vec<Card>,
    /// The level of their headings: 2 or 3.
    level: u8,
) -> impl IntoView {
    if cards.is_empty() {
        return Either::Left(view! { <p class="bs-empty">{use_site().words().no_articles}</p> });
    }
    let item = |card| view! { <li><CardView card=card look=Look::Row level=level/></li> };
    Either::Right(view! { <ul class="bs-list">{cards.into_iter().map(item).collect_view()}</ul> })
}
