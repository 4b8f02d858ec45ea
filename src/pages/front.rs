//! `/`, and `/page/:page`.

use super::{Extent, Shown, beside};
use crate::{
    components::{Head, Look, Site, article_list, blocks, breadcrumb, card, head, load_more},
    model::SectionKind,
    routes::Route,
    view_model::{Block, Frame, FrontPage},
};
use maud::html;

pub(super) fn show(site: &Site, frame: Option<&Frame>, page: &FrontPage, extent: Extent) -> Shown {
    let words = site.words();
    let number = page.latest.page;
    let title = (number > 1).then(|| (words.page)(number));
    let route = Route::Front { page: number };
    let about = Head {
        title: title.as_deref(),
        description: frame.and_then(|frame| frame.description.as_deref()),
        route: Some(route),
        ..Head::default()
    };
    let (carousels, others): (Vec<&Block>, Vec<&Block>) = page
        .blocks
        .iter()
        .partition(|block| matches!(block.kind, SectionKind::Hot | SectionKind::Picks));
    let list = &page.latest;
    let (beside, rest) = beside(blocks(site, others), extent);
    Shown {
        head: head(site, frame, &about),
        main: html! {
            @if let Some(title) = &title {
                (breadcrumb(site, None, title))
                h1.bs-page-title { (title) }
            } @else {
                h1.bs-hidden { (site.name) }
            }
            div.bs-columns {
                div.bs-front {
                    @if let Some(lead) = &page.lead {
                        (card(site, lead, Look::Lead, 2, true))
                    }
                    (blocks(site, carousels))
                    section.bs-block.bs-block--latest aria-labelledby="latest-heading" {
                        div.bs-block__head {
                            h2.bs-block__title id="latest-heading" { (words.latest) }
                        }
                        (article_list(site, &list.cards, 3))
                        (load_more(site, list.newer.as_ref(), list.older.as_ref()))
                    }
                }
                (beside)
            }
        },
        further: None,
        rest,
        title: title.unwrap_or_else(|| site.name.clone()),
    }
}
