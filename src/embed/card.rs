//! `/embed/articles/:slug`: an article as a card.

use super::{
    document::EmbedPage,
    small_print::{absolute, credit, small_print},
};
use crate::{
    components::{Shape, Site, picture, title},
    model::Direction,
    routes::Embed,
    view_model::Card,
};
use maud::{Markup, html};

/// The page with an article's card.
#[must_use]
pub fn card(site: &Site, card: &Card) -> EmbedPage {
    let embed = Embed::Card(card.slug.clone());
    let site = &site.embedded();
    EmbedPage {
        title: card.title.clone(),
        content: html! {
            @if let Some(image) = &card.image {
                (picture(site, &image.address, Shape::Wide, "", true))
            }
            div.bs-text dir=[Direction::mark(&card.title)] {
                h1 { a href=(absolute(site, &card.route())) { (title(site, &card.title)) } }
                @if let Some(summary) = &card.summary {
                    p.bs-summary { (summary) }
                }
                (small_print(site, card))
                (credit(site, &embed.origin(), |locale| locale.strings().read_whole))
            }
        },
        embed,
        lang: None,
    }
}

/// A card in a list: one link, its heading's, covers all of it.
pub(super) fn row(site: &Site, card: &Card, is_first: bool) -> Markup {
    html! {
        @if let Some(image) = &card.image {
            (picture(site, &image.address, Shape::Wide, "", is_first))
        }
        div.bs-text dir=[Direction::mark(&card.title)] {
            h2 { a href=(absolute(site, &card.route())) { (title(site, &card.title)) } }
            @if let Some(summary) = &card.summary {
                p.bs-summary { (summary) }
            }
            (small_print(site, card))
        }
    }
}
