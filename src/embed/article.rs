//! `/embed/articles/:slug/full`: an article whole.

use super::{
    document::EmbedPage,
    small_print::{absolute, credit, small_print},
    word::word,
};
use crate::{
    components::{Shape, Site, article_body, picture, title},
    model::Direction,
    routes::Embed,
    view_model::ArticlePage,
};
use maud::html;

/// The page with a whole article.
#[must_use]
pub fn article(site: &Site, page: &ArticlePage) -> EmbedPage {
    let embed = Embed::Article(page.card.slug.clone());
    let site = &site.embedded();
    let authors: Vec<&str> = page
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    EmbedPage {
        title: page.card.title.clone(),
        content: html! {
            div.bs-text {
                h1 dir=[Direction::mark(&page.card.title)] { a href=(absolute(site, &page.card.route())) { (title(site, &page.card.title)) } }
                @if !authors.is_empty() {
                    p.bs-meta { (word(site, &|locale| locale.strings().authors.to_owned())) " " (authors.join(", ")) }
                }
                (small_print(site, &page.card))
                @if let Some(lead) = &page.lead {
                    p.bs-lead dir=[Direction::mark(lead)] { (lead) }
                }
                @if let Some(image) = &page.picture {
                    (picture(site, &image.address, Shape::Wide, &image.alt, true))
                }
                (article_body(site, page))
                @if let Some(text) = &page.copyright {
                    p.bs-meta { (text) }
                }
                (credit(site, &embed.origin(), |locale| locale.strings().read_at_source))
            }
        },
        embed,
        lang: page
            .language
            .as_ref()
            .map(|language| language.as_str().to_owned()),
    }
}
