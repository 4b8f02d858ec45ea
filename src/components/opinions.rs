//! Opinion and people pieces: portraits first, then a list led by labels.

use super::{Picture, Shape, Title, card::label, use_site};
use crate::model::Direction;
use crate::view_model::Card;
use leptos::{either::Either, prelude::*};

/// Opinion and people pieces: portraits first, then a list led by labels.
#[component]
pub fn Opinions(
    /// Those with a portrait.
    portraits: Vec<Card>,
    /// The others.
    lines: Vec<Card>,
    /// The level of the portraits' headings: 2 or 3.
    level: u8,
) -> impl IntoView {
    let site = use_site();
    let portrait = |card| view! { <li class="bs-portrait"><Portrait card=card level=level/></li> };
    let line = |card: Card| {
        let label = label(&site, &card).map(str::to_owned);
        let href = site.href(&card.route());
        let direction = Direction::mark(&card.title);
        view! {
            <li dir=direction>
                <a href=href>
                    {label.map(|label| view! { <span class="bs-opinion-lines__label">{label}</span> " " })}
                    <span><Title text=card.title breaks=card.breaks/></span>
                </a>
            </li>
        }
    };
    let lines = (!lines.is_empty()).then(|| {
        view! { <ul class="bs-opinion-lines">{lines.into_iter().map(line).collect_view()}</ul> }
    });
    view! {
        <ul class="bs-portraits">{portraits.into_iter().map(portrait).collect_view()}</ul>
        {lines}
    }
}

/// An article led by its author's portrait.
#[component]
fn Portrait(
    /// The article.
    card: Card,
    /// The level of its heading: 2 or 3.
    level: u8,
) -> impl IntoView {
    let site = use_site();
    let label = label(&site, &card).map(str::to_owned);
    let direction = Direction::mark(&card.title);
    let href = site.href(&card.route());
    let link = view! { <a href=href><Title text=card.title breaks=card.breaks/></a> };
    view! {
        {card.image.map(|image| view! { <Picture address=image.address shape=Shape::Square/> })}
        <div class="bs-portrait__text" dir=direction>
            {label.map(|label| view! { <p class="bs-portrait__label">{label}</p> })}
            {if level == 2 {
                Either::Left(view! { <h2 class="bs-portrait__title">{link}</h2> })
            } else {
                Either::Right(view! { <h3 class="bs-portrait__title">{link}</h3> })
            }}
        </div>
    }
}
