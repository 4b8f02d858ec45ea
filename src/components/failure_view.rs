//! What a reader is told when something goes wrong.

use super::Site;
use crate::{
    locale::Strings,
    routes::Route,
    view_model::{Failure, FailureKind, Lack},
};
use maud::{Markup, html};

/// A failure in the page's place.
#[must_use]
pub fn failure_view(site: &Site, failure: &Failure) -> Markup {
    let words = site.words();
    html! {
        div.bs-failure role="alert" {
            h1.bs-failure__title { (failure_title(site, failure)) }
            p { (text(words, &failure.kind)) }
            @if !failure.address.is_empty() {
                p.bs-failure__address {
                    a href=(failure.address) rel="external nofollow" { (failure.address) }
                }
            }
            p.bs-failure__ways {
                @if failure.can_retry() {
                    button.bs-button.bs-button--primary type="button" data-action="retry" { (words.retry) }
                }
                " "
                a.bs-button href=(site.href(&Route::HOME)) { (words.to_home) }
            }
        }
    }
}

/// A failure in a few words.
#[must_use]
pub fn failure_title(site: &Site, failure: &Failure) -> &'static str {
    match failure.kind {
        FailureKind::NotFound => site.words().not_found_title,
        _ => site.words().failed_title,
    }
}

/// Says that a saved copy is shown, and why.
#[must_use]
pub fn stale_notice(site: &Site, failure: &Failure) -> Markup {
    let words = site.words();
    html! {
        aside.bs-notice role="status" {
            p { (text(words, &failure.kind)) " " (words.saved_copy) }
            button.bs-button type="button" data-action="retry" { (words.retry) }
        }
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
