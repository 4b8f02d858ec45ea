//! Where to go from the end of an article.

use super::{Look, Site, card};
use crate::model::Direction;
use crate::view_model::{Card, Neighbours};
use maud::{Markup, html};

/// The previous and next article, and related ones.
#[must_use]
pub fn read_on(site: &Site, neighbours: &Neighbours) -> Markup {
    let words = site.words();
    let step = |card: Option<&Card>, word: &str, class: &str| {
        html! {
            @if let Some(card) = card {
                a class=(class) dir=[Direction::mark(&card.title)] href=(site.href(&card.route())) {
                    span.bs-read-on__word { (word) }
                    span.bs-read-on__title { (card.title) }
                }
            }
        }
    };
    html! {
        nav.bs-read-on aria-label=(words.read_on) {
            (step(neighbours.newer.as_ref(), words.newer_article, "bs-read-on__step"))
            (step(neighbours.older.as_ref(), words.older_article, "bs-read-on__step bs-read-on__step--older"))
        }
        @if !neighbours.related.is_empty() {
            section.bs-block.bs-block--related aria-labelledby="related-heading" {
                div.bs-block__head {
                    h2.bs-block__title id="related-heading" { (words.related) }
                }
                ul.bs-list {
                    @for each in &neighbours.related {
                        li { (card(site, each, Look::Row, 3, false)) }
                    }
                }
            }
        }
    }
}
