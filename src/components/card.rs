//! An article in a list.

use super::{Icon, IconView, Picture, Shape, Stamp, href, strings};
use crate::view_model::{Card, Label};
use leptos::prelude::*;

/// How a card looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Large, above everything: the front page's first.
    Lead,
    /// A line of a list: text, with a small picture beside it.
    Row,
    /// Picture above text, as in the carousel.
    Tile,
    /// Heading and date only.
    Plain,
}

impl Look {
    fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "bs-card bs-card--lead",
            Self::Row => "bs-card bs-card--row",
            Self::Tile => "bs-card bs-card--tile",
            Self::Plain => "bs-card bs-card--plain",
        }
    }
}

/// An article as a card: one link, its heading's, covers all of it.
#[component]
pub fn CardView(
    /// The article.
    card: Card,
    /// How it looks.
    look: Look,
    /// The level of its heading: 2 or 3.
    #[prop(default = 3)]
    level: u8,
    /// Whether its picture is likely in the first screen.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let address = href(&card.route());
    let with_picture = look != Look::Plain;
    let with_summary = matches!(look, Look::Lead | Look::Tile | Look::Row);
    let link = view! { <a href=address>{card.title.clone()}</a> };
    let heading = if level == 2 {
        view! { <h2 class="bs-card__title">{link}</h2> }.into_any()
    } else {
        view! { <h3 class="bs-card__title">{link}</h3> }.into_any()
    };
    let picture = card.image.clone().filter(|_| with_picture).map(|image| {
        view! { <Picture address=image.address shape=Shape::Wide is_first=is_first /> }
    });
    let summary = card
        .summary
        .clone()
        .filter(|_| with_summary)
        .map(|summary| view! { <p class="bs-card__summary">{summary}</p> });
    let is_pictureless = picture.is_none();
    view! {
        <article class=look.as_str() class:bs-card--pictureless=is_pictureless>
            {picture}
            <div class="bs-card__text">
                {heading} {summary} <CardMeta card=card with_views=look != Look::Plain />
            </div>
        </article>
    }
}

/// The small print of a card.
#[component]
fn CardMeta(card: Card, with_views: bool) -> impl IntoView {
    let words = strings();
    let label = card.label.map(|label| match label {
        Label::Tag(name) => name,
        Label::Kind(kind) => words.kind(kind).to_owned(),
    });
    view! {
        <p class="bs-card__meta">
            {label.map(|label| view! { <span class="bs-card__label">{label}</span> })}
            {card.published.map(|at| view! { <Stamp at=at /> })}
            {card
                .views
                .filter(|_| with_views)
                .map(|count| {
                    view! {
                        <span class="bs-card__views">
                            <IconView icon=Icon::Eye />
                            {(words.views)(count)}
                        </span>
                    }
                })}
        </p>
    }
}
