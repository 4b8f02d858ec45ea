//! `/tags/:tag`, and `/tags/:tag/page/:page`.

use super::{Shown, growing_list::growing_list};
use crate::{
    components::{Breadcrumb, PageHead, TagLinks, strings},
    routes::Route,
    view_model,
};
use leptos::prelude::*;

pub(super) fn show(page: view_model::TagPage) -> Shown {
    let words = strings();
    let name = page.tag.name.clone();
    let title = (words.tagged)(&name);
    let route = Route::Tag {
        tag: page.tag.slug.clone(),
        page: page.list.page,
    };
    let list = growing_list(page.list, &route, 2);
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
    Shown {
        title,
        view: view.into_any(),
    }
}
