//! The page's buttons: one kind, so that there is its code once.

use crate::components::{Icon, IconView};
use leptos::prelude::*;

/// A button that says something.
pub(super) fn button(class: &'static str, label: String, on_press: Callback<()>) -> AnyView {
    view! { <button class=class type="button" on:click=move |_| on_press.run(())>{label}</button> }
        .into_any()
}

/// A button that is one of several to choose from.
pub(super) fn choice(label: String, is_chosen: bool, on_press: Callback<()>) -> AnyView {
    let pressed = if is_chosen { "true" } else { "false" };
    button("bs-tag", label, on_press)
        .attr("aria-pressed", pressed)
        .into_any()
}

/// A button with a cross, named by `label`.
pub(super) fn cross(class: &'static str, label: String, on_press: Callback<()>) -> AnyView {
    view! {
        <button class=class type="button" aria-label=label on:click=move |_| on_press.run(())>
            <IconView icon=Icon::Close/>
        </button>
    }
    .into_any()
}
