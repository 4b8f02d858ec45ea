//! A row of articles to swipe through, after the carousel pattern of WAI-ARIA. CSS moves it; its buttons and what they say of its ends
//! are `browser::watch_carousels`'. The section around both says that it is one.

use super::{Icon, Look, Site, card, icon};
use crate::view_model::Card;
use maud::{Markup, html};

/// A row of articles to swipe through.
///
/// `id` is that of its list, which [`carousel_buttons`] control: unique on the page.
#[must_use]
pub fn carousel(site: &Site, cards: &[Card], id: &str) -> Markup {
    let words = site.words();
    html! {
        ul.bs-carousel__list id=(id) {
            @for (index, each) in cards.iter().enumerate() {
                li.bs-carousel__slide aria-label=((words.position)(index + 1, cards.len())) {
                    (card(site, each, Look::Tile, 3, false))
                }
            }
        }
    }
}

/// The buttons of the carousel whose list has this id. They stand before it.
#[must_use]
pub fn carousel_buttons(site: &Site, id: &str) -> Markup {
    let words = site.words();
    html! {
        div.bs-carousel__buttons {
            (step_button(words.previous, Icon::Left, id, true))
            (step_button(words.next, Icon::Right, id, false))
        }
    }
}

/// One of the two buttons. At its end it is marked as disabled but keeps the focus it may have.
fn step_button(name: &str, symbol: Icon, id: &str, is_off: bool) -> Markup {
    html! {
        button.bs-carousel__button type="button" aria-label=(name) aria-controls=(id) aria-disabled=(is_off) {
            (icon(symbol))
        }
    }
}
