//! `/`, and `/page/:page`.

use super::{
    outlet::{head, outlet, use_page},
    stages::use_stages,
    title::title_of,
};
use crate::{
    components::{Blocks, Breadcrumb, CardView, GrowingList, Look, Metadata, use_site},
    data::Loader,
    model::SectionKind,
    routes::{Route, page_number},
    view_model::{Block, Page, PageData},
};
use leptos::{either::Either, prelude::*};

/// The latest articles and the site's sections.
#[component]
pub fn FrontRoute() -> impl IntoView {
    let page = use_page(|at| {
        let page = at.get_str("page").map_or(Some(1), page_number)?;
        Some(Route::Front { page })
    });
    outlet(page, show)
}

fn show(data: PageData) -> Option<AnyView> {
    let site = use_site();
    let title = title_of(&site, &data.page);
    let Page::Front(page) = data.page else {
        return None;
    };
    let site_info = untrack(|| expect_context::<Loader>().site_info());
    let number = page.latest.page;
    let is_further = number > 1;
    let metadata = Metadata {
        title: is_further.then(|| title.clone()),
        description: site_info
            .as_ref()
            .and_then(|site_info| site_info.description.clone()),
        route: Some(Route::Front { page: number }),
        ..Metadata::default()
    };
    let (carousels, others): (Vec<Block>, Vec<Block>) = page
        .blocks
        .into_iter()
        .partition(|block| matches!(block.kind, SectionKind::Hot | SectionKind::Picks));
    let heading = if is_further {
        Either::Left(view! {
            <Breadcrumb here=title.clone()/>
            <h1 class="bs-page-title">{title}</h1>
        })
    } else {
        Either::Right(view! { <h1 class="bs-hidden">{title}</h1> })
    };
    let stages = use_stages();
    let page = view! {
        {head(metadata, data.head)}
        {heading}
        <div class="bs-columns">
            <div class="bs-front">
                {page.lead.map(|lead| view! { <CardView card=lead look=Look::Lead level=2 is_first=true/> })}
                <Blocks blocks=carousels/>
                <section class="bs-block bs-block--latest" aria-labelledby="latest-heading">
                    <div class="bs-block__head">
                        <h2 class="bs-block__title" id="latest-heading">{site.words().latest}</h2>
                    </div>
                    <GrowingList list=page.latest level=3/>
                </section>
            </div>
            <div class="bs-blocks">{stages.last(move || view! { <Blocks blocks=others/> })}</div>
        </div>
    };
    Some(page.into_any())
}
