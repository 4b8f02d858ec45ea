//! The app: contexts, router, route table, landmarks.

use crate::{
    browser::{Environment, names},
    components::{BottomBar, Footer, Header, Site, SiteHead, StaleNotice, TagChips},
    locale::Locale,
    model::Language,
    pages::{current_page, current_route, share_current},
    source::Source,
};
use leptos::prelude::*;
use leptos_meta::{Html, provide_meta_context};
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
    let named = source.clone();
    let name = Signal::derive(move || {
        named
            .frame()
            .map(|frame| frame.name.clone())
            .unwrap_or_default()
    });
    provide_context(Site {
        name,
        base: environment.base.clone(),
        origin: environment.origin,
        locale,
    });
    provide_context(source);
    view! {
        <Router base=environment.base>
            <Shell />
        </Router>
    }
}

/// The landmarks, with the page between them. What depends on the site follows it when it is known.
#[component]
fn Shell() -> impl IntoView {
    let source: Source = expect_context();
    let Site { locale, .. } = Site::expect_context();
    let above_route = current_route();
    let below_route = current_route();
    let above = source.clone();
    let below = source.clone();
    let language = {
        let source = source.clone();
        move || {
            let frame = source.frame();
            let language = frame.as_ref().and_then(|frame| frame.language.as_ref());
            language.map_or(locale.get().tag().to_owned(), |tag| tag.as_str().to_owned())
        }
    };
    view! {
        <Html {..} lang=language />
        {move || {
            let words = locale.get().strings();
            let frame = above.frame();
            let tags = frame.as_ref().map(|frame| frame.tags.clone()).unwrap_or_default();
            view! {
                {frame.clone().map(|frame| view! { <SiteHead frame=frame /> })}
                <a class="bs-skip" href=format!("#{}", names::MAIN) rel="external">
                    {words.skip_to_content}
                </a>
                <header class="bs-header">
                    <Header frame=frame />
                    <TagChips tags=tags current=above_route() />
                </header>
            }
                .into_any()
        }}
        <main class="bs-main" id=names::MAIN tabindex="-1">
            <Stale source=source />
            <FlatRoutes fallback=current_page>
                <Route path=path!("/*any") view=current_page />
            </FlatRoutes>
        </main>
        {move || {
            locale.track();
            view! {
                <footer class="bs-footer">
                    <Footer frame=below.frame() />
                </footer>
                <BottomBar current=below_route() on_share=share_current />
            }
                .into_any()
        }}
        <p class="bs-announcer" id=names::ANNOUNCER role="status" aria-live="polite"></p>
    }
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
