//! Keeps the document at what the address and the feed say.

use super::{actions, readers_locale};
use crate::{
    browser::{self, Environment, Place, names},
    components::{Site, skeleton, stale_notice},
    locale::Locale,
    pages,
    routes::{Route, page_number},
    source::{Live, Source},
};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

/// Writes pages into the document: the one owner of waiting, failing and showing.
pub(super) struct Presenter {
    pub(super) source: Source,
    environment: Environment,
    readers_locale: Locale,
    /// Where the reader wants to be.
    place: ArcRwSignal<Place>,
    /// Whether a link led there, so that the address bar does not say it before the page is shown.
    is_ahead: Cell<bool>,
    /// Counts the pages asked for, so that one which comes late is not shown.
    turn: Cell<u32>,
    pub(super) shown: RefCell<Option<Drawn>>,
    /// Whether a list's next page is on its way.
    pub(super) is_growing: Cell<bool>,
    /// Looks out for readers who come to the end of an article.
    pub(super) approach: Option<browser::Approach>,
}

/// Which page is shown, or of which a failure.
pub(super) struct Drawn {
    pub(super) path: String,
    pub(super) is_failure: bool,
    /// Whether it has been painted, and address and focus have followed: not so when another page, or fresh data, came before that.
    pub(super) has_arrived: bool,
    /// All its HTML, once that is in the document; empty for what is not drawn again.
    pub(super) markup: String,
}

/// A page asked for.
pub(super) struct Wish {
    pub(super) turn: u32,
    pub(super) place: Place,
}

impl Wish {
    /// How far its address says that its list had grown.
    pub(super) fn grown_to(&self) -> Option<u32> {
        self.place
            .query
            .trim_start_matches('?')
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
                place: ArcRwSignal::new(Place::current()),
                is_ahead: Cell::new(false),
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
            is_embedded: false,
            name: frame
                .as_ref()
                .map(|frame| frame.name.clone())
                .unwrap_or_default(),
            locale: language.map_or(self.readers_locale, Locale::of),
            segmenter: Some(browser::words),
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
        let (presenter, navigator) = (self.clone(), self.clone());
        let listeners = (
            browser::on_action(move |action| actions::act(&presenter, action)),
            browser::watch_navigation(&self.environment.base, move |place, by_link| {
                navigator.go(place, by_link);
            }),
            self.clone().prefetch(),
        );
        // Dropped with the component.
        StoredValue::new_local(listeners);
        if let Source::Live(_) = self.source {
            let presenter = self.clone();
            Effect::new(move |_| {
                let path = presenter.place.with_untracked(|place| place.path.clone());
                presenter.draw_surroundings(&path);
            });
        }
        Effect::new(move |_| {
            if let Source::Live(live) = &self.source {
                live.track_news();
            }
            let wish = Wish {
                turn: self.turn.get().wrapping_add(1),
                place: self.place.get(),
            };
            self.turn.set(wish.turn);
            self.draw_waiting();
            let presenter = self.clone();
            leptos::task::spawn_local(async move { presenter.present(wish).await });
        });
    }

    fn go(&self, place: Place, by_link: bool) {
        self.is_ahead.set(by_link);
        // Other places of the same page are none of ours.
        if self
            .place
            .with_untracked(|before| before.path != place.path)
        {
            self.place.set(place);
        }
    }

    /// Has the address bar follow, once a page is shown.
    pub(super) fn arrive(&self, place: &Place) {
        if self.is_ahead.replace(false) {
            browser::push(place);
        }
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
        // Before the banner is there: its height depends on it.
        browser::mark_article(matches!(route, Some(Route::Article(_))));
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
