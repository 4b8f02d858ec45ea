//! `/hot`, `/picks`, `/opinions`, `/topics`, `/partners`, and their further pages: `/opinions/page/:page`.

use super::{
    outlet::{head, outlet, use_page},
    title::section_title,
};
use crate::{
    components::{Breadcrumb, Further, GrowingList, LinksBlock, Metadata, Opinions, use_site},
    model::{Direction, SectionKind},
    routes::{Route, page_number},
    view_model::{BlockContent, ListPage, Page, PageData},
};
use leptos::prelude::*;

/// A section.
#[component]
pub fn SectionRoute() -> impl IntoView {
    let page = use_page(|at| {
        let kind = SectionKind::parse(at.get_str("section")?)?;
        let page = at.get_str("page").map_or(Some(1), page_number)?;
        Some(Route::Section { kind, page })
    });
    outlet(page, show)
}

fn show(data: PageData) -> Option<AnyView> {
    let Page::Section(page) = data.page else {
        return None;
    };
    let site = use_site();
    let block = page.block;
    let kind = block.kind;
    let title = section_title(&site, &block);
    let metadata = Metadata {
        title: Some(title.clone()),
        route: Some(Route::Section {
            kind,
            page: page.page,
        }),
        ..Metadata::default()
    };
    let (newer, older) = (page.newer, page.older);
    let content = match block.content {
        content if content.is_empty() => {
            view! { <p class="bs-empty">{site.words().empty_section}</p> }.into_any()
        }
        BlockContent::Cards(cards) => {
            let list = ListPage {
                cards,
                page: page.page,
                newer,
                older,
            };
            view! { <GrowingList list=list level=2/> }.into_any()
        }
        BlockContent::Opinions { portraits, lines } => view! {
            <Opinions portraits=portraits lines=lines level=2/>
            <Further newer=newer older=older level=2/>
        }
        .into_any(),
        BlockContent::Links(links) => view! { <LinksBlock links=links kind=kind/> }.into_any(),
    };
    let direction = Direction::mark(&title);
    let page = view! {
        {head(metadata, data.head)}
        <Breadcrumb here=title.clone()/>
        <h1 class="bs-page-title" dir=direction>{title}</h1>
        {content}
    };
    Some(page.into_any())
}
