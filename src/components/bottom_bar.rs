//! The bar at the bottom of a phone's screen.

use super::{Icon, IconView, ShareButton, use_site};
use crate::{model::SectionKind, routes::Route, view_model::SiteInfo};
use leptos::prelude::*;
use std::sync::Arc;

/// Quick ways to the site's main lists, and on an article (by style), sharing.
#[component]
pub fn BottomBar(
    /// What surrounds the page; none until the feed is there.
    site_info: Option<Arc<SiteInfo>>,
    /// The page shown; none for an address that no page has.
    #[prop(into)]
    current: Signal<Option<Route>>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let has_picks = site_info.is_some_and(|site_info| {
        let mut sections = site_info.sections.iter();
        sections.any(|(kind, _)| *kind == SectionKind::Picks)
    });
    let (carousel, carousel_name) = if has_picks {
        (SectionKind::Picks, words.picks)
    } else {
        (SectionKind::Hot, words.hot)
    };
    let opinions = Route::section(SectionKind::Opinions);
    let items = [
        (Route::HOME, words.home, Icon::Home),
        (Route::section(carousel), carousel_name, Icon::Hot),
        (Route::Tags, words.tags, Icon::Tag),
        (opinions, words.opinions_short, Icon::Opinion),
    ];
    let item = |(route, name, icon): (Route, &'static str, Icon)| {
        let href = site.href(&route);
        let mark = move || {
            let is_here = |current: &Option<Route>| {
                let current = current.as_ref().map(Route::first_page);
                current.as_ref() == Some(&route)
            };
            current.with(is_here).then_some("page")
        };
        view! {
            <li>
                <a class="bs-bottom-bar__item" href=href aria-current=mark>
                    <IconView icon=icon/>
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <nav class="bs-bottom-bar" aria-label=words.quick_navigation>
            <ul class="bs-bottom-bar__list">
                {items.into_iter().map(item).collect_view()}
                <li class="bs-bottom-bar__share">
                    <ShareButton class="bs-bottom-bar__item"/>
                </li>
            </ul>
        </nav>
    }
}
