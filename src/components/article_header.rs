//! The top of an article: heading, where it comes from, its lead.

use super::{Icon, Shape, Site, icon, picture, stamp, tag_links};
use crate::{
    model::{Author, Direction, SourceCredit},
    view_model::ArticlePage,
};
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
            h1.bs-article__title lang=[lang] dir=[Direction::mark(&page.card.title)] { (page.card.title) }
            (authors(site, &page.authors))
            (credits(site, page))
            div.bs-article__tools {
                (tag_links(site, &page.tags, false))
                button.bs-button.bs-article__share type="button" data-action="share" {
                    (icon(Icon::Share)) (words.share)
                }
            }
            @if let Some(lead) = &page.lead {
                p.bs-article__lead lang=[lang] dir=[Direction::mark(lead)] { (lead) }
            }
            @if let Some(image) = &page.picture {
                figure.bs-article__picture {
                    (picture(site, &image.address, Shape::Wide, &image.alt, true))
                }
            }
        }
    }
}

fn authors(site: &Site, authors: &[Author]) -> Markup {
    html! {
        @if !authors.is_empty() {
            ul.bs-article__authors aria-label=(site.words().authors) {
                @for author in authors {
                    li.bs-author {
                        @if let Some(address) = &author.avatar {
                            (picture(site, address, Shape::Avatar, "", false))
                        }
                        " "
                        @match &author.url {
                            Some(url) => a href=(site.local(url)) rel="author" { (author.name) },
                            None => span { (author.name) },
                        }
                    }
                }
            }
        }
    }
}

/// Source, editor, dates and figures.
fn credits(site: &Site, page: &ArticlePage) -> Markup {
    let words = site.words();
    let views_as_of = page.views.as_ref().and_then(|views| views.as_of);
    let as_of = views_as_of.map(|at| (words.views_as_of)(&site.locale.date_time(&at)));
    html! {
        p.bs-credits {
            @if let Some(source) = &page.source {
                span.bs-credits__item { (words.source) (words.colon) (source_link(site, source)) } " "
            }
            @if let Some(editor) = &page.editor {
                span.bs-credits__item { (words.editor) (words.colon) (editor) } " "
            }
            @if let Some(at) = &page.card.published {
                span.bs-credits__item { (stamp(site, at, true)) } " "
            }
            @if let Some(at) = &page.modified {
                span.bs-credits__item { (words.modified) " " (stamp(site, at, true)) } " "
            }
            @if let Some(views) = &page.views {
                span.bs-credits__item title=[as_of.as_ref()] {
                    (icon(Icon::Eye)) ((words.views)(views.count))
                    @if let Some(as_of) = &as_of {
                        span.bs-hidden { " " (as_of) }
                    }
                }
                " "
            }
            @if let Some(time) = page.reading_time {
                span.bs-credits__item { (icon(Icon::Clock)) ((words.reading_time)(time.minutes)) }
            }
        }
    }
}

fn source_link(site: &Site, source: &SourceCredit) -> Markup {
    html! {
        @match &source.url {
            Some(url) => a href=(site.local(url)) { (source.name) },
            None => (source.name),
        }
    }
}
