//! What of a shared article readers can copy, and what became of it.

use super::{CopyWords, Shared, copy_and_tell, use_site};
use leptos::{html, prelude::*};

/// The address, and the words that the reader selected, each with a button that copies it.
#[component]
pub fn ShareCopies(
    /// What is shared.
    shared: Shared,
) -> impl IntoView {
    let words = use_site().locale.share_strings();
    let told = RwSignal::new(None::<&'static str>);
    let shown = NodeRef::<html::Code>::new();
    let copy = move |text: String, copied: &'static str| {
        let failed = words.copy_failed;
        copy_and_tell(text, shown, told, CopyWords { copied, failed });
    };
    let text = shared.text(words);
    let address = shared.address.clone();
    let quotation = shared.quotation.map(|quotation| {
        let both = [&*text, &shared.address].join("\n");
        view! {
            <blockquote class="bs-share-copies__quotation">{quotation}</blockquote>
            <button class="bs-button" type="button" on:click=move |_| copy(both.clone(), words.quotation_copied)>
                {words.copy_quotation}
            </button>
        }
    });
    view! {
        <div class="bs-share-copies">
            {shared.heading.map(|heading| view! { <p class="bs-share-copies__heading">{(words.from_heading)(&heading)}</p> })}
            <code class="bs-share-copies__address" node_ref=shown>{shared.address}</code>
            <button
                class="bs-button bs-button--primary"
                type="button"
                autofocus
                on:click=move |_| copy(address.clone(), words.link_copied)
            >
                {words.copy_link}
            </button>
            {quotation}
            <p class="bs-share-copies__status" role="status">{move || told.get()}</p>
        </div>
    }
}
