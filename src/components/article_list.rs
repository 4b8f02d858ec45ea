//! Articles one below the other.

use super::{Look, Site, card};
use crate::view_model::Card;
use maud::{Markup, html};

/// A list of articles. `level` is that of their headings: 2 or 3.
#[must_use]
pub fn article_list(site: &Site, cards: &[Card], level: u8) -> Markup {
    html! {
        @if cards.is_empty() {
            p.bs-empty { (site.words().no_articles) }
        } @else {
            ul.bs-list {
                @for each in cards {
                    li { (card(site, each, Look::Row, level, false)) }
                }
            }
        }
    }
}
