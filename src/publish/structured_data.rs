//! What search engines read of a page beside its words: JSON-LD after schema.org, and Baidu's own few members.
//!
//! It is not the app's concern: it stands in a page's file only.

use super::BaseUrl;
use crate::{
    components::Site,
    model::{Address, Author, Kind, Timestamp},
    routes::Route,
    view_model::{ArticlePage, Page, SiteInfo},
};
use serde_json::{Value, json};
use time::{OffsetDateTime, UtcOffset};

/// The data blocks of a page, in JSON.
pub(super) fn blocks(
    site: &Site,
    site_info: &SiteInfo,
    base_url: &BaseUrl,
    route: &Route,
    page: &Page,
) -> Vec<String> {
    let mut blocks = match page {
        Page::Front(_) => vec![website(site, site_info, base_url)],
        Page::Article(page) => vec![
            article(site, site_info, base_url, page),
            baidu(site, base_url, page),
        ],
        Page::Tags(_)
        | Page::Tag(_)
        | Page::Section(_)
        | Page::Search(_)
        | Page::AboutFeed(_)
        | Page::EmbedBuilder(_) => Vec::new(),
    };
    blocks.extend(trail(site, base_url, route, page));
    blocks.iter().map(Value::to_string).collect()
}

fn website(site: &Site, site_info: &SiteInfo, base_url: &BaseUrl) -> Value {
    without_gaps(json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": site.name,
        "url": base_url.page(&Route::HOME),
        "description": site_info.description,
        "inLanguage": language(site, site_info),
        "publisher": publisher(site, site_info, base_url),
    }))
}

fn article(site: &Site, site_info: &SiteInfo, base_url: &BaseUrl, page: &ArticlePage) -> Value {
    let route = page.card.route();
    let kind = match page.kind {
        Kind::Opinion => "OpinionNewsArticle",
        Kind::Article | Kind::People => "NewsArticle",
    };
    let images: Vec<String> = page
        .card
        .image
        .iter()
        .chain(&page.picture)
        .map(|image| media(site, &image.address))
        .fold(Vec::new(), |mut all, address| {
            if !all.contains(&address) {
                all.push(address);
            }
            all
        });
    let keywords: Vec<&str> = page.tags.iter().map(|tag| tag.name.as_str()).collect();
    let language = page
        .language
        .as_ref()
        .map_or_else(|| language(site, site_info), |own| own.as_str().to_owned());
    without_gaps(json!({
        "@context": "https://schema.org",
        "@type": kind,
        "headline": page.card.title,
        "description": page.card.summary,
        "image": images,
        "datePublished": page.card.published.map(|at| at.rfc3339()),
        "dateModified": page.modified.or(page.card.published).map(|at| at.rfc3339()),
        "author": page.authors.iter().map(|author| person(site, author)).collect::<Vec<_>>(),
        "editor": page.editor.as_ref().map(|name| json!({"@type": "Person", "name": name})),
        "publisher": publisher(site, site_info, base_url),
        "mainEntityOfPage": base_url.page(&route),
        "url": base_url.page(&route),
        "inLanguage": language,
        "keywords": keywords,
        "articleSection": page.tags.first().map(|tag| tag.name.as_str()),
        "isBasedOn": page.original.as_ref().map(Address::as_str),
    }))
}

fn person(site: &Site, author: &Author) -> Value {
    without_gaps(json!({
        "@type": "Person",
        "name": author.name,
        "url": author.url.as_ref().map(Address::as_str),
        "image": author.avatar.as_ref().map(|address| media(site, address)),
    }))
}

fn publisher(site: &Site, site_info: &SiteInfo, base_url: &BaseUrl) -> Value {
    let logo = site_info
        .icon
        .as_ref()
        .map(|address| json!({"@type": "ImageObject", "url": media(site, address)}));
    without_gaps(json!({
        "@type": "Organization",
        "name": site.name,
        "url": site_info.home_page.as_ref().map_or_else(|| base_url.page(&Route::HOME), |address| address.as_str().to_owned()),
        "logo": logo,
    }))
}

