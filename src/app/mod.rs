//! The app: follows the address and the feed, and writes what they come to into the document's regions.
//!
//! Leptos keeps the state; what is in a region is markup of `pages`, which the native tool writes just so into files.

mod actions;
mod drawing;
mod growing;
mod presenter;

use crate::{
    browser::{self, Draft, Environment},
    locale::Locale,
    model::Language,
    pages,
    source::{Live, Published, Source},
};
use leptos::prelude::*;
use presenter::Presenter;

/// Starts the app: reads the feed that the page names, and shows it.
pub fn start() {
    browser::take_policy();
    let environment = browser::environment();
    let words = readers_locale(&environment).strings();
    browser::show_panics(words.broken_title, words.broken, words.reload);
    let source = if environment.is_published {
        Source::Published(Published::new(&environment.base, |file| {
            Draft::of(&pages::drawn_main(file))
        }))
    } else {
        Source::Live(Live::new(
            environment.feed.clone(),
            &environment.origin,
            &environment.base,
            &environment.players,
            (|language| Locale::of(language).strings().notes, words.notes),
        ))
    };
    let listeners = (
        browser::watch_history(environment.is_published),
        browser::watch_carousels(),
    );
    browser::remove_boot_screen();
    mount_to_body(move || view! { <App source=source environment=environment /> });
    browser::mark_ready();
    // The app lives as long as the document.
    std::mem::forget(listeners);
}

/// The whole app. It adds nothing to the document where it is mounted: it fills the regions that are there.
#[component]
pub fn App(
    /// Where pages get their data.
    source: Source,
    /// Where the app is.
    environment: Environment,
) -> impl IntoView {
    if let Source::Live(live) = &source {
        live.start();
    }
    Presenter::new(source, environment).follow();
}

/// The interface's language until the feed's is known.
fn readers_locale(environment: &Environment) -> Locale {
    Language::parse(&environment.language)
        .map(|language| Locale::of(&language))
        .unwrap_or_default()
}
