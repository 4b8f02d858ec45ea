//! Where to share a page that is shown within a chat app.

use super::{Dialog, ShareCopies, Shared, use_site};
use leptos::prelude::*;

/// Points at the menu of WeChat or QQ, which is at the top right there, and which no page can open.
#[component]
pub fn ChatHint(
    /// What is shared.
    shared: Shared,
    /// Called when the reader is done with it.
    leave: Callback<()>,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.share_strings();
    view! {
        <Dialog class="bs-chat-hint" name=words.share.to_owned() leave=leave>
            <svg class="bs-chat-hint__arrow" viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">
                <path d="M10 88C14 48 40 22 84 14M62 6l24 7-13 22"></path>
            </svg>
            <p class="bs-chat-hint__menu">{words.chat_menu}</p>
            <p>{words.chat_menu_use}</p>
            <div class="bs-chat-hint__else">
                <ShareCopies shared=shared/>
                <button class="bs-button" type="button" on:click=move |_| leave.run(())>{site.words().close}</button>
            </div>
        </Dialog>
    }
}
