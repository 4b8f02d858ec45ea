//! An article's small print: who made it, when, and how much there is to read. Two lines on a phone, whatever they hold: what is too
//! long for its line is scrolled to.

use super::{Icon, IconView, Moment, Picture, Shape, Site, use_site};
use crate::{
    model::{Author, SourceCredit, Timestamp, Views},
    view_model::ReadingTime,
};
use leptos::{either::Either, prelude::*};

/// Lines of more characters may be scrolled on a phone, so that the keyboard has to reach them: of names, and of dates and figures.
const LONG_NAMES: usize = 22;
const LONG_FACTS: usize = 40;

fn has_long_names(authors: &[Author], source: Option<&SourceCredit>, editor: Option<&str>) -> bool {
    let names = authors.iter().map(|author| author.name.as_str());
    let source = source.map(|source| source.name.as_str());
    let all = names.chain(source).chain(editor);
    all.map(|name| name.chars().count() + 2).sum::<usize>() > LONG_NAMES
}

fn has_long_facts(
    site: &Site,
    published: Option<Timestamp>,
    modified: Option<Timestamp>,
    views: Option<&Views>,
) -> bool {
    let facts = [
        published.map(|at| site.locale.moment(&at, None)),
        modified.map(|at| site.locale.moment(&at, published.as_ref()) + site.words().modified),
        views.map(|views| views.count.to_string()),
    ];
    let facts = facts.iter().flatten();
    facts.map(|fact| fact.chars().count()).sum::<usize>() > LONG_FACTS
}

/// Authors, source, editor, dates, views and reading time; nothing where an article has none of them.
#[component]
pub fn SmallPrint(
    /// Who wrote it.
    authors: Vec<Author>,
    /// Where it came from.
    source: Option<SourceCredit>,
    /// Who edited it.
    editor: Option<String>,
    /// When it was published.
    published: Option<Timestamp>,
    /// When it was changed after that.
    modified: Option<Timestamp>,
    /// How often it was read.
    views: Option<Views>,
    /// Minutes to read.
    reading_time: Option<ReadingTime>,
) -> impl IntoView {
    let site = use_site();
    let has_credits = !authors.is_empty() || source.is_some() || editor.is_some();
    let has_dates = published.is_some() || modified.is_some();
    let has_facts = has_dates || views.is_some() || reading_time.is_some();
    let has_long_names = has_long_names(&authors, source.as_ref(), editor.as_deref());
    let has_long_facts = has_long_facts(&site, published, modified, views.as_ref());
    let time = reading_time.map(|time| time_item(&site, time));
    // Where two dates fill the second line, the first has more room.
    let (time_first, time_last) = if has_credits && modified.is_some() {
        (time, None)
    } else {
        (None, time)
    };
    let credits = has_credits.then(|| {
        view! {
            <div class="bs-small-print__line bs-small-print__line--credits" tabindex=has_long_names.then_some("0")>
                {(!authors.is_empty()).then(|| author_list(&site, authors))}
                {source.map(|source| source_item(&site, source))}
                {editor.map(|editor| editor_item(&site, &editor))}
                {time_first}
            </div>
        }
    });
    let facts = has_facts.then(|| {
        view! {
            <div class="bs-small-print__line" tabindex=has_long_facts.then_some("0")>
                {published.map(|at| view! { <span class="bs-small-print__item"><Moment at=at/></span> " " })}
                {modified.map(|at| view! {
                    <span class="bs-small-print__item">{site.words().modified} " " <Moment at=at beside=published/></span> " "
                })}
                {views.map(|views| views_item(&site, &views))}
                {time_last}
            </div>
        }
    });
    (has_credits || has_facts)
        .then(|| view! { <div class="bs-small-print">{credits} {facts}</div> })
}

fn author_list(site: &Site, authors: Vec<Author>) -> impl IntoView + use<> {
    let byline = |author: Author| {
        let avatar = author
            .avatar
            .map(|address| view! { <Picture address=address shape=Shape::Avatar/> });
        let name = match author.url {
            Some(url) => {
                let href = site.local(&url).to_owned();
                Either::Left(view! { <a href=href rel="author">{author.name}</a> })
            }
            None => Either::Right(view! { <span>{author.name}</span> }),
        };
        view! { <li class="bs-author">{avatar} " " {name}</li> }
    };
    let authors = authors.into_iter().map(byline).collect_view();
    view! { <ul class="bs-authors" aria-label=site.words().authors>{authors}</ul> }
}

fn source_item(site: &Site, source: SourceCredit) -> impl IntoView + use<> {
    let words = site.words();
    let name = match source.url {
        Some(url) => {
            let href = site.local(&url).to_owned();
            Either::Left(view! { <a href=href>{source.name}</a> })
        }
        None => Either::Right(source.name),
    };
    view! { <span class="bs-small-print__item">{words.source} {words.colon} {name}</span> " " }
}

fn editor_item(site: &Site, editor: &str) -> impl IntoView + use<> {
    let words = site.words();
    let text = format!("{}{}{editor}", words.editor, words.colon);
    view! { <span class="bs-small-print__item">{text}</span> " " }
}

fn views_item(site: &Site, views: &Views) -> impl IntoView + use<> {
    let words = site.words();
    let as_of = views
        .as_of
        .map(|at| (words.views_as_of)(&site.locale.date_time(&at)));
    let title = as_of.clone();
    view! {
        <span class="bs-small-print__item" title=title>
            <IconView icon=Icon::Eye/>
            <span class="bs-hidden">{words.view_count} " "</span>
            {views.count.to_string()}
            {as_of.map(|as_of| view! { <span class="bs-hidden">" " {as_of}</span> })}
        </span>
        " "
    }
}

fn time_item(site: &Site, time: ReadingTime) -> impl IntoView + use<> {
    let words = site.words();
    view! {
        <span class="bs-small-print__item">
            <IconView icon=Icon::Clock/>
            <span class="bs-hidden">{words.reading_time} " "</span>
            {(words.minutes)(time.minutes)}
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::SmallPrint;
    use crate::{
        components::{Site, rendering::html},
        model::{Author, Timestamp},
    };
    use leptos::prelude::*;

    fn lines(names: &[&str], dates: [Option<&str>; 2]) -> Vec<bool> {
        let author = |name: &&str| Author {
            name: (*name).to_owned(),
            url: None,
            avatar: None,
        };
        let authors = names.iter().map(author).collect();
        let [published, modified] = dates.map(|date| date.and_then(Timestamp::parse));
        let html = html(&Site::default(), || {
            view! {
                <SmallPrint
                    authors=authors
                    source=None
                    editor=None
                    published=published
                    modified=modified
                    views=None
                    reading_time=None
                />
            }
        });
        let parsed = scraper::Html::parse_fragment(&html);
        let lines = scraper::Selector::parse(".bs-small-print__line").unwrap();
        let has_stop = |line: scraper::ElementRef<'_>| line.attr("tabindex") == Some("0");
        parsed.select(&lines).map(has_stop).collect()
    }

    #[test]
    fn only_lines_that_may_have_to_be_scrolled_are_stops_of_the_keyboard() {
        assert_eq!(
            lines(&["林知夏"], [Some("2026-11-03"), None]),
            [false, false]
        );
        let long = "A name that is longer than the narrowest screen is wide ".repeat(3);
        assert_eq!(lines(&[&long], [None, None]), [true]);
        assert!(lines(&[], [None, None]).is_empty());
    }
}
