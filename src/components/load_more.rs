//! The way on from a page of a list.

use super::{ArticleList, use_announcer, use_site};
use crate::{
    browser::{self, Place, names},
    routes::Route,
    view_model::ListPage,
};
use leptos::{ev, prelude::*, task::spawn_local};
use std::{pin::Pin, sync::Arc};

/// The id of the place at a list's end, which further pages of it take.
const MORE_ID: &str = "more";

/// A page of a list that is on its way; `None` when there is none to be had.
pub type ComingPage = Pin<Box<dyn Future<Output = Option<ListPage>>>>;

/// Where a [`GrowingList`] gets its further pages from: a context.
#[derive(Clone)]
pub struct MorePages {
    fetch: Arc<dyn Fn(Route) -> ComingPage + Send + Sync>,
    grown_to: Arc<dyn Fn() -> u32 + Send + Sync>,
}

impl MorePages {
    /// `fetch` gets a page; `grown_to` tells to which page the address says that the list had grown ([`names::GROWN_TO`]), 1 if it does
    /// not say. That is the router's address: the browser's comes later.
    #[must_use]
    pub fn new(
        fetch: impl Fn(Route) -> ComingPage + Send + Sync + 'static,
        grown_to: impl Fn() -> u32 + Send + Sync + 'static,
    ) -> Self {
        Self {
            fetch: Arc::new(fetch),
            grown_to: Arc::new(grown_to),
        }
    }
}

/// A list of articles that grows when the reader asks for more. Its address keeps how far it has grown (`?upto=3`), so that back and
/// reload find it as it was; the pages themselves have addresses too, for those without script.
#[component]
pub fn GrowingList(
    /// Its first page to show.
    list: ListPage,
    /// The level of the articles' headings: 2 or 3.
    level: u8,
) -> impl IntoView {
    view! {
        <ArticleList cards=list.cards level=level/>
        <Further newer=list.newer older=list.older level=level/>
    }
}

/// What follows a page of a list: the way on, in whose place the next page comes, with what follows that.
#[component]
pub fn Further(
    /// The page before, with newer articles.
    newer: Option<Route>,
    /// The page after, with older articles.
    older: Option<Route>,
    /// The level of the articles' headings.
    level: u8,
) -> AnyView {
    let site = use_site();
    let words = site.words();
    let announcer = use_announcer();
    let number = older.as_ref().and_then(Route::page).unwrap_or_default();
    let pages = use_context::<MorePages>();
    let grown_to = pages.as_ref().map(|pages| pages.grown_to.clone());
    let can_grow = pages.is_some();
    let growth = Growth::new(pages.zip(older.clone()));
    Effect::new(move || {
        let grown_to = untrack(|| grown_to.as_ref().map(|read| read()));
        if grown_to.is_some_and(|grown_to| number <= grown_to) {
            spawn_local(async move {
                if growth.grow().await == Growing::Grown {
                    // Once the document is as tall as it was.
                    browser::next_frame().await;
                    browser::restore_place();
                }
            });
        }
    });
    let newer = newer.map(|route| site.href(&route));
    let older = older.map(|route| site.href(&route));
    let next = older.clone();
    let click = move |event: ev::MouseEvent| {
        if !can_grow || !browser::is_plain(&event) {
            return;
        }
        event.prevent_default();
        let path = next.clone().unwrap_or_default();
        spawn_local(async move {
            match growth.grow().await {
                Growing::Grown => {
                    // Whoever asked by keyboard goes on at what is new.
                    browser::focus_first_link(page_id(number));
                    announcer.say(&(words.page)(number));
                    browser::replace_query(&format!("?{}={number}", names::GROWN_TO));
                }
                // As after a deployment: the page has an address of its own.
                Growing::Failed => browser::leave_for(&Place {
                    path,
                    ..Place::default()
                }),
                Growing::Idle => {}
            }
        });
    };
    let links = move || {
        view! {
            <p class="bs-load-more" id=MORE_ID>
                {newer.clone().map(|href| view! { <a class="bs-button" href=href>{words.newer_page}</a> })}
                " "
                {older.clone().map(|href| view! {
                    <a class="bs-button bs-button--primary" rel="next" href=href on:click=click.clone()>
                        {words.load_more}
                    </a>
                })}
            </p>
        }
    };
    let further = move |page: ListPage| {
        view! {
            <div id=page_id(number)>
                <ArticleList cards=page.cards level=level/>
                <Further newer=None older=page.older level=level/>
            </div>
        }
    };
    (move || match growth.added.get() {
        Some(page) => further(page).into_any(),
        None => links().into_any(),
    })
    .into_any()
}

/// What came of asking for the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Growing {
    /// It is shown now.
    Grown,
    /// It is not to be had.
    Failed,
    /// There was nothing to do, or the list is no longer shown.
    Idle,
}

/// The next page of a list: where it comes from, and itself, once it is there.
#[derive(Clone, Copy)]
struct Growth {
    next: StoredValue<Option<(MorePages, Route)>>,
    is_begun: StoredValue<bool>,
    added: RwSignal<Option<ListPage>>,
}

impl Growth {
    fn new(next: Option<(MorePages, Route)>) -> Self {
        Self {
            next: StoredValue::new(next),
            is_begun: StoredValue::new(false),
            added: RwSignal::new(None),
        }
    }

    /// Adds the next page.
    async fn grow(self) -> Growing {
        let Some((pages, route)) = self.next.try_get_value().flatten() else {
            return Growing::Idle;
        };
        // The same link twice would bring the same page twice.
        let is_begun = self
            .is_begun
            .try_update_value(|it| std::mem::replace(it, true));
        if is_begun != Some(false) {
            return Growing::Idle;
        }
        // Both give the value back when the list is no longer shown.
        let (is_shown, outcome) = match (pages.fetch)(route).await {
            Some(page) => (self.added.try_set(Some(page)).is_none(), Growing::Grown),
            None => (
                self.is_begun.try_set_value(false).is_none(),
                Growing::Failed,
            ),
        };
        if is_shown { outcome } else { Growing::Idle }
    }
}

fn page_id(number: u32) -> String {
    format!("page-{number}")
}
