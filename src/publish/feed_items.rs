//! Articles as items of the site's own feeds.

use super::{PageRenderer, structured_data::without_gaps};
use crate::{
    content::{self, Surroundings},
    model::{Address, Article, Author, Body, Kind, Slug},
    routes::Route,
    view_model,
};
use serde_json::{Value, json};

/// An article as an item of a feed.
pub(super) fn item(renderer: &PageRenderer<'_>, article: &Article) -> Value {
    let (html, plain) = match &article.body {
        Body::Html(html) => {
            let surroundings = Surroundings {
                bases: view_model::article_bases(renderer.site, article),
                upgrade_media: renderer.shell.is_secure(),
                players: renderer.players,
                notes: renderer.shell.locale.strings().notes,
                ..Surroundings::default()
            };
            (Some(content::sanitise(html, &surroundings).html), None)
        }
        Body::Text(text) => (None, Some(text)),
        Body::SummaryOnly => (None, None),
    };
    let attachments: Vec<Value> = article
        .attachments
        .iter()
        .map(|attachment| {
            without_gaps(json!({
                "url": attachment.url,
                "mime_type": attachment.mime_type,
                "title": attachment.title,
                "size_in_bytes": attachment.size,
                "duration_in_seconds": attachment.duration,
            }))
        })
        .collect();
    let tags: Vec<&str> = article.tags.iter().map(|(name, _)| name.as_str()).collect();
    without_gaps(json!({
        "id": article.id,
        "url": renderer.base_url.page(&Route::Article(article.slug.clone())),
        "external_url": text(article.external_url.as_ref()),
        "title": (!article.is_title_derived).then_some(&article.title),
        "summary": article.summary,
        "content_html": html,
        "content_text": plain,
        "image": article.image.as_ref().map(|image| image.address.as_str()),
        "banner_image": article.banner.as_ref().map(|image| image.address.as_str()),
        "date_published": article.published,
        "date_modified": article.modified,
        "authors": authors(&article.authors),
        "tags": tags,
        "language": article.language,
        "attachments": attachments,
        "_broadsheet": item_extension(renderer, article),
    }))
}

fn item_extension(renderer: &PageRenderer<'_>, article: &Article) -> Value {
    let source = article
        .source
        .as_ref()
        .map(|source| without_gaps(json!({"name": source.name, "url": text(source.url.as_ref())})));
    let views = article.views.as_ref();
    let products: Vec<Value> = article
        .products
        .iter()
        .filter_map(|product| serde_json::to_value(product).ok())
        .map(without_gaps)
        .collect();
    let members = without_gaps(json!({
        "views": views.map(|views| views.count),
        "views_as_of": views.and_then(|views| views.as_of),
        "editor": article.editor,
        "source": source,
        "kind": (article.kind != Kind::Article).then_some(article.kind),
        "hot_rank": article.hot_rank,
        "copyright": article.copyright,
        "related": ids(renderer, &article.related),
        "products": products,
    }));
    match &members {
        Value::Object(map) if map.is_empty() => Value::Null,
        _ => members,
    }
}

pub(super) fn authors(authors: &[Author]) -> Vec<Value> {
    let author = |author: &Author| {
        without_gaps(json!({
            "name": author.name,
            "url": text(author.url.as_ref()),
            "avatar": text(author.avatar.as_ref()),
        }))
    };
    authors.iter().map(author).collect()
}

pub(super) fn ids(renderer: &PageRenderer<'_>, slugs: &[Slug]) -> Vec<String> {
    let articles = slugs.iter().filter_map(|slug| renderer.site.article(slug));
    articles
        .map(|article| article.id.as_str().to_owned())
        .collect()
}

pub(super) fn text(address: Option<&Address>) -> Option<&str> {
    address.map(Address::as_str)
}
