//! Broadsheet turns a JSON Feed into a mobile-first article site.
//!
//! The data takes one way: `feed` reads a document into a [`model::Site`]; `view_model` computes what one page shows of it;
//! `pages` and `components` render that, in the browser or natively. ARCHITECTURE.md has the whole map.

// Deeply nested view types need more than the default.
#![recursion_limit = "256"]

pub mod app;
pub mod browser;
pub mod components;
pub mod content;
pub mod feed;
pub mod locale;
pub mod model;
pub mod pages;
pub mod routes;
pub mod source;
pub mod view_model;

use leptos::prelude::*;

/// Starts the app in the browser: reads the feed that the page names, and mounts. Natively it does nothing.
pub fn start() {
    if !browser::is_present() {
        return;
    }
    let environment = browser::environment();
    let locale = model::Language::parse(&environment.language)
        .map(|language| locale::Locale::of(&language))
        .unwrap_or_default();
    let words = locale.strings();
    browser::show_panics(words.broken_title, words.broken, words.reload);
    let is_secure = environment.origin.starts_with("https:");
    let source = source::Source::live(environment.feed.clone(), is_secure);
    let listeners = (browser::watch_history(), browser::watch_pictures());
    browser::remove_boot_screen();
    let app_source = source.clone();
    mount_to_body(move || view! { <app::App source=app_source environment=environment /> });
    source.start();
    browser::mark_ready();
    // The app lives as long as the document.
    std::mem::forget(listeners);
}
