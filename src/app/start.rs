//! The app's start in the browser.

#![cfg(any(feature = "csr", feature = "hydrate"))]

use crate::{
    browser::{self, Environment},
    components::Site,
    locale::Locale,
};
#[cfg(feature = "csr")]
use crate::{
    data::FeedWords,
    model::{Language, Notes, ProblemKind},
};

/// Shows the feed that the page names.
#[cfg(feature = "csr")]
pub fn start() {
    use super::App;
    use crate::data::{Live, Loader, Source};
    use leptos::prelude::*;

    browser::take_policy();
    let environment = browser::environment();
    // Until the feed's language is known.
    let locale = Language::parse(&environment.language)
        .map(|language| Locale::of(&language))
        .unwrap_or_default();
    let words = locale.strings();
    browser::show_panics(words.broken_title, words.broken, words.reload);
    let live = Live::new(
        environment.feed.clone(),
        &environment.origin,
        &environment.base,
        &environment.players,
        ReadersWords(locale),
    );
    let reading = live.clone();
    let loader = Loader::new(Source::Live(live));
    let site = Site {
        segmenter: Some(browser::words),
        ..site(environment, locale)
    };
    browser::remove_boot_screen();
    mount_to_body(move || {
        reading.start();
        view! { <App loader=loader site=site/> }
    });
    browser::mark_ready();
    if locale == Locale::ZhCn {
        // The browser's dictionary, for titles: it is loaded by the first word asked for, while nobody waits for it yet.
        browser::spawn(async {
            browser::yield_to_main().await;
            let _ = browser::words("小店");
        });
    }
}

/// Takes over the page that is there, once what it shares with all pages has come. It stays as it is where that fails.
#[cfg(feature = "hydrate")]
pub fn start() {
    use super::App;
    use crate::{
        data::{Loader, Source, starting_point},
        model::Language,
        routes::Route,
    };
    use leptos::prelude::*;

    browser::take_policy();
    // The framework's own executor is there only once it hydrates.
    browser::spawn(async move {
        let environment = browser::environment();
        let Some((published, file)) = starting_point(&environment.base).await else {
            return;
        };
        let path = browser::Place::current().path;
        let path = path.strip_prefix(&*environment.base).unwrap_or(&path);
        let Some(route) = Route::parse(path) else {
            return;
        };
        let locale = Language::parse(published.locale())
            .map(|language| Locale::of(&language))
            .unwrap_or_default();
        let data = published.whole(file);
        let loader = Loader::new(Source::Published(published));
        loader.put(&route, data);
        let site = Site {
            has_folders: true,
            ..site(environment, locale)
        };
        hydrate_body(move || view! { <App loader=loader site=site/> });
        let words = locale.strings();
        browser::show_panics(words.broken_title, words.broken, words.reload);
        browser::mark_ready();
    });
}

/// The words of whoever reads a feed.
#[cfg(feature = "csr")]
#[derive(Debug)]
struct ReadersWords(Locale);

#[cfg(feature = "csr")]
impl ReadersWords {
    fn locale(&self, language: Option<&Language>) -> Locale {
        language.map_or(self.0, Locale::of)
    }
}

#[cfg(feature = "csr")]
impl FeedWords for ReadersWords {
    fn notes(&self, language: Option<&Language>) -> Notes {
        self.locale(language).strings().notes
    }

    fn problem(&self, language: Option<&Language>, kind: &ProblemKind) -> String {
        self.locale(language).problem_kind(kind)
    }
}

fn site(environment: Environment, locale: Locale) -> Site {
    Site {
        base: environment.base,
        origin: environment.origin,
        locale,
        ..Site::default()
    }
}
