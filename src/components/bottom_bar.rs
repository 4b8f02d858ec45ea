//! The bar at the bottom of a phone's screen.

use super::{Icon, IconView, href, strings};
use crate::{model::SectionKind, routes::Route};
use leptos::prelude::*;

/// Quick ways to the site's main lists, and on an article, sharing.
#[component]
pub fn BottomBar(
    /// The page shown.
    #[prop(into)]
    current: Signal<Option<Route>>,
    /// The reader wants to share the page shown.
    on_share: impl Fn() + Copy + Send + Sync + 'static,
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
            let is_current = move || current.with(|current| current.as_ref() == Some(&route));
            view! {
                <li>
                    <a
                        class="bs-bottom-bar__item"
                        href=address
                        aria-current=move || is_current().then_some("page")
                    >
                        <IconView icon=icon />
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view();
    let is_article = Memo::new(move |_| {
        current.with(|current| matches!(current, Some(Route::Article(_))))
    });
    view! {
        <nav class="bs-bottom-bar" aria-label=words.quick_navigation>
            <ul class="bs-bottom-bar__list">
                {links}
                <Show when=move || is_article.get()>
                    <li>
                        <button
                            type="button"
                            class="bs-bottom-bar__item"
                            on:click=move |_| on_share()
                        >
                            <IconView icon=Icon::Share />
                            {words.share}
                        </button>
                    </li>
                </Show>
            </ul>
        </nav>
    }
}
