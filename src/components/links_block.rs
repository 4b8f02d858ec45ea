//! Topics and partners: links to elsewhere.

use super::{Picture, Shape};
use crate::model::{SectionKind, SectionLink};
use leptos::prelude::*;

/// A section's links.
#[component]
pub fn LinksBlock(
    /// The links.
    links: Vec<SectionLink>,
    /// Whose: partners show logos, the others pictures.
    kind: SectionKind,
) -> impl IntoView {
    let is_logo = kind == SectionKind::Partners;
    let items = links
        .into_iter()
        .map(|link| {
            let shape = if is_logo { Shape::Logo } else { Shape::Wide };
            let picture = link
                .image
                .map(|address| view! { <Picture address=address shape=shape /> });
            let summary = link
                .summary
                .filter(|_| !is_logo)
                .map(|summary| view! { <span class="bs-links__summary">{summary}</span> });
            view! {
                <li class="bs-links__item">
                    <a class="bs-links__link" href=link.url.as_str().to_owned()>
                        {picture} <span class="bs-links__title">{link.title}</span> {summary}
                    </a>
                </li>
            }
        })
        .collect_view();
    let class = if is_logo {
        "bs-links bs-links--logos"
    } else {
        "bs-links"
    };
    view! { <ul class=class>{items}</ul> }
}
