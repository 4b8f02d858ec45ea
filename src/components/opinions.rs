//! Opinion and people pieces: portraits first, then a list led by labels.

use super::{Shape, Site, card::label, picture};
use crate::model::Direction;
use crate::view_model::Card;
use maud::{Markup, html};

/// Opinion and people pieces: those with a portrait, and the other `lines`. `level` is that of the portraits' headings: 2 or 3.
#[must_use]
pub fn opinions(site: &Site, portraits: &[Card], lines: &[Card], level: u8) -> Markup {
    html! {
        ul.bs-portraits {
            @for card in portraits {
                li.bs-portrait { (portrait(site, card, level)) }
            }
        }
        @if !lines.is_empty() {
            ul.bs-opinion-lines {
                @for card in lines {
                    li dir=[Direction::mark(&card.title)] {
                        a href=(site.href(&card.route())) {
                            @if let Some(label) = label(site, card) {
                                span.bs-opinion-lines__label { (label) } " "
                            }
                            span { (card.title) }
                        }
                    }
                }
            }
        }
    }
}

fn portrait(site: &Site, card: &Card, level: u8) -> Markup {
    let link = html! { a href=(site.href(&card.route())) { (card.title) } };
    html! {
        @if let Some(image) = &card.image {
            (picture(site, &image.address, Shape::Square, "", false))
        }
        div.bs-portrait__text dir=[Direction::mark(&card.title)] {
            @if let Some(label) = label(site, card) {
                p.bs-portrait__label { (label) }
            }
            @if level == 2 {
                h2.bs-portrait__title { (link) }
            } @else {
                h3.bs-portrait__title { (link) }
            }
        }
    }
}
