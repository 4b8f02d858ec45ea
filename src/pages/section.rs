//! `/hot`, `/picks`, `/opinions`, `/topics`, `/partners`.

use super::Shown;
use crate::{
    components::{Head, Site, article_list, breadcrumb, head, links_block, opinions},
    model::Direction,
    routes::Route,
    view_model::{BlockContent, Frame, SectionPage},
};
use maud::html;

pub(super) fn show(site: &Site, frame: Option<&Frame>, page: &SectionPage) -> Shown {
    let words = site.words();
    let block = &page.block;
    let kind = block.kind;
    let title = block.title.as_deref().unwrap_or(words.section(kind));
    let about = Head {
        title: Some(title),
        route: Some(Route::Section(kind)),
        ..Head::default()
    };
    Shown {
        title: title.to_owned(),
        head: head(site, frame, &about),
        main: html! {
            (breadcrumb(site, None, title))
            h1.bs-page-title dir=[Direction::mark(title)] { (title) }
            @if block.content.is_empty() {
                p.bs-empty { (words.empty_section) }
            } @else {
                @match &block.content {
                    BlockContent::Cards(cards) => (article_list(site, cards, 2)),
                    BlockContent::Opinions { portraits, lines } => (opinions(site, portraits, lines, 2)),
                    BlockContent::Links(links) => (links_block(site, links, kind)),
                }
            }
        },
        further: None,
        rest: None,
    }
}
