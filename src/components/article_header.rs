//! The top of an article: heading, where it comes from, its lead.

use super::{Icon, Shape, Site, icon, picture, small_print, tag_links, title};
use crate::{model::Direction, view_model::ArticlePage};
use maud::{Markup, html};

/// What stands above an article's text.
#[must_use]
pub fn article_header(site: &Site, page: &ArticlePage) -> Markup {
    let words = site.words();
    let kind = words.kind(page.kind);
    let lang = page.language.as_ref().map(|language| language.as_str());
    html! {
        header.bs-article__header {
            @if !kind.is_empty() {
                p.bs-article__kind { (kind) }
            }
            h1.bs-article__title lang=[lang] dir=[Direction::mark(&page.card.title)] { (title(site, &page.card.title)) }
            (small_print(site, page))
            @if let Some(lead) = &page.lead {
                p.bs-article__lead lang=[lang] dir=[Direction::mark(lead)] { (lead) }
            }
            div.bs-article__tools {
                (tag_links(site, &page.tags, false))
                button.bs-button.bs-article__share type="button" data-action="share" {
                    (icon(Icon::Share)) (words.share)
                }
            }
            @if let Some(image) = &page.picture {
                figure.bs-article__picture {
                    (picture(site, &image.address, Shape::Wide, &image.alt, true))
                }
            }
        }
    }
}
