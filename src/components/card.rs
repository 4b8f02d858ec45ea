//! An article as a card.

use super::{Icon, IconView, Picture, Shape, Site, Stamp, Title, use_site};
use crate::model::Direction;
use crate::view_model::{Card, Label};
use leptos::{either::Either, prelude::*};

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

/// What leads a card, in words.
pub(super) fn label<'a>(site: &Site, card: &'a Card) -> Option<&'a str> {
    card.label.as_ref().map(|label| match label {
        Label::Tag(name) => name.as_str(),
        Label::Kind(kind) => site.words().kind(*kind),
    })
}

/// An article as a card: one link, its heading's, covers all of it.
#[component]
pub fn CardView(
    /// The article.
    card: Card,
    /// How it looks.
    look: Look,
    /// The level of its heading, 2 or 3.
    level: u8,
    /// Whether its picture is likely in the first screen.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let site = use_site();
    let label = label(&site, &card).map(str::to_owned);
    let direction = Direction::mark(&card.title);
    let href = site.href(&card.route());
    let is_pictureless = card.image.is_none();
    let link = view! { <a href=href><Title text=card.title breaks=card.breaks/></a> };
    view! {
        <article class=look.as_str(is_pictureless)>
            {card.image.map(|image| view! { <Picture address=image.address shape=Shape::Wide is_first=is_first/> })}
            <div class="bs-card__text" dir=direction>
                {if level == 2 {
                    Either::Left(view! { <h2 class="bs-card__title">{link}</h2> })
                } else {
                    Either::Right(view! { <h3 class="bs-card__title">{link}</h3> })
                }}
                {card.summary.map(|summary| view! { <p class="bs-card__summary">{summary}</p> })}
                <p class="bs-card__meta">
                    {label.map(|label| view! { <span class="bs-card__label">{label}</span> " " })}
                    {card.published.map(|at| view! { <Stamp at=at/> " " })}
                    {card.views.map(|count| view! {
                        <span class="bs-card__views"><IconView icon=Icon::Eye/>{(site.words().views)(count)}</span>
                    })}
                </p>
            </div>
        </article>
    }
}
