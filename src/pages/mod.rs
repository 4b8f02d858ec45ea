//! What each route shows: data → components → head tags, one file per route.

mod about_feed;
mod article;
mod front;
mod growing_list;
mod section;
mod share;
mod tag;
mod tags;

pub use share::share_current;

use crate::{
    browser,
    components::{FailureView, PageHead, Site, Skeleton, strings},
    routes::Route,
    source::Source,
    view_model::{Failure, FailureKind, Page},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_location;
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

/// A page ready to show.
struct Shown {
    /// Its title, for the announcement after in-app navigation.
    title: String,
    view: AnyView,
}

/// Tells the route of the address shown, tracked; `None` when no page has it.
pub fn current_route() -> impl Fn() -> Option<Route> {
    let base = Site::expect_context().base;
    let path = use_location().pathname;
    move || path.with(|path| Route::parse(path.strip_prefix(base.as_str()).unwrap_or(path)))
}

/// What is known of the page of the current address.
type Known = Option<Arc<Result<Page, Failure>>>;

/// The page of the current address: the one owner of waiting, failing and showing.
///
/// All routes share it. While another page's data is on its way the one before stays, and a skeleton stands in only where there
/// is nothing to keep. A plain signal does for that: a `Resource` in a `Suspense` per route weighed far more (see BENCHMARKS.md).
pub fn current_page() -> AnyView {
    let source: Source = expect_context();
    let route = current_route();
    let known = RwSignal::new(Known::None);
    let latest = Arc::new(AtomicU32::new(0));
    Effect::new(move |_| {
        source.track_news();
        let route = route();
        let source = source.clone();
        let latest = latest.clone();
        let turn = latest.fetch_add(1, Ordering::Relaxed) + 1;
        if known.with_untracked(|known| known.as_ref().is_some_and(|known| known.is_err())) {
            known.set(None);
        }
        leptos::task::spawn_local(async move {
            let page = source.page(route).await;
            // The reader may have gone on meanwhile.
            if latest.load(Ordering::Relaxed) == turn {
                known.try_set(Some(Arc::new(page)));
            }
        });
    });
    let route_shown = current_route();
    let last = StoredValue::new((None, false));
    (move || {
        let Some(page) = known.get() else {
            return view! { <Skeleton /> }.into_any();
        };
        let shown = match page.as_ref() {
            Ok(page) => show(page.clone()),
            Err(failure) => failed(failure.clone()),
        };
        let place = Some((untrack(&route_shown), page.is_ok()));
        let (last_place, mut side) = last.get_value();
        // Fresh data for the page that is shown already is no arrival.
        if place != last_place {
            side = !side;
            last.set_value((place, side));
            browser::page_shown(shown.title);
        }
        // Another page gets elements of its own. Changing those of the page before into it would carry over where a carousel
        // stood, and count as things that move.
        match side {
            false => Either::<AnyView, AnyView>::Left(shown.view).into_any(),
            true => Either::<AnyView, AnyView>::Right(shown.view).into_any(),
        }
    })
    .into_any()
}

fn show(page: Page) -> Shown {
    match page {
        Page::Front(page) => front::show(*page),
        Page::Article(page) => article::show(*page),
        Page::Tags(page) => tags::show(page),
        Page::Tag(page) => tag::show(*page),
        Page::Section(page) => section::show(page),
        Page::AboutFeed(page) => about_feed::show(page),
    }
}

fn failed(failure: Failure) -> Shown {
    let words = strings();
    let title = match failure.kind {
        FailureKind::NotFound => words.not_found_title,
        _ => words.failed_title,
    };
    let source: Source = expect_context();
    let view = view! {
        <PageHead title=title.to_owned() description=None route=None image=None article=None />
        <FailureView failure=failure on_retry=move || source.retry() />
    };
    Shown {
        title: title.to_owned(),
        view: view.into_any(),
    }
}
