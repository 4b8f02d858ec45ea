//! What browsers, scrapers and readers of tabs are told of a page.

use super::Site;
use crate::{
    model::{Address, Timestamp},
    routes::Route,
    view_model::Frame,
};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

/// The parts of the head that are the same on every page.
#[component]
pub fn SiteHead(
    /// The site.
    frame: std::sync::Arc<Frame>,
) -> impl IntoView {
    let feed = frame.feed_address.as_ref().map(|address| {
        view! {
            <Link rel="alternate" type_="application/feed+json" href=address.as_str().to_owned() />
        }
    });
    view! {
        <Meta property="og:site_name" content=frame.name.clone() />
        <Meta name="robots" content="max-image-preview:large" />
        {feed}
    }
}

/// The head of one page.
#[component]
pub fn PageHead(
    /// The page's own title; none for the front page.
    #[prop(optional_no_strip, into)]
    title: Option<String>,
    /// What the page is about.
    #[prop(optional_no_strip, into)]
    description: Option<String>,
    /// Which page it is, for its canonical address.
    #[prop(optional_no_strip)]
    route: Option<Route>,
    /// Its picture.
    #[prop(optional_no_strip)]
    image: Option<Address>,
    /// For an article: when it was published, if known, and when changed.
    #[prop(optional_no_strip)]
    article: Option<(Option<Timestamp>, Option<Timestamp>)>,
) -> impl IntoView {
    let site = Site::expect_context();
    let site_name = site.name.get_untracked();
    let whole = match &title {
        Some(title) => format!("{title} — {site_name}"),
        None => site_name.clone(),
    };
    let shared_title = title.unwrap_or(site_name);
    let canonical = route.map(|route| format!("{}{}", site.origin, route.href(&site.base)));
    let kind = if article.is_some() {
        "article"
    } else {
        "website"
    };
    let time = |name: &'static str, at: Option<Timestamp>| {
        at.map(|at| view! { <Meta property=name content=at.rfc3339() /> })
    };
    let (published, modified) = article.unwrap_or_default();
    view! {
        <Title text=whole />
        <Meta property="og:title" content=shared_title />
        <Meta property="og:type" content=kind />
        <Meta
            name="twitter:card"
            content=if image.is_some() { "summary_large_image" } else { "summary" }
        />
        {description
            .map(|text| {
                view! {
                    <Meta name="description" content=text.clone() />
                    <Meta property="og:description" content=text />
                }
            })}
        {canonical
            .map(|address| {
                view! {
                    <Link rel="canonical" href=address.clone() />
                    <Meta property="og:url" content=address />
                }
            })}
        {image.map(|image| view! { <Meta property="og:image" content=image.as_str().to_owned() /> })}
        {time("article:published_time", published)}
        {time("article:modified_time", modified)}
    }
}
