//! The button that shares selected words.

use super::{use_sharing, use_site};
use crate::browser;
use leptos::{ev, prelude::*};

/// Offers to share words of the article as soon as they are selected. On phones the bottom bar has a button for that.
#[component]
pub fn QuoteButton() -> impl IntoView {
    let words = use_site().locale.share_strings();
    let sharing = use_sharing();
    let is_offered = RwSignal::new(false);
    Effect::new(move || {
        StoredValue::new_local(browser::on_selection(move |has_words| {
            if is_offered.get_untracked() != has_words {
                is_offered.set(has_words);
            }
        }));
    });
    // A press would end the selection.
    let keep_selection = |event: ev::MouseEvent| event.prevent_default();
    move || {
        is_offered.get().then(|| {
            view! {
                <button
                    class="bs-button bs-button--primary bs-quote-button"
                    type="button"
                    aria-haspopup="dialog"
                    on:mousedown=keep_selection
                    on:click=move |_| sharing.share(words)
                >
                    {words.share_quotation}
                </button>
            }
        })
    }
}
