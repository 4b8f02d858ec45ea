//! An article's small print: who made it, when, and how much there is to read. Two lines on a phone, whatever they hold: what is too
//! long for its line is scrolled to.

use super::{Icon, Shape, Site, icon, moment, picture};
use crate::{
    model::{Author, SourceCredit},
    view_model::ArticlePage,
};
use maud::{Markup, html};

/// Lines of more characters may be scrolled on a phone, so that the keyboard has to reach them: of names, and of dates and figures.
const LONG_NAMES: usize = 22;
const LONG_FACTS: usize = 40;

/// Authors, source, editor, dates, views and reading time; nothing where an article has none of them.
#[must_use]
pub fn small_print(site: &Site, page: &ArticlePage) -> Markup {
    let has_credits = !page.authors.is_empty() || page.source.is_some() || page.editor.is_some();
    let has_dates = page.card.published.is_some() || page.modified.is_some();
    let has_facts = has_dates || page.views.is_some() || page.reading_time.is_some();
    // Where two dates fill the second line, the first has more room.
    let is_time_first = has_credits && page.modified.is_some();
    html! {
        @if has_credits || has_facts {
            div.bs-small-print {
                @if has_credits {
                    div.bs-small-print__line.bs-small-print__line--credits tabindex=[has_long_names(page).then_some("0")] {
                        (credits(site, page))
                        @if is_time_first { (reading_time(site, page)) }
                    }
                }
                @if has_facts {
                    div.bs-small-print__line tabindex=[has_long_facts(site, page).then_some("0")] {
                        (facts(site, page))
                        @if !is_time_first { (reading_time(site, page)) }
                    }
                }
            }
        }
    }
}

fn has_long_names(page: &ArticlePage) -> bool {
    let names = page.authors.iter().map(|author| &author.name);
    let source = page.source.iter().map(|source| &source.name);
    let all = names.chain(source).chain(&page.editor);
    all.map(|name| name.chars().count() + 2).sum::<usize>() > LONG_NAMES
}

fn has_long_facts(site: &Site, page: &ArticlePage) -> bool {
    let published = page.card.published.as_ref();
    let facts = [
        published.map(|at| site.locale.moment(at, None)),
        page.modified
            .map(|at| site.locale.moment(&at, published) + site.words().modified),
        page.views.as_ref().map(|views| views.count.to_string()),
    ];
    let facts = facts.iter().flatten();
    facts.map(|fact| fact.chars().count()).sum::<usize>() > LONG_FACTS
}

fn credits(site: &Site, page: &ArticlePage) -> Markup {
    let words = site.words();
    html! {
        @if !page.authors.is_empty() {
            ul.bs-authors aria-label=(words.authors) {
                @for author in &page.authors {
                    li.bs-author { (byline(site, author)) }
                }
            }
        }
        @if let Some(source) = &page.source {
            span.bs-small-print__item { (words.source) (words.colon) (source_link(site, source)) } " "
        }
        @if let Some(editor) = &page.editor {
            span.bs-small-print__item { (words.editor) (words.colon) (editor) } " "
        }
    }
}

fn byline(site: &Site, author: &Author) -> Markup {
    html! {
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

fn source_link(site: &Site, source: &SourceCredit) -> Markup {
    html! {
        @match &source.url {
            Some(url) => a href=(site.local(url)) { (source.name) },
            None => (source.name),
        }
    }
}

fn facts(site: &Site, page: &ArticlePage) -> Markup {
    let words = site.words();
    let published = page.card.published.as_ref();
    let views_as_of = page.views.as_ref().and_then(|views| views.as_of);
    let as_of = views_as_of.map(|at| (words.views_as_of)(&site.locale.date_time(&at)));
    html! {
        @if let Some(at) = published {
            span.bs-small-print__item { (moment(site, at, None)) } " "
        }
        @if let Some(at) = &page.modified {
            span.bs-small-print__item { (words.modified) " " (moment(site, at, published)) } " "
        }
        @if let Some(views) = &page.views {
            span.bs-small-print__item title=[as_of.as_ref()] {
                (icon(Icon::Eye))
                span.bs-hidden { (words.view_count) " " }
                (views.count)
                @if let Some(as_of) = &as_of {
                    span.bs-hidden { " " (as_of) }
                }
            }
            " "
        }
    }
}

fn reading_time(site: &Site, page: &ArticlePage) -> Markup {
    let words = site.words();
    html! {
        @if let Some(time) = page.reading_time {
            span.bs-small-print__item {
                (icon(Icon::Clock))
                span.bs-hidden { (words.reading_time) " " }
                ((words.minutes)(time.minutes))
            }
        }
    }
}
