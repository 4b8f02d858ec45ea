//! One file per route: parameters → data → components → head tags.

#![expect(unreachable_pub, reason = "the functions that #[component] generates are re-exported, which the lint does not see")]

mod about_feed;
mod article;
mod front;
mod growing_list;
mod not_found;
mod page_data;
mod section;
mod tag;
mod tags;

pub use about_feed::AboutFeedPage;
pub use article::ArticlePage;
pub use front::FrontPage;
pub use not_found::NotFoundPage;
pub use section::SectionPage;
pub use tag::TagPage;
pub use tags::TagsPage;

use crate::{browser, components::strings, source::Source, view_model::Frame};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::sync::Arc;

/// The app's source, from context.
fn source() -> Source {
    expect_context()
}

/// The site around the page, which is known whenever a page's data is.
fn frame() -> Option<Arc<Frame>> {
    source().frame()
}

/// The site's name for the head.
fn site_name() -> String {
    untrack(frame).map(|frame| frame.name.clone()).unwrap_or_default()
}

/// A parameter of the current address, unencoded; reactive.
fn parameter(name: &'static str) -> Signal<String> {
    let parameters = leptos_router::hooks::use_params_map();
    Signal::derive(move || parameters.with(|map| map.get(name).unwrap_or_default()))
}

/// The 1-based page that the address asks for: 1 without `:page`, 0 (which no list has) when it is no number.
fn page_parameter() -> Signal<u32> {
    let text = parameter("page");
    Signal::derive(move || text.with(|text| match text.as_str() {
        "" => 1,
        text => crate::routes::page_number(text).unwrap_or(0),
    }))
}

/// Shares the page shown, and says how that went.
pub(crate) fn share(title: String) {
    let words = strings();
    leptos::task::spawn_local(async move {
        match browser::share(title).await {
            browser::Shared::BySystem => {}
            browser::Shared::Copied => browser::announce(words.link_copied),
            browser::Shared::Failed => browser::announce(words.copy_failed),
        }
    });
}

/// The path of the page shown, as a route.
#[must_use]
pub fn current_route(base: &str) -> Memo<Option<crate::routes::Route>> {
    let base = base.to_owned();
    let path = use_location().pathname;
    Memo::new(move |_| path.with(|path| crate::routes::Route::parse(path.strip_prefix(&base).unwrap_or(path))))
}
