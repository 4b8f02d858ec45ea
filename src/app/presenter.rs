//! Keeps the document at what the address and the feed say.

use super::{actions, readers_locale};
use crate::{
    browser::{self, Environment, names},
    components::{Site, skeleton, stale_notice},
    locale::Locale,
    pages,
    routes::{Route, page_number},
    source::{Live, Source},
};
use leptos::prelude::*;
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

/// Writes pages into the document: the one owner of waiting, failing and showing.
pub(super) struct Presenter {
    pub(super) source: Source,
    environment: Environment,
    readers_locale: Locale,
    /// Counts the pages asked for, so that one which comes late is not shown.
    turn: Cell<u32>,
    pub(super) shown: RefCell<Option<Place>>,
    /// Whether a list's next page is on its way.
    pub(super) is_growing: Cell<bool>,
    /// Looks out for readers who come to the end of an article.
    pub(super) approach: Option<browser::Approach>,
}

/// Which page is shown, or of which a failure, and how it was drawn.
#[derive(PartialEq)]
pub(super) struct Place {
    pub(super) path: String,
    pub(super) is_failure: bool,
    pub(super) markup: String,
}

/// A page asked for.
pub(super) struct Wish {
    pub(super) turn: u32,
    pub(super) path: String,
    /// Its address's query, without the question mark.
    pub(super) query: String,
    /// Its address's fragment, with the `#`; empty without one.
    pub(super) hash: String,
}

impl Wish {
    /// How far its address says that its list had grown.
    pub(super) fn grown_to(&self) -> Option<u32> {
        self.query
            .split('&')
            .filter_map(|member| member.split_once('='))
            .find(|(name, _)| *name == names::GROWN_TO)
            .and_then(|(_, value)| page_number(value))
    }
}

impl Presenter {
    pub(super) fn new(source: Source, environment: Environment) -> Rc<Self> {
        Rc::new_cyclic(|presenter: &Weak<Self>| {
            let presenter = presenter.clone();
            let approach = move |address: &str| {
                if let Some(presenter) = presenter.upgrade() {
                    presenter.expect(address);
                }
            };
            Self {
                readers_locale: readers_locale(&environment),
                approach: match source {
                    Source::Live(_) => None,
                    Source::Published(_) => browser::Approach::new(approach),
                },
                source,
                environment,
                turn: Cell::new(0),
                shown: RefCell::new(None),
                is_growing: Cell::new(false),
            }
        })
    }

    /// The site as of now; tracked.
    pub(super) fn site(&self) -> Site {
        let frame = match &self.source {
            Source::Live(live) => live.frame(),
            Source::Published(_) => None,
        };
        let language = frame.as_ref().and_then(|frame| frame.language.as_ref());
        Site {
            base: self.environment.base.clone(),
            origin: self.environment.origin.clone(),
            has_folders: false,
            name: frame
                .as_ref()
                .map(|frame| frame.name.clone())
                .unwrap_or_default(),
            locale: language.map_or(self.readers_locale, Locale::of),
        }
    }

    /// The page now asked for.
    pub(super) fn turn(&self) -> u32 {
        self.turn.get()
    }

    /// The page at a path; `None` when no page has it.
    pub(super) fn route_of(&self, path: &str) -> Option<Route> {
        Route::parse(path.strip_prefix(&self.environment.base).unwrap_or(path))
    }

    /// Follows the address and the feed for as long as the component lives that calls this.
    pub(super) fn follow(self: Rc<Self>) {
        let presenter = self.clone();
        let listeners = (
            browser::on_action(move |action| actions::act(&presenter, action)),
            self.clone().prefetch(),
        );
        // Dropped with the component.
        StoredValue::new_local(listeners);
        let address = use_location();
        let path = address.pathname;
        if let Source::Live(_) = self.source {
            let presenter = self.clone();
            Effect::new(move |_| presenter.draw_surroundings(&path.get_untracked()));
        }
        let location: Option<BrowserUrl> = use_context();
        Effect::new(move |_| {
            if let Source::Live(live) = &self.source {
                live.track_news();
            }
            let wish = Wish {
                turn: self.turn.get().wrapping_add(1),
                path: path.get(),
                query: address.search.get_untracked(),
                hash: address.hash.get_untracked(),
            };
            self.turn.set(wish.turn);
            self.draw_waiting();
            let presenter = self.clone();
            let location = location.clone();
            leptos::task::spawn_local(async move {
                let arrive = move || {
                    if let Some(location) = &location {
                        location.ready_to_complete();
                    }
                };
                presenter.present(wish, arrive).await;
            });
        });
    }

    /// Fetches pages ahead that a reader is about to ask for.
    fn prefetch(self: Rc<Self>) -> Vec<browser::ListenerHandle> {
        match self.source {
            Source::Live(_) => Vec::new(),
            Source::Published(_) => browser::on_intent(move |address| self.expect(address)),
        }
    }

    fn expect(&self, address: &str) {
        if let Source::Published(published) = &self.source
            && self.route_of(address).is_some()
        {
            published.expect(address);
        }
    }

    /// Looks at a page that is all there.
    pub(super) fn look(&self) {
        browser::look_at_carousels();
        if let Some(approach) = &self.approach {
            approach.look();
        }
    }

    fn draw_waiting(&self) {
        let is_page_shown = matches!(&*self.shown.borrow(), Some(place) if !place.is_failure);
        if let Source::Live(_) = self.source
            && !is_page_shown
        {
            *self.shown.borrow_mut() = None;
            browser::fill(names::PAGE, &skeleton(&untrack(|| self.site())));
        }
    }

    fn draw_surroundings(&self, path: &str) {
        let Source::Live(live) = &self.source else {
            return;
        };
        let site = self.site();
        let frame = live.frame();
        let language = frame.as_ref().and_then(|frame| frame.language.as_ref());
        browser::set_language(language.map_or(site.locale.tag(), |tag| tag.as_str()));
        let route = self.route_of(path);
        let above = pages::above(&site, frame.as_deref(), route.as_ref());
        browser::fill(names::ABOVE, &above);
        let below = pages::below(&site, frame.as_deref(), route.as_ref());
        browser::fill(names::BELOW, &below);
        draw_notice(live, &site);
    }
}

fn draw_notice(live: &Live, site: &Site) {
    let notice = live.stale().map(|failure| stale_notice(site, &failure));
    browser::fill(names::NOTICE, &notice.unwrap_or_default());
}
