//! `/`, and `/page/:page`.

use super::{growing_list::growing_list, page_data::page_data, page_parameter, source};
use crate::{
    components::{BlockView, Breadcrumb, CardView, Look, PageHead, strings},
    model::SectionKind,
    routes::Route,
    view_model,
};
use leptos::prelude::*;

/// The front page, or a further page of its list.
#[component]
pub fn FrontPage() -> impl IntoView {
    let source = source();
    let page = page_parameter();
    let tracked = source.clone();
    let data = Resource::new(
        move || (page.get(), tracked.attempt()),
        move |(page, _)| {
            let source = source.clone();
            async move { source.front(page).await }
        },
    );
    page_data(data, show)
}

fn show(page: view_model::FrontPage) -> (String, AnyView) {
    let words = strings();
    let source = source();
    let frame = untrack(|| source.frame());
    let name = frame.as_ref().map(|frame| frame.name.clone()).unwrap_or_default();
    let description = frame.and_then(|frame| frame.description.clone());
    let number = page.latest.page;
    let is_first = number == 1;
    let title = (!is_first).then(|| (words.page)(number));
    let route = Route::Front { page: number };
    let source = StoredValue::new(source);
    let list = growing_list(page.latest, route.clone(), move |next| async move {
        let source = source.try_get_value();
        match (source, next) {
            (Some(source), Route::Front { page }) => {
                source.front(page).await.map(|page| page.latest)
            }
            _ => Err(view_model::Failure::not_found()),
        }
    });
    let (hot, others): (Vec<_>, Vec<_>) = page
        .blocks
        .into_iter()
        .partition(|block| block.kind == SectionKind::Hot);
    let view_of = |blocks: Vec<view_model::Block>| {
        blocks
            .into_iter()
            .map(|block| view! { <BlockView block=block /> })
            .collect_view()
    };
    let heading = match &title {
        None => view! { <h1 class="bs-hidden">{name.clone()}</h1> }.into_any(),
        Some(title) => view! {
            <Breadcrumb here=title.clone() />
            <h1 class="bs-page-title">{title.clone()}</h1>
        }
        .into_any(),
    };
    let lead = page
        .lead
        .map(|card| view! { <CardView card=card look=Look::Lead level=2 is_first=true /> });
    let view = view! {
        <PageHead
            title=title.clone()
            site_name=name.clone()
            description=description
            route=Some(route)
            image=None
            article=None
        />
        {heading}
        <div class="bs-columns">
            <div class="bs-front">
                {lead}
                {view_of(hot)}
                <section class="bs-block bs-block--latest" aria-labelledby="latest-heading">
                    <div class="bs-block__head">
                        <h2 class="bs-block__title" id="latest-heading">
                            {words.latest}
                        </h2>
                    </div>
                    {list}
                </section>
            </div>
            <div class="bs-blocks">{view_of(others)}</div>
        </div>
    };
    (title.unwrap_or(name), view.into_any())
}
