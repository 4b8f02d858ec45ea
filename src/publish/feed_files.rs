//! The site's own feeds: all articles in documents that lead on by `next_url`, and the newest of each tag.
//!
//! They are written anew from what was read, not copied: mended, with absolute addresses and safe HTML, the newest first.

use super::{
    BuildError, File, Studio,
    feed_items::{authors, ids, item, text},
    structured_data::without_gaps,
    studio,
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
    studio: &Studio<'_>,
    number: usize,
    limit: usize,
) -> Result<Vec<File>, BuildError> {
    let articles = studio
        .site
        .articles()
        .iter()
        .skip(number * limit)
        .take(limit);
    let has_next = studio.site.articles().len() > (number + 1) * limit;
    let mut feed = head(
        studio,
        &studio.site.title,
        studio.place.page(&Route::HOME),
        &name(number),
    );
    if let Value::Object(members) = &mut feed {
        if has_next {
            members.insert(
                "next_url".to_owned(),
                studio.place.url(&name(number + 1)).into(),
            );
        }
        if number == 0 {
            members.insert("_broadsheet".to_owned(), extension(studio));
        }
        members.insert(
            "items".to_owned(),
            articles.map(|article| item(studio, article)).collect(),
        );
    }
    Ok(vec![studio::file(
        &[],
        &name(number),
        studio::json(&feed)?,
    )?])
}

/// The newest articles of a tag.
pub(super) fn of_tag(
    studio: &Studio<'_>,
    tag: &Tag,
    limit: usize,
) -> Result<Vec<File>, BuildError> {
    let route = route(tag);
    let title = format!("{} — {}", tag.name, studio.site.title);
    let path = format!("{}/{NAME}", route.path().trim_start_matches('/'));
    let mut feed = head(studio, &title, studio.place.page(&route), &path);
    let articles = tag
        .articles
        .iter()
        .take(limit)
        .filter_map(|slug| studio.site.article(slug));
    if let Value::Object(members) = &mut feed {
        members.insert(
            "items".to_owned(),
            articles.map(|article| item(studio, article)).collect(),
        );
    }
    Ok(vec![studio::file(
        &route.folders(),
        NAME,
        studio::json(&feed)?,
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

fn head(studio: &Studio<'_>, title: &str, home: String, path: &str) -> Value {
    let site = studio.site;
    without_gaps(json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": site.description,
        "home_page_url": home,
        "feed_url": studio.place.url(path),
        "icon": text(site.icon.as_ref()),
        "language": site.language,
        "authors": authors(&site.authors),
        "expired": site.is_expired.then_some(true),
    }))
}

fn extension(studio: &Studio<'_>) -> Value {
    let site = studio.site;
    let sections: Vec<Value> = site
        .sections
        .iter()
        .map(|section| {
            let (items, links) = match &section.content {
                SectionContent::Articles(slugs) => (Some(ids(studio, slugs)), None),
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
