//! Articles one below the other.

use super::{CardView, Look, strings};
use crate::view_model::Card;
use leptos::prelude::*;

/// A list of articles.
#[component]
pub fn ArticleList(
    /// The articles.
    cards: Vec<Card>,
    /// The level of their headings: 2 or 3.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    if cards.is_empty() {
        return view! { <p class="bs-empty">{strings().no_articles}</p> }.into_any();
    }
    let items = cards
        .into_iter()
        .map(|card| {
            view! {
                <li>
                    <CardView card=card look=Look::Row level=level />
                </li>
            }
        })
        .collect_view();
    view! { <ul class="bs-list">{items}</ul> }.into_any()
}
