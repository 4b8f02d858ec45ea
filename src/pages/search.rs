//! `/search?q=…`: the field, and below it what is found, or where to begin.

mod answer;
mod asked;
mod beginning;
mod button;
mod field;
mod finder;
mod hits;
mod recent;
mod results;

use super::outlet::{head, outlet, use_page};
use crate::{
    components::{Breadcrumb, Metadata, NeedsScript, use_site},
    routes::Route,
    view_model::{Page, PageData},
};
use answer::answer;
use field::SearchField;
use finder::Finder;
use leptos::prelude::*;
use recent::Recent;

/// The search page.
#[component]
pub fn SearchRoute() -> impl IntoView {
    outlet(use_page(|_| Some(Route::Search)), show)
}

fn show(data: PageData) -> Option<AnyView> {
    let Page::Search(page) = data.page else {
        return None;
    };
    let words = use_site().locale.search_strings();
    let metadata = Metadata {
        title: Some(words.title.to_owned()),
        route: Some(Route::Search),
        is_unlisted: true,
        ..Metadata::default()
    };
    let (finder, recent) = (Finder::new(), Recent::new());
    let page = view! {
        {head(metadata, data.head)}
        <Breadcrumb here=words.title/>
        <h1 class="bs-page-title">{words.title}</h1>
        <NeedsScript/>
        <SearchField finder=finder recent=recent/>
        {move || answer(finder, recent, &page.tags)}
    };
    Some(page.into_any())
}
