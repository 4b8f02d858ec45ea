//! A list that grows when the reader asks for more. Its address keeps how far it has grown (`?upto=3`), so that back and reload
//! find it as it was; the pages themselves have addresses too, for those without script.

use super::presenter::Presenter;
use crate::{
    browser::{self, names},
    components::{MORE_ID, article_list, load_more},
    routes::Route,
    source::Source,
};
use maud::{Markup, html};
use std::rc::Rc;

impl Presenter {
    /// Adds a page to the list shown, for a reader who asked for it.
    pub(super) fn grow(self: Rc<Self>) {
        leptos::task::spawn_local(async move {
            self.add_page(self.turn(), true).await;
        });
    }

    /// Adds pages to the list shown until the one of a number is there. When the list is left meanwhile, it ends.
    pub(super) async fn grow_to(&self, turn: u32, until: u32) {
        let mut last = 1;
        while last < until {
            match self.add_page(turn, false).await {
                Some(page) => last = page,
                None => break,
            }
        }
    }

    /// Shows the page that the link at the list's end leads to, and returns its number; `None` when there is none to be had.
    async fn add_page(&self, turn: u32, is_asked: bool) -> Option<u32> {
        // The same link twice would bring the same page twice.
        if self.is_growing.replace(true) {
            return None;
        }
        let added = self.add_next_page(turn, is_asked).await;
        self.is_growing.set(false);
        added
    }

    async fn add_next_page(&self, turn: u32, is_asked: bool) -> Option<u32> {
        let address = browser::next_link(MORE_ID)?;
        let route = self.route_of(&address)?;
        let number = route.page()?;
        let (list, more) = self.further(route, &address).await?;
        if self.turn() != turn {
            return None;
        }
        let place = format!("page-{number}");
        browser::replace(MORE_ID, &html! { div id=(place) { (list) } (more) });
        if is_asked {
            // Whoever asked by keyboard goes on at what is new.
            browser::focus_first_link(place);
            browser::announce(&(self.site().words().page)(number));
        }
        browser::replace_query(&format!("?{}={number}", names::GROWN_TO));
        Some(number)
    }

    /// The articles of a further page of a list, and what stands at their end.
    async fn further(&self, route: Route, address: &str) -> Option<(Markup, Markup)> {
        match &self.source {
            Source::Live(live) => {
                // As the first page of the list has them.
                let level = if matches!(route, Route::Front { .. }) {
                    3
                } else {
                    2
                };
                let list = live.page(Some(route)).await.ok()?.into_list()?;
                let site = self.site();
                Some((
                    article_list(&site, &list.cards, level),
                    load_more(&site, None, list.older.as_ref()),
                ))
            }
            Source::Published(published) => published.page(address).await?.main.list(MORE_ID),
        }
    }
}
