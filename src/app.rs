//! The app: contexts, router, route table, landmarks.

use crate::{
    browser::{self, Environment, names},
    components::{BottomBar, Footer, Header, Site, SiteHead, StaleNotice, TagChips},
    locale::Locale,
    model::{Language, SectionKind},
    pages::{
        AboutFeedPage, ArticlePage, FrontPage, NotFoundPage, SectionPage, TagPage, TagsPage,
        current_route,
    },
    source::Source,
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

/// The whole app.
#[component]
pub fn App(
    /// Where pages get their data.
    source: Source,
    /// Where the app is.
    environment: Environment,
) -> impl IntoView {
    provide_meta_context();
    let readers_locale = Language::parse(&environment.language)
        .map(|language| Locale::of(&language))
        .unwrap_or_default();
    let framed = source.clone();
    let locale = Signal::derive(move || {
        let frame = framed.frame();
        let language = frame.as_ref().and_then(|frame| frame.language.as_ref());
        language.map_or(readers_locale, Locale::of)
    });
    let base = environment.base.clone();
    provide_context(Site {
        base: environment.base.clone(),
        origin: environment.origin,
        locale,
    });
    provide_context(source);
    view! {
        <Router base=environment.base>
            <Shell base=base />
        </Router>
    }
}

/// The landmarks, with the page between them. What depends on the site follows it when it is known.
#[component]
fn Shell(base: String) -> impl IntoView {
    let source: Source = expect_context();
    let Site { locale, .. } = Site::expect_context();
    let current = current_route(&base);
    let head = source.clone();
    let header = source.clone();
    let footer = source.clone();
    let chips = source.clone();
    view! {
        {move || head.frame().map(|frame| view! { <SiteHead frame=frame /> })}
        <a class="bs-skip" href=format!("#{}", names::MAIN)>
            {move || locale.get().strings().skip_to_content}
        </a>
        <header class="bs-header">
            {move || {
                locale.track();
                view! { <Header frame=header.frame() /> }
            }}
            {move || {
                locale.track();
                let tags = chips.frame().map(|frame| frame.tags.clone()).unwrap_or_default();
                view! { <TagChips tags=tags current=current /> }
            }}
        </header>
        <main class="bs-main" id=names::MAIN tabindex="-1">
            <Stale source=source />
            <PageRoutes />
        </main>
        <footer class="bs-footer">
            {move || {
                locale.track();
                view! { <Footer frame=footer.frame() /> }
            }}
        </footer>
        {move || {
            locale.track();
            view! { <BottomBar current=current on_share=share_current /> }
        }}
        <p class="bs-announcer" id=names::ANNOUNCER role="status" aria-live="polite"></p>
    }
}

fn share_current() {
    crate::pages::share(browser::title());
}

#[component]
fn Stale(source: Source) -> impl IntoView {
    move || {
        let source = source.clone();
        source.stale().map(|failure| {
            view! { <StaleNotice failure=failure on_retry=move || source.retry() /> }
        })
    }
}

#[component]
fn PageRoutes() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| view! { <NotFoundPage /> }>
            <Route path=path!("/") view=FrontPage />
            <Route path=path!("/page/:page") view=FrontPage />
            <Route path=path!("/articles/:slug") view=ArticlePage />
            <Route path=path!("/tags") view=TagsPage />
            <Route path=path!("/tags/:tag") view=TagPage />
            <Route path=path!("/tags/:tag/page/:page") view=TagPage />
            <Route path=path!("/hot") view=|| view! { <SectionPage kind=SectionKind::Hot /> } />
            <Route
                path=path!("/opinions")
                view=|| view! { <SectionPage kind=SectionKind::Opinions /> }
            />
            <Route path=path!("/topics") view=|| view! { <SectionPage kind=SectionKind::Topics /> } />
            <Route
                path=path!("/partners")
                view=|| view! { <SectionPage kind=SectionKind::Partners /> }
            />
            <Route path=path!("/about-feed") view=AboutFeedPage />
        </FlatRoutes>
    }
}
