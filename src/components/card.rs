//! An article as a card.

use super::{Icon, Shape, Site, icon, picture, stamp};
use crate::model::Direction;
use crate::view_model::{Card, Label};
use maud::{Markup, html};

/// How a card looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Large, above everything: the front page's first.
    Lead,
    /// A line of a list: text, with a small picture beside it.
    Row,
    /// Picture above text, as in the carousel.
    Tile,
}

impl Look {
    fn as_str(self, is_pictureless: bool) -> &'static str {
        match (self, is_pictureless) {
            (Self::Lead, false) => "bs-card bs-card--lead",
            (Self::Row, false) => "bs-card bs-card--row",
            (Self::Tile, false) => "bs-card bs-card--tile",
            (Self::Lead, true) => "bs-card bs-card--lead bs-card--pictureless",
            (Self::Row, true) => "bs-card bs-card--row bs-card--pictureless",
            (Self::Tile, true) => "bs-card bs-card--tile bs-card--pictureless",
        }
    }
}

/// An article as a card: one link, its heading's, covers all of it.
///
/// `level` is that of its heading, 2 or 3; `is_first`, whether its picture is likely in the first screen.
#[must_use]
pub fn card(site: &Site, card: &Card, look: Look, level: u8, is_first: bool) -> Markup {
    let link = html! { a href=(site.href(&card.route())) { (card.title) } };
    html! {
        article class=(look.as_str(card.image.is_none())) {
            @if let Some(image) = &card.image {
                (picture(site, &image.address, Shape::Wide, "", is_first))
            }
            div.bs-card__text dir=[Direction::mark(&card.title)] {
                @if level == 2 {
                    h2.bs-card__title { (link) }
                } @else {
                    h3.bs-card__title { (link) }
                }
                @if let Some(summary) = &card.summary {
                    p.bs-card__summary { (summary) }
                }
                (small_print(site, card))
            }
        }
    }
}

fn small_print(site: &Site, card: &Card) -> Markup {
    html! {
        p.bs-card__meta {
            @if let Some(label) = label(site, card) {
                span.bs-card__label { (label) } " "
            }
            @if let Some(at) = &card.published {
                (stamp(site, at, false)) " "
            }
            @if let Some(count) = card.views {
                span.bs-card__views { (icon(Icon::Eye)) ((site.words().views)(count)) }
            }
        }
    }
}

/// What leads a card, in words.
pub(super) fn label<'a>(site: &Site, card: &'a Card) -> Option<&'a str> {
    card.label.as_ref().map(|label| match label {
        Label::Tag(name) => name.as_str(),
        Label::Kind(kind) => site.words().kind(*kind),
    })
}
