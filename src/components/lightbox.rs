//! A picture of an article, enlarged.

use super::{Dialog, use_site};
use crate::browser::TextPicture;
use leptos::prelude::*;

/// A picture above everything else, open as long as it is rendered. Closing it gives the focus back to the picture's link.
#[component]
pub fn Lightbox(
    /// The picture.
    picture: TextPicture,
    /// Called when the reader is done with it.
    leave: Callback<()>,
) -> impl IntoView {
    let words = use_site().words();
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
    view! {
        <Dialog class="bs-lightbox" name=name leave=leave is_left_by_any_click=true>
            <button class="bs-lightbox__close" type="button" aria-label=words.close>"×"</button>
            <img referrerpolicy="no-referrer" alt=alt src=address/>
            {caption.map(|caption| view! { <p>{caption}</p> })}
        </Dialog>
    }
}
