//! 人物观点: portraits, then a list whose lines are led by their label.

use super::{Picture, Shape, href, strings};
use crate::view_model::{Card, Label};
use leptos::prelude::*;

/// Opinion and people pieces.
#[component]
pub fn Opinions(
    /// Those with a portrait.
    portraits: Vec<Card>,
    /// The others.
    lines: Vec<Card>,
    /// The level of the portraits' headings: 2 or 3.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let words = strings();
    let label_of = move |label: Option<Label>| {
        label.map(|label| match label {
            Label::Tag(name) => name,
            Label::Kind(kind) => words.kind(kind).to_owned(),
        })
    };
    let portraits = portraits
        .into_iter()
        .map(|card| {
            let address = href(&card.route());
            let picture = card
                .image
                .map(|image| view! { <Picture address=image.address shape=Shape::Square /> });
            let link = view! { <a href=address>{card.title}</a> };
            let heading = if level == 2 {
                view! { <h2 class="bs-portrait__title">{link}</h2> }.into_any()
            } else {
                view! { <h3 class="bs-portrait__title">{link}</h3> }.into_any()
            };
            let label = label_of(card.label)
                .map(|label| view! { <p class="bs-portrait__label">{label}</p> });
            view! {
                <li class="bs-portrait">
                    {picture} <div class="bs-portrait__text">
                        {label} {heading}
                    </div>
                </li>
            }
        })
        .collect_view();
    let lines = lines
        .into_iter()
        .map(|card| {
            let address = href(&card.route());
            let label = label_of(card.label)
                .map(|label| view! { <span class="bs-opinion-lines__label">{label}</span> });
            view! {
                <li>
                    <a href=address>{label} <span>{card.title}</span></a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="bs-opinion-lines">{lines}</ul> });
    view! {
        <ul class="bs-portraits">{portraits}</ul>
        {lines}
    }
}
