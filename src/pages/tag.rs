//! `/tags/:tag`, and `/tags/:tag/page/:page`.

use super::{growing_list::growing_list, page_data::page_data, page_parameter, parameter, site_name, source};
use crate::{
    components::{Breadcrumb, PageHead, TagLinks, strings},
    model::TagSlug,
    routes::Route,
    view_model::{self, Failure},
};
use leptos::prelude::*;

/// A tag's articles.
#[component]
pub fn TagPage() -> impl IntoView {
    let source = source();
    let tag = parameter("tag");
    let page = page_parameter();
    let tracked = source.clone();
    let data = Resource::new(
        move || (tag.get(), page.get(), tracked.attempt()),
        move |(tag, page, _)| {
            let source = source.clone();
            async move {
                match TagSlug::parse(&tag) {
                    Some(tag) => source.tag(&tag, page).await,
                    None => source.arrived().await.and(Err(Failure::not_found())),
                }
            }
        },
    );
    page_data(data, show)
}

fn show(page: view_model::TagPage) -> (String, AnyView) {
    let words = strings();
    let name = page.tag.name.clone();
    let title = (words.tagged)(&name);
    let route = Route::Tag {
        tag: page.tag.slug.clone(),
        page: page.list.page,
    };
    let source = StoredValue::new(source());
    let list = growing_list(page.list, route.clone(), move |next| async move {
        match (source.try_get_value(), next) {
            (Some(source), Route::Tag { tag, page }) => {
                source.tag(&tag, page).await.map(|page| page.list)
            }
            _ => Err(Failure::not_found()),
        }
    });
    let neighbours = (!page.neighbours.is_empty()).then(|| {
        view! {
            <section class="bs-block" aria-labelledby="neighbours-heading">
                <div class="bs-block__head">
                    <h2 class="bs-block__title" id="neighbours-heading">
                        {words.neighbouring_tags}
                    </h2>
                </div>
                <TagLinks tags=page.neighbours />
            </section>
        }
    });
    let view = view! {
        <PageHead
            title=title.clone()
            site_name=site_name()
            description=None
            route=Some(route)
            image=None
            article=None
        />
        <Breadcrumb between=vec![(Route::Tags, words.tags.to_owned())] here=name.clone() />
        <header class="bs-page-head">
            <h1 class="bs-page-title">{name}</h1>
            <p class="bs-page-head__note">{(words.article_count)(page.tag.count)}</p>
        </header>
        <div class="bs-columns">
            <section aria-label=words.latest>{list}</section>
            <div class="bs-blocks">{neighbours}</div>
        </div>
    };
    (title, view.into_any())
}
