//! What the app says to readers: that a page is there, that a link was copied.

use leptos::{leptos_dom::helpers::set_timeout_with_handle, prelude::*};
use std::time::Duration;

/// The id of the live region.
pub const ANNOUNCER_ID: &str = "broadsheet-announcer";

/// Long enough to read a short sentence twice.
const VISIBLE_FOR: Duration = Duration::from_millis(4000);

/// Says things through the live region that [`Announcer`] shows.
#[derive(Clone, Copy, Debug)]
pub struct Announce {
    text: RwSignal<String>,
    is_visible: RwSignal<bool>,
}

impl Announce {
    /// Says something to screen readers only. What was told before and is still visible goes.
    pub fn say(self, text: &str) {
        self.put(text, false);
    }

    /// Says something to everybody: it is visible for a while.
    pub fn tell(self, text: &str) {
        self.put(text, true);
    }

    /// A region that says the same as before says nothing new. So a repeated text gets a space that nobody sees.
    fn put(self, text: &str, is_visible: bool) {
        // Nothing happens when the app has ended meanwhile.
        self.text.try_update(|now| {
            if now == text {
                now.push('\u{a0}');
            } else {
                text.clone_into(now);
            }
        });
        self.is_visible.try_set(is_visible);
    }
}

/// Components below the current owner can announce.
pub fn provide_announcer() {
    provide_context(Announce {
        text: RwSignal::new(String::new()),
        is_visible: RwSignal::new(false),
    });
}

/// Says things to readers. Without [`provide_announcer`] above, nobody hears it.
#[must_use]
pub fn use_announcer() -> Announce {
    use_context().unwrap_or_else(|| {
        provide_announcer();
        expect_context()
    })
}

/// The app's polite live region (<https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Guides/Live_regions>). There is one, and it
/// is in the document before it says anything.
#[component]
pub fn Announcer() -> impl IntoView {
    let Announce { text, is_visible } = use_announcer();
    // Runs again with each text, which is then visible for the whole time. What it cleans up is the time of the one before.
    Effect::new(move || {
        if is_visible.get() {
            let hide = move || {
                is_visible.try_set(false);
            };
            if let Ok(timeout) = set_timeout_with_handle(hide, VISIBLE_FOR) {
                on_cleanup(move || timeout.clear());
            }
        }
    });
    view! {
        <p
            class="bs-announcer"
            id=ANNOUNCER_ID
            role="status"
            aria-live="polite"
            data-visible=move || is_visible.get().then_some("")
        >
            {move || text.get()}
        </p>
    }
}
