//! The way to a list's older articles: a link to the next page, which the app turns into a longer list.

use super::{href, strings};
use crate::routes::Route;
use leptos::{ev::MouseEvent, prelude::*};

/// Links around a page of a list.
#[component]
pub fn LoadMore(
    /// The page with newer articles.
    newer: Option<Route>,
    /// The page with older ones.
    #[prop(into)]
    older: Signal<Option<Route>>,
    /// The reader asks for the older ones. The event's default is prevented already.
    on_more: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words = strings();
    let load = move |event: MouseEvent| {
        // Anything but a plain click wants the page itself, in another tab for example.
        let is_plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            on_more();
        }
    };
    let newer = newer.map(|route| {
        view! {
            <a class="bs-button" href=href(&route)>
                {words.newer_page}
            </a>
        }
    });
    let older = move || {
        older.get().map(|route| {
            view! {
                <a class="bs-button bs-button--primary" rel="next" href=href(&route) on:click=load>
                    {words.load_more}
                </a>
            }
        })
    };
    view! { <p class="bs-load-more">{newer} {older}</p> }
}
