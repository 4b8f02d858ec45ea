//! Everything that touches the browser. No other room imports web-sys, js-sys or gloo. There is no such room natively.

mod actions;
mod carousels;
mod document;
mod fetch;
mod focus;
mod history;
mod html;
mod listener;
mod navigation;
mod panic;
mod prefetch;
mod purify;
mod saved_copy;
mod scroller;
mod share;
mod timer;
mod trusted;

pub use actions::on_action;
pub use carousels::{look_at_carousels, watch_carousels};
pub use document::{
    Environment, announce, environment, is_online, mark_current, mark_ready, mark_whole, next_link,
    remove_boot_screen, saves_data, set_language, tell, title, warn,
};
pub use fetch::{Answer, FetchError, fetch_document, is_cross_origin};
pub use focus::focus_first_link;
pub use history::{
    page_adopted, page_arrived, page_drawn, page_leaving, restore_place, watch_history,
    will_restore,
};
pub use html::{Draft, Held, fill, fill_head, replace};
pub use listener::ListenerHandle;
pub use navigation::{Place, leave_for, push, replace_query, watch_navigation};
pub use panic::show_panics;
pub use prefetch::{Approach, Prefetcher, on_intent};
pub use purify::{Allowed, PurifyError, purify};
pub use saved_copy::{load_copy, save_copy};
pub use share::{Shared, share};
pub use timer::{breathe, next_frame};
pub use trusted::take_policy;

/// Names that the app, its HTML shell and its styles share.
pub mod names {
    /// The element that stands in the page until the app does (`index.html`).
    pub const BOOT: &str = "broadsheet-boot";
    /// The polite live region.
    pub const ANNOUNCER: &str = "broadsheet-announcer";
    /// What stands above the page: skip link and banner.
    pub const ABOVE: &str = "broadsheet-above";
    /// What is said above the page's own words.
    pub const NOTICE: &str = "broadsheet-notice";
    /// The page.
    pub const PAGE: &str = "broadsheet-page";
    /// What stands below the page.
    pub const BELOW: &str = "broadsheet-below";
    /// The root element's attribute while all of a page is to be laid out.
    pub const WHOLE: &str = "data-whole";
    /// The root element's attribute on articles.
    pub const ARTICLE: &str = "data-article";
    /// Where a long text is cut: what follows comes by the frame.
    pub const LONG_TEXT_END: &str = ".bs-prose:has(> :nth-child(12)) > :nth-child(2)";
    /// The attribute of a text whose end is held back.
    pub const HELD: &str = "data-held";
    /// The global that `index.html`'s start script leaves for the app.
    pub const START: &str = "broadsheet";
    /// DOMPurify, below the site's root.
    pub const PURIFY: &str = "purify.min.js";
    /// The query's member that keeps how far a list has grown.
    pub const GROWN_TO: &str = "upto";
    /// Session storage: scroll positions by history entry.
    pub const SCROLL_STORE: &str = "broadsheet:scroll";
    /// Cache storage: the last good copy of the feed.
    pub const FEED_CACHE: &str = "broadsheet-feed";
}
