//! What a reader sees when a page's data cannot be had: what happened, at which address, and a way on.

use super::{href, strings};
use crate::{
    locale::Strings,
    routes::Route,
    view_model::{Failure, FailureKind, Lack},
};
use leptos::prelude::*;

/// A failure in the page's place.
#[component]
pub fn FailureView(
    /// What happened.
    failure: Failure,
    /// The reader wants to try again.
    on_retry: impl Fn() + 'static,
) -> impl IntoView {
    let words = strings();
    let title = match failure.kind {
        FailureKind::NotFound => words.not_found_title,
        _ => words.failed_title,
    };
    let text = text(words, &failure.kind);
    let address = (!failure.address.is_empty()).then(|| {
        let shown = failure.address.clone();
        view! {
            <p class="bs-failure__address">
                <a href=failure.address.clone() rel="external nofollow">
                    {shown}
                </a>
            </p>
        }
    });
    let retry = failure.can_retry().then(|| {
        view! {
            <button type="button" class="bs-button bs-button--primary" on:click=move |_| on_retry()>
                {words.retry}
            </button>
        }
    });
    view! {
        <div class="bs-failure" role="alert">
            <h1 class="bs-failure__title">{title}</h1>
            <p>{text}</p>
            {address}
            <p class="bs-failure__ways">
                {retry} <a class="bs-button" href=href(&Route::HOME)>
                    {words.to_home}
                </a>
            </p>
        </div>
    }
}

/// Says that a saved copy is shown, and why.
#[component]
pub fn StaleNotice(
    /// Why the feed itself could not be read.
    failure: Failure,
    /// The reader wants to try again.
    on_retry: impl Fn() + 'static,
) -> impl IntoView {
    let words = strings();
    view! {
        <aside class="bs-notice" role="status">
            <p>{text(words, &failure.kind)} " " {words.saved_copy}</p>
            <button type="button" class="bs-button" on:click=move |_| on_retry()>
                {words.retry}
            </button>
        </aside>
    }
}

fn text(words: &Strings, kind: &FailureKind) -> String {
    const MEGABYTE: u64 = 1_000_000;
    match kind {
        FailureKind::NotFound => words.not_found.to_owned(),
        FailureKind::Status(status) => (words.status)(*status),
        FailureKind::Unreachable {
            is_cross_origin: true,
        } => words.unreachable_elsewhere.to_owned(),
        FailureKind::Unreachable { .. } => words.unreachable.to_owned(),
        FailureKind::Offline => words.offline.to_owned(),
        FailureKind::TimedOut { seconds } => (words.timed_out)(*seconds),
        FailureKind::WebPage => words.web_page.to_owned(),
        FailureKind::Empty => words.empty_document.to_owned(),
        FailureKind::InvalidJson { line, column } => (words.invalid_json)(*line, *column),
        FailureKind::NotAFeed(Lack::Object) => words.not_an_object.to_owned(),
        FailureKind::NotAFeed(Lack::Items) => words.without_items.to_owned(),
        FailureKind::NotAFeed(Lack::Format) => words.another_format.to_owned(),
        FailureKind::Encoding { found } => (words.encoding)(found),
        FailureKind::TooLarge { limit } => (words.too_large)(limit / MEGABYTE),
        FailureKind::NoSanitiser => words.no_sanitiser.to_owned(),
        FailureKind::NoFeedNamed => words.no_feed_named.to_owned(),
    }
}
