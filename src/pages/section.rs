//! `/hot`, `/opinions`, `/topics`, `/partners`.

use super::Shown;
use crate::{
    components::{ArticleList, Breadcrumb, LinksBlock, Opinions, PageHead, strings},
    routes::Route,
    view_model::{self, BlockContent},
};
use leptos::prelude::*;

pub(super) fn show(page: view_model::SectionPage) -> Shown {
    let words = strings();
    let block = page.block;
    let kind = block.kind;
    let title = block
        .title
        .unwrap_or_else(|| words.section(kind).to_owned());
    let content = if block.content.is_empty() {
        view! { <p class="bs-empty">{words.empty_section}</p> }.into_any()
    } else {
        match block.content {
            BlockContent::Cards(cards) => view! { <ArticleList cards=cards level=2 /> }.into_any(),
            BlockContent::Opinions { portraits, lines } => {
                view! { <Opinions portraits=portraits lines=lines level=2 /> }.into_any()
            }
            BlockContent::Links(links) => view! { <LinksBlock links=links kind=kind /> }.into_any(),
        }
    };
    let view = view! {
        <PageHead
            title=title.clone()
            description=None
            route=Some(Route::Section(kind))
            image=None
            article=None
        />
        <Breadcrumb here=title.clone() />
        <h1 class="bs-page-title">{title.clone()}</h1>
        {content}
    };
    Shown {
        title,
        view: view.into_any(),
    }
}
