//! The top of an article: heading, where it comes from, its lead.

use super::{Icon, IconView, Picture, Shape, Site, Stamp, TagLinks, strings};
use crate::{
    model::{Author, SourceCredit},
    view_model::ArticlePage,
};
use leptos::prelude::*;

/// What stands above an article's text.
#[component]
pub fn ArticleHeader(
    /// The article.
    page: ArticlePage,
    /// The reader wants to share it.
    on_share: fn(),
) -> impl IntoView {
    let words = strings();
    let label = words.kind(page.kind);
    let lead = page
        .card
        .summary
        .clone()
        .map(|lead| view! { <p class="bs-article__lead">{lead}</p> });
    let picture = page.picture.clone().map(|image| {
        view! {
            <figure class="bs-article__picture">
                <Picture address=image.address shape=Shape::Wide alt=image.alt is_first=true />
            </figure>
        }
    });
    view! {
        <header class="bs-article__header">
            {(!label.is_empty()).then(|| view! { <p class="bs-article__kind">{label}</p> })}
            <h1 class="bs-article__title">{page.card.title.clone()}</h1>
            <Authors authors=page.authors.clone() />
            <Credits page=page.clone() />
            <div class="bs-article__tools">
                <TagLinks tags=page.tags.clone() />
                <button type="button" class="bs-button bs-article__share" on:click=move |_| on_share()>
                    <IconView icon=Icon::Share />
                    {words.share}
                </button>
            </div>
            {lead}
            {picture}
        </header>
    }
}

#[component]
fn Authors(authors: Vec<Author>) -> impl IntoView {
    if authors.is_empty() {
        return None;
    }
    let items = authors
        .into_iter()
        .map(|author| {
            let avatar = author
                .avatar
                .map(|address| view! { <Picture address=address shape=Shape::Avatar /> });
            let name = match author.url {
                Some(url) => view! {
                    <a href=url.as_str().to_owned() rel="author">
                        {author.name}
                    </a>
                }
                .into_any(),
                None => view! { <span>{author.name}</span> }.into_any(),
            };
            view! { <li class="bs-author">{avatar} {name}</li> }
        })
        .collect_view();
    Some(view! {
        <ul class="bs-article__authors" aria-label=strings().authors>
            {items}
        </ul>
    })
}

/// Source, editor, dates and figures.
#[component]
fn Credits(page: ArticlePage) -> impl IntoView {
    let words = strings();
    let locale = Site::expect_context().locale.get_untracked();
    let source = page.source.map(|source| {
        view! { <span class="bs-credits__item">{words.source}"："<SourceLink source=source /></span> }
    });
    let editor = page.editor.map(|editor| {
        view! { <span class="bs-credits__item">{words.editor}"："{editor}</span> }
    });
    let published = page
        .card
        .published
        .map(|at| view! { <span class="bs-credits__item"><Stamp at=at with_time=true /></span> });
    let modified = page.modified.map(|at| {
        view! { <span class="bs-credits__item">{words.modified}" "<Stamp at=at with_time=true /></span> }
    });
    let views = page.views.map(|views| {
        let as_of = views
            .as_of
            .map(|at| (words.views_as_of)(&locale.date_time(&at)));
        let spoken = as_of
            .clone()
            .map(|text| view! { <span class="bs-hidden">" "{text}</span> });
        view! {
            <span class="bs-credits__item" title=as_of>
                <IconView icon=Icon::Eye />
                {(words.views)(views.count)}
                {spoken}
            </span>
        }
    });
    let reading_time = page.reading_time.map(|time| {
        view! {
            <span class="bs-credits__item">
                <IconView icon=Icon::Clock />
                {(words.reading_time)(time.minutes)}
            </span>
        }
    });
    view! {
        <p class="bs-credits">
            {source} {editor} {published} {modified} {views} {reading_time}
        </p>
    }
}

#[component]
fn SourceLink(source: SourceCredit) -> impl IntoView {
    match source.url {
        Some(url) => view! { <a href=url.as_str().to_owned()>{source.name}</a> }.into_any(),
        None => source.name.into_any(),
    }
}
