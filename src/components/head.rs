//! A page's head: what the browser, search engines and link previews read of it.

use super::Site;
use crate::{
    model::{Image, Timestamp},
    routes::Route,
    view_model::{Frame, TagLink},
};
use maud::{Markup, html};

/// What the head of one page says.
#[derive(Clone, Debug, Default)]
pub struct Head<'a> {
    /// The page's own title; none for the front page.
    pub title: Option<&'a str>,
    /// What the page is about.
    pub description: Option<&'a str>,
    /// Which page it is, for its canonical address.
    pub route: Option<Route>,
    /// Its picture.
    pub image: Option<&'a Image>,
    /// Whether it is an article; and when that was published and changed, if known.
    pub article: Option<(Option<Timestamp>, Option<Timestamp>)>,
    /// An article's tags.
    pub tags: &'a [TagLink],
}

/// The head's elements that differ from page to page. Each carries `data-head`, by which in-app navigation replaces them.
#[must_use]
pub fn head(site: &Site, frame: Option<&Frame>, head: &Head<'_>) -> Markup {
    let canonical = head
        .route
        .as_ref()
        .map(|route| format!("{}{}", site.origin, site.href(route)));
    let card = if head.image.is_some() {
        "summary_large_image"
    } else {
        "summary"
    };
    let title = head.title.unwrap_or(&site.name);
    // Scrapers of chat apps show the site's own picture rather than none.
    let icon = frame.and_then(|frame| frame.icon.as_ref());
    let picture = head.image.map(|image| &image.address).or(icon);
    let picture = picture.map(|address| {
        if site.is_secure() {
            address.upgraded()
        } else {
            address.clone()
        }
    });
    let language = frame.and_then(|frame| frame.language.as_ref());
    let language = language.map_or(site.locale.tag(), |language| language.as_str());
    let (published, modified) = head.article.unwrap_or_default();
    html! {
        title data-head {
            @if let Some(title) = head.title { (title) " — " }
            (site.name)
        }
        meta data-head name="robots" content="max-image-preview:large";
        meta data-head property="og:site_name" content=(site.name);
        meta data-head property="og:title" itemprop="name" content=(title);
        meta data-head property="og:type" content=(if head.article.is_some() { "article" } else { "website" });
        meta data-head property="og:locale" content=(language.replace('-', "_"));
        meta data-head name="twitter:card" content=(card);
        @if let Some(text) = head.description {
            meta data-head name="description" itemprop="description" content=(text);
            meta data-head property="og:description" content=(text);
        }
        @if let Some(address) = &canonical {
            link data-head rel="canonical" href=(address);
            meta data-head property="og:url" content=(address);
        }
        @if let Some(address) = frame.and_then(|frame| frame.feed_address.as_ref()) {
            link data-head rel="alternate" type="application/feed+json" title=(site.name) href=(address.as_str());
        }
        @if let Some(address) = &picture {
            meta data-head property="og:image" itemprop="image" content=(address.as_str());
        }
        @if let Some(image) = head.image.filter(|image| !image.alt.is_empty()) {
            meta data-head property="og:image:alt" content=(image.alt);
        }
        @if let Some(at) = published {
            meta data-head property="article:published_time" content=(at.rfc3339());
        }
        @if let Some(at) = modified {
            meta data-head property="article:modified_time" content=(at.rfc3339());
        }
        @for tag in head.tags {
            meta data-head property="article:tag" content=(tag.name);
        }
    }
}
