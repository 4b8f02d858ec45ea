//! A picture of an article, enlarged.

use super::use_site;
use crate::browser::{OpenDialog, TextPicture};
use leptos::{ev, html::Dialog, prelude::*};

/// A picture above everything else, open as long as it is rendered. Closing it gives the focus back to the picture's link.
#[component]
pub fn Lightbox(
    /// The picture.
    picture: TextPicture,
    /// Called when the reader is done with it.
    leave: Callback<()>,
) -> impl IntoView {
    let words = use_site().words();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            StoredValue::new_local(OpenDialog::show(dialog));
        }
    });
    let TextPicture {
        address,
        alt,
        caption,
        ..
    } = picture;
    let name = Some(&alt)
        .filter(|alt| !alt.is_empty())
        .or(caption.as_ref());
    let name = name.map_or(words.enlarge, String::as_str).to_owned();
    // Escape and the way back of phones come as this event.
    let cancel = move |event: ev::CustomEvent| {
        event.prevent_default();
        leave.run(());
    };
    // Some browsers do not ask a second time.
    let close = move |_| {
        if dialog
            .try_get_untracked()
            .flatten()
            .is_some_and(|dialog| !dialog.open())
        {
            leave.try_run(());
        }
    };
    view! {
        <dialog
            class="bs-lightbox"
            aria-label=name
            node_ref=dialog
            on:click=move |_| leave.run(())
            on:cancel=cancel
            on:close=close
        >
            <button class="bs-lightbox__close" type="button" aria-label=words.close>"×"</button>
            <img referrerpolicy="no-referrer" alt=alt src=address/>
            {caption.map(|caption| view! { <p>{caption}</p> })}
        </dialog>
    }
}
