//! What is looked for, and what was found. The address says the first: it can be shared, opened and loaded again.

use super::{asked::Asked, results::Results};
use crate::{
    browser,
    components::{Announce, use_announcer, use_site},
    data::{Loader, SearchError},
    locale::SearchStrings,
    model::TagSlug,
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    params::ParamsMap,
};
use std::sync::Arc;

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
    /// The page's own path.
    path: Memo<String>,
    /// What the address says.
    query: Memo<ParamsMap>,
    announcer: Announce,
    pub(super) words: &'static SearchStrings,
    /// Puts an address into the browser's bar.
    replace: Callback<String>,
}

impl Finder {
    /// Searches for what the address says, from now on.
    pub(super) fn new() -> Self {
        let navigate = use_navigate();
        let query = use_query_map();
        let finder = Self {
            asked: StoredValue::default(),
            outcome: RwSignal::default(),
            request: StoredValue::new(0),
            loader: StoredValue::new(expect_context()),
            path: use_location().pathname,
            query,
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

    /// Has the address say what is looked for, which is searched then.
    fn go(self) {
        let asked = self.asked.get_value().tidied();
        if self.query.with_untracked(Asked::of) == asked {
            // As after a space: nobody would search for it again, and an answer on its way is outdated.
            return self.search(false);
        }
        // With a slash at its end if it has one: another path would be another page.
        let mut address = self.path.get_untracked();
        asked.write(&mut address);
        self.replace.run(address);
    }

    /// Searches. A page that is come back to is then as tall as it was.
    pub(super) fn search(self, is_first: bool) {
        let request = self.begin();
        let Asked { text, tag } = self.asked.get_value().tidied();
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
                Err(error) if has_reloaded(&loader, error) => return,
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

    /// Shows more of what was found. Where that is not to be had, what was found stays.
    pub(super) fn grow(self, results: &Arc<Results>) {
        let request = self.begin();
        let mut results = Results::clone(results);
        let loader = self.loader.get_value();
        spawn_local(async move {
            let grown = results.grow(&loader).await;
            match grown {
                Err(error) if has_reloaded(&loader, error) => {}
                _ if !self.is_latest(request) => {}
                Ok(()) => self.show(Outcome::Found(results.into())),
                Err(_) => self.announcer.tell(self.words.failed),
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

/// Whether the page is loaded again for an index of another build, which is done once for each build.
fn has_reloaded(loader: &Loader, error: SearchError) -> bool {
    error == SearchError::Outdated && browser::reload_once(loader.build())
}
