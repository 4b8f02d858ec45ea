//! A section: its heading, the way to more, and what it shows.

use super::{Carousel, CarouselButtons, CarouselPosition, LinksBlock, Opinions, use_site};
use crate::{
    model::{Direction, SectionKind},
    routes::Route,
    view_model::{Block, BlockContent},
};
use leptos::prelude::*;

/// A section stands once on a page at most, so that its kind makes ids.
fn heading_id(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Hot => "hot-heading",
        SectionKind::Picks => "picks-heading",
        SectionKind::Opinions => "opinions-heading",
        SectionKind::Topics => "topics-heading",
        SectionKind::Partners => "partners-heading",
    }
}

fn list_id(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Hot => "hot-list",
        SectionKind::Picks => "picks-list",
        SectionKind::Opinions => "opinions-list",
        SectionKind::Topics => "topics-list",
        SectionKind::Partners => "partners-list",
    }
}

/// Sections of the site, beside or below other things.
#[component]
pub fn Blocks(
    /// The sections, in order.
    blocks: Vec<Block>,
) -> impl IntoView {
    let block = |block| view! { <BlockView block=block/> };
    blocks.into_iter().map(block).collect_view()
}

/// A section of the site: its heading, the way to more, and what it shows.
#[component]
pub fn BlockView(
    /// The section.
    block: Block,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let kind = block.kind;
    let title = block
        .title
        .unwrap_or_else(|| words.section(kind).to_owned());
    let more = match &block.more {
        Some(address) => site.local(address).to_owned(),
        None => site.href(&Route::section(kind)),
    };
    let heading = heading_id(kind);
    let id = list_id(kind);
    let position = matches!(block.content, BlockContent::Cards(_)).then(CarouselPosition::new);
    let content = match (block.content, position) {
        (BlockContent::Cards(cards), position) => {
            let position = position.unwrap_or_default();
            view! { <Carousel cards=cards id=id position=position/> }.into_any()
        }
        (BlockContent::Opinions { portraits, lines }, _) => {
            view! { <Opinions portraits=portraits lines=lines level=3/> }.into_any()
        }
        (BlockContent::Links(links), _) => view! { <LinksBlock links=links kind=kind/> }.into_any(),
    };
    view! {
        <section
            class="bs-block"
            aria-labelledby=heading
            aria-roledescription=position.map(|_| words.carousel)
        >
            <div class="bs-block__head">
                <h2 class="bs-block__title" id=heading dir=Direction::mark(&title)>{title.clone()}</h2>
                <a class="bs-block__more" href=more>
                    <span aria-hidden="true">{words.more}" ›"</span>
                    <span class="bs-hidden">{(words.more_of)(&title)}</span>
                </a>
                {position.map(|position| view! { <CarouselButtons id=id position=position/> })}
            </div>
            {content}
        </section>
    }
}
