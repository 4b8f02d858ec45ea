//! `/embed/articles/:slug`: an article as a card.

use super::small_print::{Credit, EmbeddedSmallPrint};
use crate::{
    components::{Picture, Shape, Title, use_site},
    model::Direction,
    view_model::Card,
};
use leptos::prelude::*;

/// What a frame shows of an article: its card.
#[component]
pub fn EmbeddedCard(
    /// The article.
    card: Card,
) -> impl IntoView {
    let route = card.route();
    let direction = Direction::mark(&card.title);
    let href = use_site().address(&route);
    view! {
        {card.image.map(|image| view! { <Picture address=image.address shape=Shape::Wide is_first=true/> })}
        <div class="bs-text" dir=direction>
            <h1><a href=href><Title text=card.title breaks=card.breaks/></a></h1>
            {card.summary.map(|summary| view! { <p class="bs-summary">{summary}</p> })}
            <EmbeddedSmallPrint label=card.label published=card.published views=card.views/>
            <Credit origin=route say=|locale| locale.strings().read_whole/>
        </div>
    }
}

/// A card in a list: one link, its heading's, covers all of it.
#[component]
pub(super) fn EmbeddedRow(
    /// The article.
    card: Card,
    /// Whether its picture is likely in the first screen.
    is_first: bool,
) -> impl IntoView {
    let direction = Direction::mark(&card.title);
    let href = use_site().address(&card.route());
    view! {
        {card.image.map(|image| view! { <Picture address=image.address shape=Shape::Wide is_first=is_first/> })}
        <div class="bs-text" dir=direction>
            <h2><a href=href><Title text=card.title breaks=card.breaks/></a></h2>
            {card.summary.map(|summary| view! { <p class="bs-summary">{summary}</p> })}
            <EmbeddedSmallPrint label=card.label published=card.published views=card.views/>
        </div>
    }
}
