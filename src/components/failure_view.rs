//! What a reader is told when something goes wrong.

use super::{Site, use_site};
use crate::{
    locale::Strings,
    routes::Route,
    view_model::{Failure, FailureKind, Lack},
};
use leptos::prelude::*;

/// A failure in a few words.
#[must_use]
pub fn failure_title(site: &Site, failure: &Failure) -> &'static str {
    match failure.kind {
        FailureKind::NotFound => site.words().not_found_title,
        _ => site.words().failed_title,
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

/// A failure in the page's place.
#[component]
pub fn FailureView(
    /// What happened.
    failure: Failure,
    /// Asks for the page again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let title = failure_title(&site, &failure);
    let reason = text(words, &failure.kind);
    let retry = failure.can_retry().then(|| {
        view! {
            <button class="bs-button bs-button--primary" type="button" on:click=move |_| on_retry.run(())>{words.retry}</button>
        }
    });
    let address = (!failure.address.is_empty()).then(|| {
        let href = failure.address.clone();
        view! {
            <p class="bs-failure__address">
                <a href=href rel="external nofollow">{failure.address}</a>
            </p>
        }
    });
    view! {
        <div class="bs-failure" role="alert">
            <h1 class="bs-failure__title">{title}</h1>
            <p>{reason}</p>
            {address}
            <p class="bs-failure__ways">
                {retry}
                " "
                <a class="bs-button" href=site.href(&Route::HOME)>{words.to_home}</a>
            </p>
        </div>
    }
}

/// Says that a saved copy is shown, and why.
#[component]
pub fn StaleNotice(
    /// What happened.
    failure: Failure,
    /// Asks for the feed again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let reason = text(words, &failure.kind);
    view! {
        <aside class="bs-notice" role="status">
            <p>{reason}<br/>{words.saved_copy}</p>
            <button class="bs-button" type="button" on:click=move |_| on_retry.run(())>{words.retry}</button>
        </aside>
    }
}
