//! `/embed`: where publishers of other sites choose what to embed, see it, and copy a snippet.
//!
//! Without script the page is complete for the first article.

mod choice;
mod form;
mod previews;
mod snippets;

use super::outlet::{head, outlet, use_page};
use crate::{
    browser,
    components::{Breadcrumb, Metadata, NeedsScript, use_site},
    embed,
    routes::Route,
    view_model::{EmbedChoices, Page, PageData},
};
use choice::Chosen;
use form::BuilderForm;
use leptos::{either::Either, prelude::*};
use previews::Previews;
use snippets::SnippetList;

/// Where publishers of other sites get their snippets.
#[component]
pub fn EmbedBuilderRoute() -> impl IntoView {
    outlet(use_page(|_| Some(Route::EmbedBuilder)), show)
}

fn show(data: PageData) -> Option<AnyView> {
    let Page::EmbedBuilder(choices) = data.page else {
        return None;
    };
    let words = use_site().locale.embed_strings();
    let metadata = Metadata {
        title: Some(words.title.to_owned()),
        description: Some(words.intro.to_owned()),
        route: Some(Route::EmbedBuilder),
        ..Metadata::default()
    };
    let page = view! {
        {head(metadata, data.head)}
        <EmbedBuilder choices=choices/>
    };
    Some(page.into_any())
}

/// The page itself.
#[component]
fn EmbedBuilder(
    /// What can be embedded.
    choices: EmbedChoices,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.embed_strings();
    let (articles, lists) = choice::choices(&site, choices);
    let first = articles.first().or(lists.first()).cloned();
    let builder = match first {
        None => Either::Left(view! { <p class="bs-empty">{words.nothing}</p> }),
        Some(first) => {
            let chosen = RwSignal::new(Chosen::new(first));
            // Until the form is followed, nothing can be copied by a button.
            let is_followed = RwSignal::new(false);
            let loader = embed::loader_address(&site, "embed.js");
            Effect::new(move |_| {
                browser::load_script(&loader);
                is_followed.set(true);
            });
            Either::Right(view! {
                <div class="bs-builder" data-is-followed=move || is_followed.get().then_some("")>
                    <p class="bs-builder__intro">{words.intro}<br/>{words.privacy}</p>
                    <NeedsScript/>
                    <BuilderForm articles=articles lists=lists chosen=chosen/>
                    <SnippetList chosen=chosen/>
                    <Previews chosen=chosen/>
                </div>
            })
        }
    };
    view! {
        <Breadcrumb between=None here=words.title/>
        <h1 class="bs-page-title">{words.title}</h1>
        {builder}
    }
}
