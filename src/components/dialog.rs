//! A dialog above everything else.

use crate::browser::OpenDialog;
use leptos::{ev, html, prelude::*};

/// A [modal dialog](https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/), open as long as it is rendered. Escape, the way back of
/// phones and a click beside it ask to close it. Closing it gives the focus back to what had it before.
#[component]
pub fn Dialog(
    /// Its class.
    class: &'static str,
    /// Its name.
    name: String,
    /// Called when the reader is done with it.
    leave: Callback<()>,
    /// Whether a click on anything in it says so, too.
    #[prop(optional)]
    is_left_by_any_click: bool,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            StoredValue::new_local(OpenDialog::show(dialog));
        }
    });
    // What lies around a dialog counts as the dialog itself.
    let click = move |event: ev::MouseEvent| {
        if is_left_by_any_click || event.target() == event.current_target() {
            leave.run(());
        }
    };
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
        <dialog class=class aria-label=name node_ref=dialog on:click=click on:cancel=cancel on:close=close>
            {children()}
        </dialog>
    }
}
