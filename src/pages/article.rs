//! `/articles/:slug`.

use super::{Shown, share_current};
use crate::{
    components::{
        ArticleBodyView, ArticleEnd, ArticleHeader, BlockView, Breadcrumb, PageHead, Products,
        ReadOn,
    },
    routes::Route,
    view_model,
};
use leptos::prelude::*;

pub(super) fn show(page: view_model::ArticlePage) -> Shown {
    let title = page.card.title.clone();
    let description = page.card.summary.clone();
    let image = page.card.image.clone().map(|image| image.address);
    let first_tag = page.tags.first();
    let between = first_tag.map(|tag| (tag.route(), tag.name.clone()));
    let blocks = page
        .blocks
        .clone()
        .into_iter()
        .map(|block| view! { <BlockView block=block /> })
        .collect_view();
    let view = view! {
        <PageHead
            title=title.clone()
            description=description
            route=Some(Route::Article(page.card.slug.clone()))
            image=image
            article=Some((page.card.published, page.modified))
        />
        <Breadcrumb between=between.into_iter().collect() here=title.clone() />
        <div class="bs-columns">
            <article class="bs-article">
                <ArticleHeader page=page.clone() on_share=share_current />
                <ArticleBodyView
                    body=page.body
                    is_cut=page.is_cut
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
    Shown {
        title,
        view: view.into_any(),
    }
}
