//! `/`, and `/page/:page`.

use super::{Shown, growing_list::growing_list};
use crate::{
    components::{BlockView, Breadcrumb, CardView, Look, PageHead, strings},
    model::SectionKind,
    routes::Route,
    source::Source,
    view_model,
};
use leptos::prelude::*;

pub(super) fn show(page: view_model::FrontPage) -> Shown {
    let words = strings();
    let frame = untrack(|| expect_context::<Source>().frame());
    let name = frame
        .as_ref()
        .map(|frame| frame.name.clone())
        .unwrap_or_default();
    let description = frame.and_then(|frame| frame.description.clone());
    let number = page.latest.page;
    let is_first = number == 1;
    let title = (!is_first).then(|| (words.page)(number));
    let route = Route::Front { page: number };
    let list = growing_list(page.latest, &route, 3);
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
    Shown {
        title: title.unwrap_or(name),
        view: view.into_any(),
    }
}
