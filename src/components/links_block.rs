//! A section of links: topics, partners.

use super::{Picture, Shape, Title, use_site};
use crate::model::{SectionKind, SectionLink};
use leptos::prelude::*;

/// A section's links. Partners show logos, the others pictures.
#[component]
pub fn LinksBlock(
    /// The links.
    links: Vec<SectionLink>,
    /// Which section it is.
    kind: SectionKind,
) -> impl IntoView {
    let site = use_site();
    let is_logo = kind == SectionKind::Partners;
    let (class, shape) = if is_logo {
        ("bs-links bs-links--logos", Shape::Logo)
    } else {
        ("bs-links", Shape::Wide)
    };
    let item = |link: SectionLink| {
        let href = site.local(&link.url).to_owned();
        let summary = link.summary.filter(|_| !is_logo);
        view! {
            <li class="bs-links__item">
                <a class="bs-links__link" href=href>
                    {link.image.map(|address| view! { <Picture address=address shape=shape/> " " })}
                    <span class="bs-links__title"><Title text=link.title/></span>
                    {summary.map(|summary| view! { " " <span class="bs-links__summary">{summary}</span> })}
                </a>
            </li>
        }
    };
    view! { <ul class=class>{links.into_iter().map(item).collect_view()}</ul> }
}
