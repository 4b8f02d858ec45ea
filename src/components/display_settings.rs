//! How the site is shown, as the reader likes it: the button in the banner, and the panel that it opens.
//!
//! Choices are attributes of the root element, which styles follow. The start script keeps them on the device and sets them before
//! anything is painted (`start/display.js`); nothing is rendered differently for them.

mod panel;
mod setting;

use super::{Icon, IconView, use_site};
use leptos::prelude::*;
use panel::Panel;

/// The button that opens the panel. Without the app it is not to be seen.
#[component]
pub fn DisplaySettings() -> impl IntoView {
    let name = use_site().locale.display_strings().title;
    let is_open = RwSignal::new(false);
    let leave = Callback::new(move |()| is_open.set(false));
    view! {
        <button
            class="bs-header__button"
            type="button"
            aria-label=name
            aria-haspopup="dialog"
            on:click=move |_| is_open.set(true)
        >
            <IconView icon=Icon::Letters/>
        </button>
        {move || is_open.get().then(|| view! { <Panel leave=leave/> })}
    }
}

#[cfg(test)]
mod tests {
    use super::DisplaySettings;
    use crate::components::{Site, rendering::html};
    use leptos::prelude::*;

    #[test]
    fn pages_hold_the_button_but_not_the_panel() {
        let html = html(&Site::default(), || view! { <DisplaySettings/> });
        assert!(html.contains("class=\"bs-header__button\""), "{html}");
        assert!(html.contains("aria-label=\"显示设置\""), "{html}");
        assert!(!html.contains("<dialog"), "{html}");
    }
}
