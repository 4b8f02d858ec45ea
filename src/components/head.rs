//! A page's head: what the browser, search engines and link previews read of it.

#[cfg(feature = "ssr")]
mod rendered;

#[cfg(feature = "ssr")]
pub use rendered::rendered_head;

use super::{Site, use_site};
use crate::{
    model::{Address, Image, Timestamp},
    routes::Route,
    view_model::{SiteInfo, TagLink},
};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use std::sync::Arc;

/// What the head of one page says.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The page's own title; none for the front page.
    pub title: Option<String>,
    /// What the page is about.
    pub description: Option<String>,
    /// Which page it is, for its canonical address.
    pub route: Option<Route>,
    /// Its picture.
    pub image: Option<Image>,
    /// Whether it is an article; and when that was published and changed, if known.
    pub article: Option<(Option<Timestamp>, Option<Timestamp>)>,
    /// An article's tags.
    pub tags: Vec<TagLink>,
    /// Whether search engines are to leave it out.
    pub is_unlisted: bool,
}

/// Where a page's answer to oEmbed is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OEmbedLink {
    /// The address of the answer.
    pub address: String,
    /// The title of what is embedded.
    pub title: String,
}

/// The head's elements that differ from page to page, the same natively and in the browser.
///
/// Where the app hydrates, all props must be what they were natively: the elements are found one after the other.
#[component]
pub fn PageHead(
    /// What it says.
    metadata: Metadata,
    /// What surrounds the page; none until the feed is there.
    site_info: Option<Arc<SiteInfo>>,
    /// Whether it is an excerpt for frames of other sites: neither search engines nor link previews are told of that.
    #[prop(optional)]
    is_excerpt: bool,
    /// The picture's width and height in pixels, if known.
    #[prop(optional_no_strip)]
    picture_size: Option<(u32, u32)>,
    /// Where its answer to oEmbed is, if it has one.
    #[prop(optional_no_strip)]
    oembed: Option<OEmbedLink>,
) -> impl IntoView {
    let site = use_site();
    let canonical = metadata.route.as_ref();
    let canonical = canonical.map(|route| site.address(route));
    let title = match &metadata.title {
        Some(title) => format!("{title} — {}", site.name),
        None => site.name.clone(),
    };
    let mut tags = Vec::new();
    if is_excerpt {
        // An excerpt is no page to be found: the article is.
        tags.push(named("robots", "noindex".to_owned()));
        tags.extend(canonical.map(canonical_link));
    } else {
        page_words(&mut tags, &site, site_info.as_deref(), &metadata);
        if let Some(address) = canonical {
            tags.push(canonical_link(address.clone()));
            tags.push(property("og:url", address));
        }
        let icon = site_info
            .as_ref()
            .and_then(|site_info| site_info.icon.as_ref());
        let feed = site_info
            .as_ref()
            .and_then(|site_info| site_info.feed_address.as_ref());
        tags.extend(feed.map(|feed| feed_link(feed, site.name.clone())));
        page_picture(
            &mut tags,
            &site,
            metadata.image.as_ref(),
            icon,
            picture_size,
        );
        article_details(&mut tags, &metadata);
    }
    if let Some(OEmbedLink { address, title }) = oembed {
        let link = view! { <Link rel="alternate" type_="application/json+oembed" href=address title=title/> };
        tags.push(link.into_any());
    }
    Effect::new(|| on_cleanup(remove_structured_data));
    view! {
        <Title text=as_title(title)/>
        {tags}
    }
}

/// What a page is called and about, for search engines and link previews.
fn page_words(
    tags: &mut Vec<AnyView>,
    site: &Site,
    site_info: Option<&SiteInfo>,
    about: &Metadata,
) {
    let title = about.title.as_ref().unwrap_or(&site.name);
    let kind = about.article.map_or("website", |_| "article");
    let card = match about.image {
        Some(_) => "summary_large_image",
        None => "summary",
    };
    let language = site_info.and_then(|site_info| site_info.language.as_ref());
    let language = language.map_or(site.locale.tag(), |language| language.as_str());
    let robots = if about.is_unlisted {
        "noindex"
    } else {
        "max-image-preview:large"
    };
    tags.extend([
        named("robots", robots.to_owned()),
        property("og:site_name", site.name.clone()),
        item_property("og:title", "name", title.clone()),
        property("og:type", kind.to_owned()),
        property("og:locale", language.replace('-', "_")),
        named("twitter:card", card.to_owned()),
    ]);
    if let Some(text) = about.description.clone() {
        let content = text.clone();
        let tag = view! { <Meta name="description" itemprop="description" content=content/> };
        tags.extend([tag.into_any(), property("og:description", text)]);
    }
}

/// Scrapers of chat apps show the site's own picture, `icon`, rather than none.
fn page_picture(
    tags: &mut Vec<AnyView>,
    site: &Site,
    image: Option<&Image>,
    icon: Option<&Address>,
    size: Option<(u32, u32)>,
) {
    if let Some(address) = image.map(|image| &image.address).or(icon) {
        let upgraded = site.is_secure().then(|| address.upgraded());
        let address = upgraded.as_ref().unwrap_or(address).as_str();
        tags.push(item_property("og:image", "image", address.to_owned()));
    }
    if let Some(image) = image.filter(|image| !image.alt.is_empty()) {
        tags.push(property("og:image:alt", image.alt.clone()));
    }
    if let Some((width, height)) = size {
        tags.push(property("og:image:width", width.to_string()));
        tags.push(property("og:image:height", height.to_string()));
    }
}

fn article_details(tags: &mut Vec<AnyView>, about: &Metadata) {
    let (published, modified) = about.article.unwrap_or_default();
    let published = published.map(|at| property("article:published_time", at.rfc3339()));
    let modified = modified.map(|at| property("article:modified_time", at.rfc3339()));
    tags.extend(published.into_iter().chain(modified));
    let names = about.tags.iter().map(|tag| tag.name.clone());
    tags.extend(names.map(|name| property("article:tag", name)));
}

fn canonical_link(href: String) -> AnyView {
    view! { <Link rel="canonical" href=href/> }.into_any()
}

fn feed_link(feed: &Address, title: String) -> AnyView {
    let href = feed.as_str().to_owned();
    view! { <Link rel="alternate" type_="application/feed+json" title=title href=href/> }.into_any()
}

fn named(name: &'static str, content: String) -> AnyView {
    view! { <Meta name=name content=content/> }.into_any()
}

fn property(property: &'static str, content: String) -> AnyView {
    view! { <Meta property=property content=content/> }.into_any()
}

fn item_property(property: &'static str, item: &'static str, content: String) -> AnyView {
    view! { <Meta property=property itemprop=item content=content/> }.into_any()
}

/// A title as `leptos_meta` takes it: natively it writes the text as it is, in the browser it sets the document's title.
fn as_title(text: String) -> String {
    if cfg!(feature = "ssr") {
        text.replace('&', "&amp;").replace('<', "&lt;")
    } else {
        text
    }
}

/// Structured data is only in a page's file, for machines. It must not stay when the reader goes on to another page.
fn remove_structured_data() {
    let next = || document().query_selector("script[type='application/ld+json']");
    while let Ok(Some(block)) = next() {
        block.remove();
    }
}

#[cfg(test)]
mod tests;
