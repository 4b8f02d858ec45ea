//! A section: its heading, the way to more, and what it shows.

use super::{Site, carousel, carousel_buttons, links_block, opinions};
use crate::{
    model::{Direction, SectionKind},
    routes::Route,
    view_model::{Block, BlockContent},
};
use maud::{Markup, html};

/// Sections of the site, beside or below other things.
#[must_use]
pub fn blocks<'a>(site: &Site, blocks: impl IntoIterator<Item = &'a Block>) -> Markup {
    html! {
        @for each in blocks { (block(site, each)) }
    }
}

fn block(site: &Site, block: &Block) -> Markup {
    let words = site.words();
    let kind = block.kind;
    let title = block.title.as_deref().unwrap_or(words.section(kind));
    let heading = heading_id(kind);
    let more = match &block.more {
        Some(address) => site.local(address).to_owned(),
        None => site.href(&Route::Section(kind)),
    };
    let is_carousel = matches!(block.content, BlockContent::Cards(_));
    html! {
        section class=(block_class(kind)) aria-labelledby=(heading) aria-roledescription=[is_carousel.then_some(words.carousel)] {
            div.bs-block__head {
                h2.bs-block__title id=(heading) dir=[Direction::mark(title)] { (title) }
                a.bs-block__more href=(more) {
                    span aria-hidden="true" { (words.more) " ›" }
                    span.bs-hidden { ((words.more_of)(title)) }
                }
                @if is_carousel { (carousel_buttons(site, list_id(kind))) }
            }
            @match &block.content {
                BlockContent::Cards(cards) => (carousel(site, cards, list_id(kind))),
                BlockContent::Opinions { portraits, lines } => (opinions(site, portraits, lines, 3)),
                BlockContent::Links(links) => (links_block(site, links, kind)),
            }
        }
    }
}

fn block_class(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Hot | SectionKind::Picks => "bs-block bs-block--hot",
        SectionKind::Opinions => "bs-block bs-block--opinions",
        SectionKind::Topics => "bs-block bs-block--topics",
        SectionKind::Partners => "bs-block bs-block--partners",
    }
}

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
