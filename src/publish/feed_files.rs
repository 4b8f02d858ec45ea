//! The site's own feeds: all articles in documents that lead on by `next_url`, and the newest of each tag.
//!
//! They are written anew from what was read, not copied: repaired, with absolute addresses and safe HTML, the newest first.

use super::{
    BuildError, File, PageRenderer,
    feed_items::{authors, ids, item, text},
    page_renderer,
    structured_data::without_gaps,
};
use crate::{
    model::{SectionContent, Tag},
    routes::Route,
};
use serde_json::{Value, json};

/// The first document's name.
pub(super) const NAME: &str = "feed.json";

/// Articles in a document, unless the publisher wants another number.
pub const DEFAULT_LIMIT: usize = 50;

/// A document of the site's feed. `number` counts from 0.
pub(super) fn document(
    renderer: &PageRenderer<'_>,
    number: usize,
    limit: usize,
) -> Result<Vec<File>, BuildError> {
    let articles = renderer
        .site
        .articles()
        .iter()
        .skip(number * limit)
        .take(limit);
    let has_next = renderer.site.articles().len() > (number + 1) * limit;
    let mut feed = head(
        renderer,
        &renderer.site.title,
        renderer.base_url.page(&Route::HOME),
        &name(number),
    );
    if let Value::Object(members) = &mut feed {
        if has_next {
            members.insert(
                "next_url".to_owned(),
                renderer.base_url.url(&name(number + 1)).into(),
            );
        }
        if number == 0 {
            members.insert("_broadsheet".to_owned(), extension(renderer));
        }
        members.insert(
            "items".to_owned(),
            articles.map(|article| item(renderer, article)).collect(),
        );
    }
    Ok(vec![page_renderer::file(
        &[],
        &name(number),
        page_renderer::json(&feed)?,
    )?])
}

/// The newest articles of a tag.
pub(super) fn of_tag(
    renderer: &PageRenderer<'_>,
    tag: &Tag,
    limit: usize,
) -> Result<Vec<File>, BuildError> {
    let route = route(tag);
    let title = format!("{} — {}", tag.name, renderer.site.title);
    let path = format!("{}/{NAME}", route.path().trim_start_matches('/'));
    let mut feed = head(renderer, &title, renderer.base_url.page(&route), &path);
    let articles = tag
        .articles
        .iter()
        .take(limit)
        .filter_map(|slug| renderer.site.article(slug));
    if let Value::Object(members) = &mut feed {
        members.insert(
            "items".to_owned(),
            articles.map(|article| item(renderer, article)).collect(),
        );
    }
    Ok(vec![page_renderer::file(
        &route.folders(),
        NAME,
        page_renderer::json(&feed)?,
    )?])
}

pub(super) fn route(tag: &Tag) -> Route {
    Route::Tag {
        tag: tag.slug.clone(),
        page: 1,
    }
}

fn name(number: usize) -> String {
    if number == 0 {
        NAME.to_owned()
    } else {
        format!("feed-{}.json", number + 1)
    }
}

fn head(renderer: &PageRenderer<'_>, title: &str, home: String, path: &str) -> Value {
    let site = renderer.site;
    without_gaps(json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": site.description,
        "home_page_url": home,
        "feed_url": renderer.base_url.url(path),
        "icon": text(site.icon.as_ref()),
        "language": site.language,
        "authors": authors(&site.authors),
        "expired": site.is_expired.then_some(true),
    }))
}

fn extension(renderer: &PageRenderer<'_>) -> Value {
    let site = renderer.site;
    let sections: Vec<Value> = site
        .sections
        .iter()
        .map(|section| {
            let (items, links) = match &section.content {
                SectionContent::Articles(slugs) => (Some(ids(renderer, slugs)), None),
                SectionContent::Links(links) => (
                    None,
                    Some(
                        links
                            .iter()
                            .map(|link| {
                                without_gaps(json!({
                                    "title": link.title,
                                    "url": link.url,
                                    "image": text(link.image.as_ref()),
                                    "summary": link.summary,
                                }))
                            })
                            .collect::<Vec<_>>(),
                    ),
                ),
            };
            without_gaps(json!({
                "kind": section.kind,
                "title": section.title,
                "more_url": text(section.more.as_ref()),
                "items": items,
                "links": links,
            }))
        })
        .collect();
    without_gaps(json!({
        "greeting": site.greeting,
        "sign_in_url": text(site.sign_in.as_ref()),
        "register_url": text(site.register.as_ref()),
        "sections": sections,
    }))
}
