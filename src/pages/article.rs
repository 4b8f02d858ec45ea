//! `/articles/:slug`.

use super::{page_data::page_data, parameter, share, site_name, source};
use crate::{
    components::{
        ArticleBodyView, ArticleEnd, ArticleHeader, BlockView, Breadcrumb, PageHead, Products,
        ReadOn,
    },
    model::Slug,
    routes::Route,
    view_model::{self, Failure, TagLink},
};
use leptos::prelude::*;

/// An article.
#[component]
pub fn ArticlePage() -> impl IntoView {
    let source = source();
    let slug = parameter("slug");
    let tracked = source.clone();
    let data = Resource::new(
        move || (slug.get(), tracked.attempt()),
        move |(slug, _)| {
            let source = source.clone();
            async move {
                match Slug::parse(&slug) {
                    Some(slug) => source.article(&slug).await,
                    None => source.arrived().await.and(Err(Failure::not_found())),
                }
            }
        },
    );
    page_data(data, show)
}

fn show(page: view_model::ArticlePage) -> (String, AnyView) {
    let title = page.card.title.clone();
    let shared = title.clone();
    let description = page.card.summary.clone();
    let image = page.card.image.clone().map(|image| image.address);
    let between: Vec<_> = page.tags.first().map(|tag: &TagLink| (tag.route(), tag.name.clone())).into_iter().collect();
    let blocks = page
        .blocks
        .clone()
        .into_iter()
        .map(|block| view! { <BlockView block=block /> })
        .collect_view();
    let view = view! {
        <PageHead
            title=title.clone()
            site_name=site_name()
            description=description
            route=Some(Route::Article(page.card.slug.clone()))
            image=image
            article=Some((page.card.published, page.modified))
        />
        <Breadcrumb between=between here=title.clone() />
        <div class="bs-columns">
            <article class="bs-article">
                <ArticleHeader page=page.clone() on_share=move || share(shared.clone()) />
                <ArticleBodyView
                    body=page.body
                    language=page.language
                    original=page.original
                    external=page.external
                    attachments=page.attachments
                />
                <Products products=page.products />
                <ArticleEnd copyright=page.copyright tags=page.tags />
                <ReadOn neighbours=page.neighbours />
            </article>
            <div class="bs-blocks">{blocks}</div>
        </div>
    };
    (title, view.into_any())
}
