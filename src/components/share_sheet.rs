//! Our own sheet for sharing, and what stands in for it in chat apps.

use super::{
    ChatHint, Dialog, QrCodeView, ShareCopies, ShareDialog, ShareServices, Shared, use_sharing,
    use_site,
};
use leptos::{ev, prelude::*};

/// The dialog for sharing that is open, if one is.
#[component]
pub fn ShareDialogs() -> impl IntoView {
    let dialog = use_sharing().dialog;
    let leave = Callback::new(move |()| {
        dialog.try_set(None);
    });
    move || {
        dialog.get().map(|dialog| match dialog {
            ShareDialog::Sheet(shared) => {
                view! { <ShareSheet shared=shared leave=leave/> }.into_any()
            }
            ShareDialog::ChatHint(shared) => {
                view! { <ChatHint shared=shared leave=leave/> }.into_any()
            }
        })
    }
}

/// All ways to share an article.
#[component]
fn ShareSheet(
    /// What is shared.
    shared: Shared,
    /// Called when the reader is done with it.
    leave: Callback<()>,
) -> impl IntoView {
    let site = use_site();
    let words = site.locale.share_strings();
    // A link that leads on is the end of sharing here; what lies between the links is not.
    let follow = move |event: ev::MouseEvent| {
        if event.target() != event.current_target() {
            leave.run(());
        }
    };
    let (title, address) = (shared.title.clone(), shared.address.clone());
    view! {
        <Dialog class="bs-share-sheet" name=words.share.to_owned() leave=leave>
            <div class="bs-share-sheet__body">
                <h2 class="bs-share-sheet__title">{words.share}</h2>
                <button class="bs-share-sheet__close" type="button" aria-label=site.words().close on:click=move |_| leave.run(())>
                    "×"
                </button>
                <div class="bs-share-sheet__ways">
                    <ShareCopies shared=shared.clone()/>
                    <ul class="bs-share__list" on:click=follow>
                        <ShareServices shared=shared/>
                    </ul>
                </div>
                <QrCodeView address=address title=title/>
            </div>
        </Dialog>
    }
}
