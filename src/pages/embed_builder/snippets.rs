//! The embed builder's texts to copy.

use super::choice::Chosen;
use crate::{
    components::{CopyWords, copy_and_tell, use_site},
    embed::{self, Snippet},
};
use leptos::{html, prelude::*};

/// The texts, with a button for each, and what became of copying.
#[component]
pub(super) fn SnippetList(
    /// What the form says.
    chosen: RwSignal<Chosen>,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.embed_strings();
    let snippets = embed::snippets(&site);
    let told = RwSignal::new(None::<&'static str>);
    view! {
        <section class="bs-builder__snippets" aria-labelledby="snippets-heading">
            <h2 class="bs-block__title" id="snippets-heading">{words.snippets}</h2>
            <SnippetView id="snippet-script" title=words.snippet_script snippet=snippets.script chosen=chosen told=told/>
            <SnippetView id="snippet-frame" title=words.snippet_frame snippet=snippets.frame chosen=chosen told=told/>
            <SnippetView id="snippet-address" title=words.snippet_address snippet=snippets.address chosen=chosen told=told/>
            <p class="bs-builder__status" role="status">{move || told.get()}</p>
        </section>
    }
}

#[component]
fn SnippetView(
    /// Its id.
    id: &'static str,
    /// What it is for.
    title: &'static str,
    /// The text.
    snippet: Snippet,
    /// What the form says.
    chosen: RwSignal<Chosen>,
    /// What became of copying.
    told: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.embed_strings();
    let code = NodeRef::<html::Code>::new();
    let text = Memo::new(move |_| {
        chosen.with(|chosen| {
            let title = &chosen.choice.title;
            snippet.filled(&site, &chosen.embed(), title, &chosen.options())
        })
    });
    let copy = move |_| {
        let words = CopyWords {
            copied: words.copied,
            failed: words.copy_failed,
        };
        copy_and_tell(text.get_untracked(), code, told, words);
    };
    let title_id = format!("{id}-title");
    view! {
        <div class="bs-builder__snippet">
            <h3 id=title_id.clone()>{title}</h3>
            <pre tabindex="0" aria-labelledby=title_id.clone()>
                <code id=id node_ref=code>{move || text.get()}</code>
            </pre>
            <button class="bs-button" type="button" aria-describedby=title_id on:click=copy>{words.copy}</button>
        </div>
    }
}
