//! `/hot`, `/opinions`, `/topics`, `/partners`.

use super::{page_data::page_data, site_name, source};
use crate::{
    components::{ArticleList, Breadcrumb, LinksBlock, Opinions, PageHead, strings},
    model::SectionKind,
    routes::Route,
    view_model::{self, BlockContent},
};
use leptos::prelude::*;

/// A section with all its entries.
#[component]
pub fn SectionPage(
    /// Which section.
    kind: SectionKind,
) -> impl IntoView {
    let source = source();
    let tracked = source.clone();
    let data = Resource::new(
        move || tracked.attempt(),
        move |_| {
            let source = source.clone();
            async move { source.section(kind).await }
        },
    );
    page_data(data, show)
}

fn show(page: view_model::SectionPage) -> (String, AnyView) {
    let words = strings();
    let block = page.block;
    let kind = block.kind;
    let title = block.title.unwrap_or_else(|| words.section(kind).to_owned());
    let content = if block.content.is_empty() {
        view! { <p class="bs-empty">{words.empty_section}</p> }.into_any()
    } else {
        match block.content {
            BlockContent::Cards(cards) => view! { <ArticleList cards=cards level=2 /> }.into_any(),
            BlockContent::Opinions { portraits, lines } => {
                view! { <Opinions portraits=portraits lines=lines level=2 /> }.into_any()
            }
            BlockContent::Links(links) => {
                view! { <LinksBlock links=links kind=kind /> }.into_any()
            }
        }
    };
    let view = view! {
        <PageHead
            title=title.clone()
            site_name=site_name()
            description=None
            route=Some(Route::Section(kind))
            image=None
            article=None
        />
        <Breadcrumb here=title.clone() />
        <h1 class="bs-page-title">{title.clone()}</h1>
        {content}
    };
    (title, view.into_any())
}
