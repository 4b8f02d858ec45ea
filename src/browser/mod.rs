//! Everything that touches the browser. No other room imports web-sys, js-sys or gloo. It compiles natively, where nothing here is called:
//! only event handlers and effects do so.

mod chosen;
mod clipboard;
mod dialog;
mod display;
mod document;
mod fetch;
mod first_words;
mod focus;
mod header_motion;
mod history;
mod history_memory;
mod html;
mod in_view;
mod library;
mod listener;
mod navigation;
mod panic;
mod prefetch;
mod purify;
mod qr_code;
mod saved_copy;
mod script;
mod scroll_store;
mod scroller;
mod search_field;
mod share;
mod storage;
mod text;
mod timer;
mod trusted;
mod words;

pub use chosen::{ChosenHeading, chosen_heading, on_selection, selected_text};
pub use clipboard::{copy, select_content};
pub use dialog::OpenDialog;
pub use display::{choose_display, display_choice, reset_display};
pub use document::{
    Environment, canonical_address, environment, is_online, mark_article, mark_ready, mark_whole,
    remove_boot_screen, saves_data, set_language, text_of, warn,
};
pub use fetch::{Answer, FetchError, fetch_bytes, fetch_document, fetch_text, is_cross_origin};
pub use first_words::{has_first_words, replace_first_words};
pub use focus::focus_first_link;
pub use header_motion::{move_header, scroll_position};
pub use history::{
    link_followed, link_given_up, on_travel, page_adopted, page_arrived, page_drawn, page_leaving,
    restore_place, watch_history, will_restore,
};
pub use html::{insert_in_stages, text_inserted};
pub use in_view::{ViewObserver, last_above};
pub use listener::ListenerHandle;
pub use navigation::{Place, add_entry, is_plain, leave_for, on_link, reload, replace_query};
pub use panic::show_panics;
pub use prefetch::on_intent;
pub use purify::{Allowed, PurifyError, prepare_purifier, purify};
pub use qr_code::{QrCode, qr_code};
pub use saved_copy::{load_copy, save_copy};
pub use script::load_script;
pub use scroller::{Ends, reveal_focused_slide, scroll_by_a_view, scroller_ends};
pub use search_field::{
    Written, focus_search_field, follow_search_field, lead_to_search, on_search_key,
    search_field_text, write_search_field,
};
pub use share::{is_in_chat_app, share_by_system};
pub use storage::{keep, kept, reload_once};
pub use text::{
    Player, TextClick, TextPicture, name_picture, named_picture, text_click, unname_picture,
};
pub use timer::{frame_painted, next_frame, now, pause, spawn, yield_to_main};
pub use trusted::{take_policy, vouched};
pub use words::words;

/// Names that the app, its HTML shell and its styles share.
pub mod names {
    /// The element that stands in the page until the app does (`index.html`).
    pub const BOOT: &str = "broadsheet-boot";
    /// What the start script shows before the app does (`start/first_words.js`).
    pub const FIRST_WORDS: &str = ".bs-words";
    /// The element in which pages stand.
    pub const PAGE: &str = "broadsheet-page";
    /// The root element's attribute while all of a page is to be laid out.
    pub const WHOLE: &str = "data-whole";
    /// The root element's attribute on articles.
    pub const ARTICLE: &str = "data-article";
    /// Where a long text is cut: what follows comes by the frame.
    pub const LONG_TEXT_END: &str = ":scope:has(> :nth-child(12)) > :nth-child(2)";
    /// The attribute of a text whose end is held back.
    pub const HELD: &str = "data-held";
    /// The global that the start script (`start/`) leaves for the app.
    pub const START: &str = "broadsheet";
    /// DOMPurify, below the site's root.
    pub const PURIFY: &str = "purify.min.js";
    /// What makes QR codes, below the site's root.
    pub const QR_CODE: &str = "qr-code.js";
    /// The query's member that keeps how far a list has grown.
    pub const GROWN_TO: &str = "upto";
    /// Session storage: scroll positions by history entry.
    pub const SCROLL_STORE: &str = "broadsheet:scroll";
    /// Session storage: why the page was loaded again.
    pub const RELOAD_STORE: &str = "broadsheet:reload";
    /// Local storage: what readers searched for, one a line.
    pub const RECENT_STORE: &str = "broadsheet:searches";
    /// The search field.
    pub const SEARCH_FIELD: &str = "broadsheet-search-field";
    /// The link to the search page.
    pub const SEARCH_LINK: &str = "broadsheet-search-link";
    /// The query's member that says what is looked for.
    pub const SEARCHED: &str = "q";
    /// The query's member that says by which tag the found is filtered.
    pub const SEARCHED_TAG: &str = "tag";
    /// Cache storage: the last good copy of the feed.
    pub const FEED_CACHE: &str = "broadsheet-feed";
}
