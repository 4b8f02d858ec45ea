//! The whole app on one screen: its contexts, its routes and its landmarks.

#![allow(
    unreachable_pub,
    reason = "the component macro makes a private function beside each public one"
)]

mod navigation;
#[cfg(feature = "ssr")]
mod rendered;
mod start;

#[cfg(feature = "ssr")]
pub use rendered::{Rendered, rendered};
#[cfg(any(feature = "csr", feature = "hydrate"))]
pub use start::start;

use crate::{
    browser::{self, names},
    components::{
        Announcer, BottomBar, ComingPage, Footer, Header, MorePages, ShareDialogs, Site,
        StaleNotice, TagChips, provide_announcer, provide_sharing, provide_site, use_header_motion,
        use_site,
    },
    data::Loader,
    locale::Locale,
    pages::{
        AboutFeedRoute, ArticleRoute, EmbedBuilderRoute, EmbedRoute, FrontRoute, NotFound,
        SearchRoute, SectionRoute, TagRoute, TagsRoute, provide_arrivals,
    },
    routes::{Route as Address, page_number},
    view_model::SiteInfo,
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::{use_location, use_query_map},
    params::ParamsMap,
    path,
};
use navigation::Navigation;
use std::{borrow::Cow, sync::Arc};

/// The id of the main landmark, the skip link's target.
pub const MAIN_ID: &str = "content";

/// The whole app. It renders the same natively, and while it takes a published page over.
#[component]
pub fn App(
    /// Where pages get their data.
    loader: Loader,
    /// The site, as far as it is known without its feed.
    site: Site,
) -> impl IntoView {
    let base = Cow::Owned(site.base.clone());
    provide_meta_context();
    provide_announcer();
    provide_sharing();
    provide_arrivals();
    provide_site(site_of(loader.clone(), site));
    provide_context(loader);
    view! {
        <Router base=base>
            <Navigation/>
            <Landmarks>
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/") view=FrontRoute/>
                    <Route path=path!("/page/:page") view=FrontRoute/>
                    <Route path=path!("/articles/:slug") view=ArticleRoute/>
                    <Route path=path!("/tags") view=TagsRoute/>
                    <Route path=path!("/tags/:tag") view=TagRoute/>
                    <Route path=path!("/tags/:tag/page/:page") view=TagRoute/>
                    <Route path=path!("/search") view=SearchRoute/>
                    <Route path=path!("/about-feed") view=AboutFeedRoute/>
                    <Route path=path!("/embed") view=EmbedBuilderRoute/>
                    <Route path=path!("/embed/*rest") view=EmbedRoute/>
                    <Route path=path!("/:section") view=SectionRoute/>
                    <Route path=path!("/:section/page/:page") view=SectionRoute/>
                </FlatRoutes>
            </Landmarks>
        </Router>
    }
}

/// Where lists get their further pages, and how far they had grown.
fn more_pages(loader: Loader) -> MorePages {
    let query = use_query_map();
    let fetch = move |route: Address| -> ComingPage {
        let loader = loader.clone();
        Box::pin(async move { loader.page(&route).await?.page.clone().into_list() })
    };
    let grown_to = move || {
        let page = |query: &ParamsMap| query.get_str(names::GROWN_TO).and_then(page_number);
        query.with_untracked(page).unwrap_or(1)
    };
    MorePages::new(fetch, grown_to)
}

/// The site with what its feed says of it.
fn site_of(loader: Loader, site: Site) -> Signal<Arc<Site>> {
    Memo::new_with_compare(
        move |_| {
            let mut site = site.clone();
            if let Some(site_info) = loader.site_info() {
                site.name.clone_from(&site_info.name);
                site.locale = site_info.language.as_ref().map_or(site.locale, Locale::of);
            }
            Arc::new(site)
        },
        |before, now| before != now,
    )
    .into()
}

/// What stands around every page: nothing in a frame of another site.
#[component]
fn Landmarks(
    /// The page.
    children: Children,
) -> impl IntoView {
    let loader = expect_context::<Loader>();
    let base = use_site().base.clone();
    let path = use_location().pathname;
    let current = Memo::new(move |_| {
        path.with(|path| Address::parse(path.strip_prefix(&*base).unwrap_or(path)))
    });
    let is_embed_route = Memo::new(move |_| matches!(current.get(), Some(Address::Embed(_))));
    let current: Signal<Option<Address>> = current.into();
    use_header_motion();
    provide_context(more_pages(loader.clone()));
    use_language(loader.clone());
    let (above, below, notice) = (loader.clone(), loader.clone(), loader);
    view! {
        <div class="bs-region" id="broadsheet-above">
            // What a component reads as it is built is not tracked: so the site info is read here.
            {move || (!is_embed_route.get()).then(|| view! { <Above site_info=above.site_info() current=current/> })}
        </div>
        <main class="bs-main" id=MAIN_ID tabindex="-1">
            <div class="bs-region" id="broadsheet-notice">
                {move || {
                    let loader = notice.clone();
                    let retry = Callback::new(move |()| loader.retry());
                    notice.stale().map(|failure| view! { <StaleNotice failure=failure on_retry=retry/> })
                }}
            </div>
            <div class="bs-region" id="broadsheet-page">{children()}</div>
        </main>
        <div class="bs-region" id="broadsheet-below">
            {move || (!is_embed_route.get()).then(|| {
                let site_info = below.site_info();
                view! {
                    <Footer site_info=site_info.clone()/>
                    <BottomBar site_info=site_info current=current/>
                }
            })}
        </div>
        <Announcer/>
        <ShareDialogs/>
    }
}

/// Has the document be in the feed's language, or in the interface's until that is known.
fn use_language(loader: Loader) {
    Effect::new(move |_| {
        let site_info = loader.site_info();
        let feed = site_info
            .as_ref()
            .and_then(|site_info| site_info.language.as_ref());
        browser::set_language(feed.map_or(use_site().locale.tag(), |tag| tag.as_str()));
    });
}

/// The skip link and the banner.
#[component]
fn Above(
    /// What the feed says of the site, once it is known.
    site_info: Option<Arc<SiteInfo>>,
    /// The page shown.
    current: Signal<Option<Address>>,
) -> impl IntoView {
    let tags = site_info
        .as_ref()
        .map(|site_info| site_info.tags.clone())
        .unwrap_or_default();
    view! {
        <a class="bs-skip" href=["#", MAIN_ID].concat() rel="external">{use_site().words().skip_to_content}</a>
        <header class="bs-header">
            <Header site_info=site_info/>
            <TagChips tags=tags current=current/>
        </header>
    }
}
