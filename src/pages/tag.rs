//! `/tags/:tag`, and `/tags/:tag/page/:page`.

use super::{
    outlet::{head, outlet, use_page},
    title::title_of,
};
use crate::{
    components::{Breadcrumb, GrowingList, Metadata, TagLinks, use_site},
    model::{Direction, TagSlug},
    routes::{Route, page_number},
    view_model::{Page, PageData},
};
use leptos::prelude::*;

/// A tag's articles.
#[component]
pub fn TagRoute() -> impl IntoView {
    let page = use_page(|at| {
        let tag = TagSlug::parse(at.get_str("tag")?)?;
        let page = at.get_str("page").map_or(Some(1), page_number)?;
        Some(Route::Tag { tag, page })
    });
    outlet(page, show)
}

fn show(data: PageData) -> Option<AnyView> {
    let site = use_site();
    let words = site.words();
    let title = title_of(&site, &data.page);
    let Page::Tag(page) = data.page else {
        return None;
    };
    let page = *page;
    let name = page.tag.name;
    let direction = Direction::mark(&name);
    let metadata = Metadata {
        title: Some(title),
        route: Some(Route::Tag {
            tag: page.tag.slug,
            page: page.list.page,
        }),
        ..Metadata::default()
    };
    let (count, list, neighbours) = (page.tag.count, page.list, page.neighbours);
    let neighbours = (!neighbours.is_empty()).then(|| {
        view! {
            <section class="bs-block" aria-labelledby="neighbours-heading">
                <div class="bs-block__head">
                    <h2 class="bs-block__title" id="neighbours-heading">{words.neighbouring_tags}</h2>
                </div>
                <TagLinks tags=neighbours/>
            </section>
        }
    });
    let page = view! {
        {head(metadata, data.head)}
        <Breadcrumb between=Some((Route::Tags, words.tags.to_owned())) here=name.clone()/>
        <header class="bs-page-head">
            <h1 class="bs-page-title" dir=direction>{name}</h1>
            <p class="bs-page-head__note">{(words.article_count)(count)}</p>
        </header>
        <div class="bs-columns">
            <section aria-label=words.latest>
                <GrowingList list=list level=2/>
            </section>
            <div class="bs-blocks">{neighbours}</div>
        </div>
    };
    Some(page.into_any())
}
