//! The one owner of waiting, failing and showing.

use super::{site_name, source};
use crate::{
    browser,
    components::{FailureView, PageHead, Skeleton, strings},
    view_model::{Failure, FailureKind},
};
use leptos::prelude::*;

/// A page's data, or why it is not to be had.
pub(super) type PageResource<T> = Resource<Result<T, Failure>>;

/// Shows a page's data when it is there; until then what was shown before stays, or a skeleton on first arrival.
///
/// `show` gives the page's title, for the announcement after in-app navigation, and its view.
pub(super) fn page_data<T>(
    data: PageResource<T>,
    show: impl Fn(T) -> (String, AnyView) + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    view! {
        <Transition fallback=|| view! { <Skeleton /> }>
            {move || Suspend::new(async move {
                let (title, view) = match data.await {
                    Ok(data) => show(data),
                    Err(failure) => failed(failure),
                };
                browser::page_shown(title);
                view
            })}
        </Transition>
    }
}

fn failed(failure: Failure) -> (String, AnyView) {
    let words = strings();
    let title = match failure.kind {
        FailureKind::NotFound => words.not_found_title,
        _ => words.failed_title,
    };
    let source = source();
    let view = view! {
        <PageHead title=title.to_owned() site_name=site_name() description=None route=None image=None article=None />
        <FailureView failure=failure on_retry=move || source.retry() />
    };
    (title.to_owned(), view.into_any())
}
