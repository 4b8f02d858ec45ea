//! Atom 1.0 (RFC 4287), and 0.3 under its older names.

use super::context::Context;
use super::element::Element;
use super::entry::Entry;
use super::namespace::Space::{Dublin, Media, Own};
use super::rss::{language, link};
use super::{date, markup, media, person};
use crate::feed::extension;
use crate::feed::json::Text;
use crate::feed::wire;
use std::borrow::Cow;

/// What the feed says of itself.
pub(super) fn head<'a>(feed: &Element<'a>, context: &Context) -> wire::Feed<'a> {
    let at = |text: Option<Text<'a>>| text.map(|text| context.address(text));
    wire::Feed {
        title: feed.written(Own, "title").map(line),
        description: feed
            .first_written(&[(Own, "subtitle"), (Own, "tagline")])
            .map(line),
        home_page_url: at(link(feed, "alternate")),
        feed_url: at(link(feed, "self")),
        icon: at(feed.line_of(Own, "logo")),
        favicon: at(feed.line_of(Own, "icon")),
        language: language(feed),
        authors: people(feed, context),
        extension: extension::Feed {
            copyright: feed
                .first_written(&[(Own, "rights"), (Own, "copyright")])
                .map(line),
            ..extension::Feed::default()
        },
        ..wire::Feed::default()
    }
}

/// An entry.
pub(super) fn entry<'a>(element: &Element<'a>, context: &Context) -> Entry<'a> {
    let mut entry = Entry::default();
    if let Some(id) = element.written(Own, "id") {
        entry.id = Some(id.line());
        entry.comes_from("id", id);
    }
    entry.item.url = link(element, "alternate").map(|url| context.address(url));
    if let Some(found) = element.first_written(&[(Own, "title"), (Media, "title")]) {
        entry.item.title = Some(line(found));
        entry.comes_from("title", found);
    }
    write(element, context, &mut entry);
    for (member, names) in [
        (
            "date_published",
            [
                (Own, "published"),
                (Own, "issued"),
                (Own, "created"),
                (Dublin, "date"),
            ]
            .as_slice(),
        ),
        ("date_modified", &[(Own, "updated"), (Own, "modified")]),
    ] {
        let Some(found) = element.first_written(names) else {
            continue;
        };
        let date = Some(date::normalised(found.line(), context.is_chinese()));
        match member {
            "date_published" => entry.item.date_published = date,
            _ => entry.item.date_modified = date,
        }
        entry.comes_from(member, found);
    }
    entry.item.language = language(element);
    entry.item.authors = people(element, context);
    let named = |category: &Element<'a>| {
        let label = category
            .attribute("label")
            .or_else(|| category.attribute("term"));
        label.unwrap_or_else(|| category.line())
    };
    let categories = element.all(Own, "category").map(named);
    entry.item.tags = categories
        .chain(element.all(Dublin, "subject").map(Element::line))
        .collect();
    if let Some(source) = element.child(Own, "source") {
        let within = context.within(source);
        entry.item.extension.source_name = source.written(Own, "title").map(line);
        entry.item.extension.source_url = link(source, "alternate").map(|url| within.address(url));
        entry.comes_from("_broadsheet.source.url", source);
    }
    entry.item.extension.copyright = element.written(Own, "rights").map(line);
    media::add(element, context, &mut entry);
    entry
}

/// Authors, whose addresses may be relative.
fn people<'a>(element: &Element<'a>, context: &Context) -> Vec<wire::Author<'a>> {
    let mut authors = person::authors(element);
    for author in &mut authors {
        author.url = author.url.take().map(|url| context.address(url));
    }
    authors
}

/// What a text is, by its `type` and, in Atom 0.3, its `mode`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Html,
    Xhtml,
    /// Nothing to read.
    Other,
}

fn kind(element: &Element<'_>) -> Kind {
    let is_escaped = element.says("mode", "escaped");
    match element
        .attribute("type")
        .unwrap_or_default()
        .to_ascii_lowercase()
        .as_str()
    {
        "xhtml" | "application/xhtml+xml" if !is_escaped => Kind::Xhtml,
        "html" | "text/html" | "application/xhtml+xml" | "xhtml" => Kind::Html,
        "" | "text" | "text/plain" if element.has_markup => Kind::Xhtml,
        "" | "text" | "text/plain" => Kind::Text,
        _ => Kind::Other,
    }
}

/// A text for one line.
fn line<'a>(element: &Element<'a>) -> Text<'a> {
    match kind(element) {
        Kind::Html => markup::plain(&markup::html(element, None)).into(),
        Kind::Xhtml => markup::plain(element.inner).into(),
        Kind::Text | Kind::Other => element.line(),
    }
}

fn html<'a>(element: &Element<'a>, context: &Context) -> Cow<'a, str> {
    let within = context.within(element);
    match kind(element) {
        Kind::Xhtml => markup::xhtml(element, within.base()),
        _ => markup::html(element, within.base()),
    }
}

/// Content, or where it is, and the summary of it. A summary in HTML that stands alone is the content.
fn write<'a>(element: &Element<'a>, context: &Context, entry: &mut Entry<'a>) {
    let content = element.written(Own, "content");
    let summary = element
        .written(Own, "summary")
        .or_else(|| media::description(element));
    match content.map(|content| (content, kind(content))) {
        Some((content, Kind::Text)) => entry.item.content_text = Some(content.text.clone()),
        Some((content, Kind::Html | Kind::Xhtml)) => {
            entry.item.content_html = Some(html(content, context))
        }
        Some((_, Kind::Other)) | None => elsewhere(element, context, entry),
    }
    let Some(summary) = summary else { return };
    let has_content = entry.item.content_html.is_some() || entry.item.content_text.is_some();
    match (has_content, kind(summary)) {
        (false, Kind::Html | Kind::Xhtml) => entry.item.content_html = Some(html(summary, context)),
        (true, Kind::Html | Kind::Xhtml) => entry.item.summary = Some(html(summary, context)),
        (_, Kind::Text | Kind::Other) => entry.item.summary = Some(summary.line()),
    }
    entry.comes_from("summary", summary);
}

/// Content that has an address instead of a text: a page to read, or a file.
fn elsewhere<'a>(element: &Element<'a>, context: &Context, entry: &mut Entry<'a>) {
    let Some(content) = element.child(Own, "content") else {
        return;
    };
    let Some(url) = content
        .attribute("src")
        .map(|url| context.within(content).address(url))
    else {
        return;
    };
    let mime_type = content.attribute("type");
    let is_page = mime_type
        .as_deref()
        .is_none_or(|kind| kind.contains("html"));
    if !is_page {
        entry.item.attachments.push(wire::Attachment {
            path: content.name.to_owned(),
            url: Some(url),
            mime_type,
            title: None,
            size_in_bytes: None,
            duration_in_seconds: None,
        });
    } else if entry.item.url.is_none() {
        entry.item.url = Some(url);
    } else {
        entry.item.external_url = Some(url);
    }
}
