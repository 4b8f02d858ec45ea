//! The bar at the bottom of a phone's screen.

use super::{Icon, IconView, href, strings};
use crate::{model::SectionKind, routes::Route};
use leptos::prelude::*;

/// Quick ways to the site's main lists, and on an article, sharing.
#[component]
pub fn BottomBar(
    /// The page shown.
    current: Option<Route>,
    /// The reader wants to share the page shown.
    on_share: fn(),
) -> impl IntoView {
    let words = strings();
    let places = [
        (Route::HOME, words.home, Icon::Home),
        (Route::Section(SectionKind::Hot), words.hot, Icon::Hot),
        (Route::Tags, words.tags, Icon::Tag),
        (
            Route::Section(SectionKind::Opinions),
            words.opinions_short,
            Icon::Opinion,
        ),
    ];
    let links = places
        .into_iter()
        .map(|(route, name, icon)| {
            let address = href(&route);
            let is_current = current.as_ref() == Some(&route);
            view! {
                <li>
                    <a
                        class="bs-bottom-bar__item"
                        href=address
                        aria-current=is_current.then_some("page")
                    >
                        <IconView icon=icon />
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view();
    let share = matches!(current, Some(Route::Article(_))).then(|| {
        view! {
            <li>
                <button type="button" class="bs-bottom-bar__item" on:click=move |_| on_share()>
                    <IconView icon=Icon::Share />
                    {words.share}
                </button>
            </li>
        }
    });
    view! {
        <nav class="bs-bottom-bar" aria-label=words.quick_navigation>
            <ul class="bs-bottom-bar__list">
                {links}
                {share}
            </ul>
        </nav>
    }
}
