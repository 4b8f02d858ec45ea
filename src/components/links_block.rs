//! A section of links: topics, partners.

use super::{Shape, Site, picture, title};
use crate::model::{SectionKind, SectionLink};
use maud::{Markup, html};

/// A section's links. Partners show logos, the others pictures.
#[must_use]
pub fn links_block(site: &Site, links: &[SectionLink], kind: SectionKind) -> Markup {
    let is_logo = kind == SectionKind::Partners;
    let (class, shape) = if is_logo {
        ("bs-links bs-links--logos", Shape::Logo)
    } else {
        ("bs-links", Shape::Wide)
    };
    html! {
        ul class=(class) {
            @for link in links {
                li.bs-links__item {
                    a.bs-links__link href=(site.local(&link.url)) {
                        @if let Some(address) = &link.image {
                            (picture(site, address, shape, "", false)) " "
                        }
                        span.bs-links__title { (title(site, &link.title)) }
                        @if let Some(summary) = link.summary.as_ref().filter(|_| !is_logo) {
                            " " span.bs-links__summary { (summary) }
                        }
                    }
                }
            }
        }
    }
}
