//! What is looked for, and what was found. The address says the first: it can be shared, opened and loaded again.

use super::results::Results;
use crate::{
    browser::{self, names},
    components::{Announce, use_announcer, use_site},
    data::{Loader, SearchError},
    locale::SearchStrings,
    model::TagSlug,
    routes::{Route, encoded},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
    params::ParamsMap,
};
use std::sync::Arc;

/// A longer query is cut, in characters: addresses have their limits, too.
const LONGEST: usize = 200;

/// For so long a reader who types is waited for, in milliseconds.
const PAUSE: i32 = 150;

/// What there is to show.
#[derive(Clone, Debug, Default)]
pub(super) enum Outcome {
    /// Nothing was looked for.
    #[default]
    None,
    /// The first answer is on its way.
    Searching,
    /// The site cannot be searched now.
    Failed,
    /// This was found.
    Found(Arc<Results>),
}

/// The state of the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finder {
    /// What is looked for.
    asked: StoredValue<Asked>,
    /// What was found last.
    pub(super) outcome: RwSignal<Outcome>,
    /// Counts what readers ask for: of two answers only the later one is shown.
    request: StoredValue<u32>,
    loader: StoredValue<Loader>,
    announcer: Announce,
    pub(super) words: &'static SearchStrings,
    /// Puts an address into the browser's bar.
    replace: Callback<String>,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    text: String,
    /// The tag that articles must carry.
    tag: Option<TagSlug>,
}

impl Finder {
    /// Searches for what the address says, from now on.
    pub(super) fn new() -> Self {
        let navigate = use_navigate();
        let finder = Self {
            asked: StoredValue::default(),
            outcome: RwSignal::default(),
            request: StoredValue::new(0),
            loader: StoredValue::new(expect_context()),
            announcer: use_announcer(),
            words: use_site().locale.search_strings(),
            replace: Callback::new(move |address: String| {
                let options = NavigateOptions {
                    resolve: false,
                    replace: true,
                    scroll: false,
                    ..NavigateOptions::default()
                };
                navigate(&address, options);
            }),
        };
        let query = use_query_map();
        Effect::new(move |before: Option<()>| {
            let asked = query.with(Asked::of);
            if before.is_none() && asked.text.is_empty() {
                // The field was there before the app, and may have been written into.
                let written = browser::search_field_text();
                if !written.is_empty() {
                    return finder.write(written);
                }
            }
            // What is typed meanwhile is newer than what the address says, and white space at its end is none of the query.
            if before.is_none() || finder.text().trim() != asked.text {
                browser::write_search_field(&asked.text);
            }
            if before.is_some() && asked.text.is_empty() {
                browser::focus_search_field();
            }
            finder.asked.set_value(asked);
            finder.search(before.is_none());
        });
        finder
    }

    /// What the reader looks for.
    pub(super) fn text(self) -> String {
        self.asked.with_value(|asked| asked.text.clone())
    }

    /// The tag that articles must carry.
    pub(super) fn tag(self) -> Option<TagSlug> {
        self.asked.with_value(|asked| asked.tag.clone())
    }

    /// Looks for another text, once the reader has stopped typing.
    pub(super) fn write(self, text: String) {
        self.asked.update_value(|asked| asked.text = text);
        let request = self.begin();
        spawn_local(async move {
            browser::pause(PAUSE).await;
            if self.is_latest(request) {
                self.go();
            }
        });
    }

    /// Looks for another text at once.
    pub(super) fn look_for(self, text: String) {
        browser::write_search_field(&text);
        self.asked.update_value(|asked| asked.text = text);
        self.go();
    }

    /// Shows articles with a tag only.
    pub(super) fn filter(self, tag: Option<TagSlug>) {
        self.asked.update_value(|asked| asked.tag = tag);
        self.go();
    }

    /// Has the address say what is looked for.
    fn go(self) {
        let mut address = use_site().href(&Route::Search);
        self.asked.with_value(|asked| asked.write(&mut address));
        self.replace.run(address);
    }

    /// Searches. A page that is come back to is then as tall as it was.
    pub(super) fn search(self, is_first: bool) {
        let request = self.begin();
        let Asked { text, tag } = self.asked.get_value();
        if text.is_empty() {
            self.outcome.set(Outcome::None);
            return;
        }
        if !matches!(self.outcome.get_untracked(), Outcome::Found(_)) {
            self.outcome.set(Outcome::Searching);
        }
        let loader = self.loader.get_value();
        spawn_local(async move {
            let outcome = match Results::of(&loader, text, tag).await {
                Ok(results) => Outcome::Found(results.into()),
                Err(SearchError::Outdated) if browser::reload_once("search") => return,
                Err(_) => Outcome::Failed,
            };
            if self.is_latest(request) {
                self.show(outcome);
                if is_first {
                    browser::next_frame().await;
                    browser::restore_place();
                }
            }
        });
    }

    /// Shows more of what was found.
    pub(super) fn grow(self, results: &Arc<Results>) {
        let request = self.begin();
        let mut results = Results::clone(results);
        let loader = self.loader.get_value();
        spawn_local(async move {
            let outcome = match results.grow(&loader).await {
                Ok(()) => Outcome::Found(results.into()),
                Err(_) => Outcome::Failed,
            };
            if self.is_latest(request) {
                self.show(outcome);
            }
        });
    }

    fn show(self, outcome: Outcome) {
        if let Outcome::Found(results) = &outcome {
            self.announcer.say(&results.summary(self.words));
        }
        self.outcome.set(outcome);
    }

    fn begin(self) -> u32 {
        self.request.update_value(|request| *request += 1);
        self.request.get_value()
    }

    /// Whether nothing was asked for since, and the page still stands.
    fn is_latest(self, request: u32) -> bool {
        self.request.try_get_value() == Some(request)
    }
}

impl Asked {
    /// What an address asks for.
    fn of(query: &ParamsMap) -> Self {
        let text = query.get_str(names::SEARCHED).unwrap_or_default();
        Self {
            text: text.trim().chars().take(LONGEST).collect(),
            tag: query.get_str(names::SEARCHED_TAG).and_then(TagSlug::parse),
        }
    }

    /// Adds it to the search page's address.
    fn write(&self, address: &mut String) {
        let text: String = self.text.trim().chars().take(LONGEST).collect();
        let tag = self.tag.as_ref().map_or("", TagSlug::as_str);
        let mut sign = "?";
        for (name, value) in [(names::SEARCHED, &*text), (names::SEARCHED_TAG, tag)] {
            if !value.is_empty() {
                address.push_str(&[sign, name, "=", &encoded(value)].concat());
                sign = "&";
            }
        }
    }
}