/// Beijing's offset from UTC, in seconds.
const BEIJING_SECONDS: i32 = 8 * 3600;

/// Baidu reads times without an offset, as those of Beijing.
fn baidu(site: &Site, base_url: &BaseUrl, page: &ArticlePage) -> Value {
    let time = |at: Timestamp| {
        let beijing = OffsetDateTime::from_unix_timestamp(at.milliseconds().div_euclid(1000))
            .map(|at| {
                at.to_offset(
                    UtcOffset::from_whole_seconds(BEIJING_SECONDS).unwrap_or(UtcOffset::UTC),
                )
            })
            .ok()
            .filter(|_| at.time_of_day().is_some());
        let text = at.rfc3339();
        beijing.map_or_else(
            // A day is a day everywhere.
            || format!("{}T00:00:00", text.get(..10).unwrap_or_default()),
            |at| {
                let (hour, minute, second) = at.to_hms();
                format!("{}T{hour:02}:{minute:02}:{second:02}", at.date())
            },
        )
    };
    let address = base_url.page(&page.card.route());
    without_gaps(json!({
        "@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
        "@id": address,
        "title": page.card.title,
        "description": page.card.summary,
        "images": page.card.image.iter().map(|image| media(site, &image.address)).collect::<Vec<_>>(),
        "pubDate": page.card.published.map(time),
        "upDate": page.modified.or(page.card.published).map(time),
    }))
}

/// The way from the front page, as the page's own breadcrumb shows it.
fn trail(site: &Site, base_url: &BaseUrl, route: &Route, page: &Page) -> Option<Value> {
    let words = site.words();
    let (between, here) = match page {
        Page::Front(page) if page.latest.page == 1 => return None,
        Page::Front(page) => (None, (words.page)(page.latest.page)),
        Page::Article(page) => (
            page.tags.first().map(|tag| (tag.route(), tag.name.clone())),
            page.card.title.clone(),
        ),
        Page::Tags(_) => (None, words.all_tags.to_owned()),
        Page::Tag(page) => (
            Some((Route::Tags, words.tags.to_owned())),
            page.tag.name.clone(),
        ),
        Page::Section(page) => {
            let kind = page.block.kind;
            (
                None,
                page.block
                    .title
                    .clone()
                    .unwrap_or_else(|| words.section(kind).to_owned()),
            )
        }
        Page::Search(_) => (None, site.locale.search_strings().title.to_owned()),
        Page::AboutFeed(_) => (None, words.about_feed.to_owned()),
        Page::EmbedBuilder(_) => (None, site.locale.embed_strings().title.to_owned()),
    };
    let steps = [(Route::HOME, words.home.to_owned())]
        .into_iter()
        .chain(between)
        .chain([(route.clone(), here)]);
    let items: Vec<Value> = steps
        .zip(1_u32..)
        .map(|((route, name), position)| {
            json!({"@type": "ListItem", "position": position, "name": name, "item": base_url.page(&route)})
        })
        .collect();
    Some(
        json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}),
    )
}

fn language(site: &Site, site_info: &SiteInfo) -> String {
    let language = site_info.language.as_ref();
    language
        .map_or(site.locale.tag(), |language| language.as_str())
        .to_owned()
}

/// The address of a picture, as a secure site asks for it.
pub(super) fn media(site: &Site, address: &Address) -> String {
    if site.is_secure() {
        address.upgraded().as_str().to_owned()
    } else {
        address.as_str().to_owned()
    }
}

/// An object without members that say nothing.
pub(super) fn without_gaps(mut value: Value) -> Value {
    if let Value::Object(members) = &mut value {
        members.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(list) => !list.is_empty(),
            _ => true,
        });
    }
    value
}
