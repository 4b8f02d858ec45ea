//! A section: its heading, the way to more, and what it shows.

use super::{Carousel, LinksBlock, Opinions, href, strings};
use crate::{
    model::SectionKind,
    routes::Route,
    view_model::{Block, BlockContent},
};
use leptos::prelude::*;

/// A section of the site beside or below other things.
#[component]
pub fn BlockView(
    /// The section.
    block: Block,
    /// Whether its first pictures are likely in the first screen.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let words = strings();
    let kind = block.kind;
    let title = block
        .title
        .unwrap_or_else(|| words.section(kind).to_owned());
    let heading = heading_id(kind);
    let more = match &block.more {
        Some(address) => view! {
            <a class="bs-block__more" href=address.as_str().to_owned()>
                <MoreText title=title.clone() />
            </a>
        }
        .into_any(),
        None => view! {
            <a class="bs-block__more" href=href(&Route::Section(kind))>
                <MoreText title=title.clone() />
            </a>
        }
        .into_any(),
    };
    let content = match block.content {
        BlockContent::Cards(cards) => view! {
            <Carousel cards=cards labelled_by=heading id=list_id(kind) is_first=is_first />
        }
        .into_any(),
        BlockContent::Opinions { portraits, lines } => {
            view! { <Opinions portraits=portraits lines=lines /> }.into_any()
        }
        BlockContent::Links(links) => view! { <LinksBlock links=links kind=kind /> }.into_any(),
    };
    view! {
        <section class=block_class(kind) aria-labelledby=heading>
            <div class="bs-block__head">
                <h2 class="bs-block__title" id=heading>
                    {title}
                </h2>
                {more}
            </div>
            {content}
        </section>
    }
}

/// 更多 ›, and for screen readers of what.
#[component]
fn MoreText(title: String) -> impl IntoView {
    let words = strings();
    let spoken = (words.more_of)(&title);
    view! {
        <span aria-hidden="true">{words.more}" ›"</span>
        <span class="bs-hidden">{spoken}</span>
    }
}

fn block_class(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Hot => "bs-block bs-block--hot",
        SectionKind::Opinions => "bs-block bs-block--opinions",
        SectionKind::Topics => "bs-block bs-block--topics",
        SectionKind::Partners => "bs-block bs-block--partners",
    }
}

/// A section stands once on a page at most, so that its kind makes ids.
fn heading_id(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Hot => "hot-heading",
        SectionKind::Opinions => "opinions-heading",
        SectionKind::Topics => "topics-heading",
        SectionKind::Partners => "partners-heading",
    }
}

fn list_id(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Hot => "hot-list",
        SectionKind::Opinions => "opinions-list",
        SectionKind::Topics => "topics-list",
        SectionKind::Partners => "partners-list",
    }
}
