//! Everything that touches the browser. No other room imports web-sys, js-sys or gloo.
//!
//! Each function does nothing, or returns what is neutral, where there is no browser: natively the same components render, and
//! must not notice.

mod document;
mod fetch;
mod history;
mod listener;
mod observe;
mod panic;
mod pictures;
mod purify;
mod saved_copy;
mod scroller;
mod share;
mod timer;

pub use document::{
    Environment, announce, environment, is_online, mark_ready, on_next_frame, remove_boot_screen,
    tell, title,
};
pub use fetch::{Answer, FetchError, fetch_document, is_cross_origin};
pub use history::{focus_first_link, page_shown, replace_address, watch_history};
pub use listener::ListenerHandle;
pub use observe::{ResizeHandle, on_resize};
pub use panic::show_panics;
pub use pictures::watch_pictures;
pub use purify::{Allowed, AttributeEditor, PurifyError, purify};
pub use saved_copy::{load_copy, save_copy};
pub use scroller::{Ends, reveal_slide, scroll_by_a_view, scroller_ends};
pub use share::{Shared, share};
pub use timer::breathe;

/// Names that the app, its HTML shell and its styles share.
pub mod names {
    /// The element that stands in the page until the app does (`index.html`).
    pub const BOOT: &str = "broadsheet-boot";
    /// The polite live region.
    pub const ANNOUNCER: &str = "broadsheet-announcer";
    /// The main landmark, the skip link's target.
    pub const MAIN: &str = "content";
    /// The global that `index.html`'s start script leaves for the app.
    pub const START: &str = "broadsheet";
    /// DOMPurify, below the site's root.
    pub const PURIFY: &str = "purify.min.js";
    /// Session storage: scroll positions by history entry.
    pub const SCROLL_STORE: &str = "broadsheet:scroll";
    /// Cache storage: the last good copy of the feed.
    pub const FEED_CACHE: &str = "broadsheet-feed";
}

/// Whether there is a browser. A constant, so that each side carries only its own half.
#[must_use]
pub const fn is_present() -> bool {
    cfg!(target_arch = "wasm32")
}
