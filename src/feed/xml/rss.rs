//! RSS 0.9x, 1.0 and 2.0 with the modules that are in use.

use super::context::Context;
use super::element::Element;
use super::entry::Entry;
use super::namespace::Space::{Atom, Content, Dublin, Media, Own, Podcast};
use super::{date, markup, media, person};
use crate::feed::extension;
use crate::feed::json::Text;
use crate::feed::wire;

/// What the channel says of itself. `root` has RSS 1.0's picture beside the channel.
pub(super) fn head<'a>(
    root: &Element<'a>,
    channel: &Element<'a>,
    context: &Context,
) -> wire::Feed<'a> {
    let at = |text: Option<Text<'a>>| text.map(|text| context.address(text));
    let picture = channel
        .child(Own, "image")
        .or_else(|| root.child(Own, "image"));
    let icon = picture.and_then(|image| image.line_of(Own, "url"));
    let podcast = channel.child(Podcast, "image");
    let description = channel.first_written(&[
        (Own, "description"),
        (Atom, "subtitle"),
        (Podcast, "summary"),
    ]);
    let rights = channel.first_written(&[(Own, "copyright"), (Dublin, "rights"), (Atom, "rights")]);
    wire::Feed {
        title: channel
            .first_written(&[(Own, "title"), (Dublin, "title")])
            .map(title),
        description: description.map(|text| markup::plain(&text.text).into()),
        home_page_url: at(channel
            .line_of(Own, "link")
            .or_else(|| link(channel, "alternate"))),
        feed_url: at(link(channel, "self")),
        icon: at(podcast.and_then(|image| image.attribute("href")).or(icon)),
        language: language(channel).or_else(|| root.attribute("xml:lang")),
        authors: person::authors(channel),
        extension: extension::Feed {
            copyright: rights.map(Element::line),
            ..extension::Feed::default()
        },
        ..wire::Feed::default()
    }
}

/// The language that a channel or an item names.
pub(super) fn language<'a>(element: &Element<'a>) -> Option<Text<'a>> {
    let named = element.line_of(Own, "language");
    named
        .or_else(|| element.line_of(Dublin, "language"))
        .or_else(|| element.attribute("xml:lang"))
}

/// The address of a link with a relation.
pub(super) fn link<'a>(element: &Element<'a>, relation: &str) -> Option<Text<'a>> {
    let mut links = element.all(Atom, "link").chain(element.all(Own, "link"));
    links.find_map(|link| {
        let is_meant = match link.attribute("rel") {
            Some(found) => found.eq_ignore_ascii_case(relation),
            None => relation == "alternate",
        };
        is_meant.then(|| link.attribute("href")).flatten()
    })
}

/// An item.
pub(super) fn entry<'a>(element: &Element<'a>, context: &Context) -> Entry<'a> {
    let mut entry = Entry::default();
    identify(element, context, &mut entry);
    if let Some(found) = element.first_written(&[
        (Own, "title"),
        (Dublin, "title"),
        (Podcast, "title"),
        (Media, "title"),
    ]) {
        entry.item.title = Some(title(found));
        entry.comes_from("title", found);
    }
    write(element, context, &mut entry);
    date_and_rest(element, context, &mut entry);
    media::add(element, context, &mut entry);
    entry
}

/// `guid` is the id, and the address unless it says that it is none.
fn identify<'a>(element: &Element<'a>, context: &Context, entry: &mut Entry<'a>) {
    let guid = element.written(Own, "guid");
    let permalink = guid.filter(|guid| {
        let text = guid.line().to_ascii_lowercase();
        !guid.says("isPermaLink", "false")
            && (text.starts_with("http://") || text.starts_with("https://"))
    });
    entry.id = guid
        .map(Element::line)
        .or_else(|| element.attribute("rdf:about"));
    let written = element.written(Own, "link").or(permalink);
    if let Some(found) = written {
        entry.comes_from("url", found);
    }
    let url = written
        .map(Element::line)
        .or_else(|| link(element, "alternate"));
    entry.item.url = url.map(|url| context.address(url));
    if let Some(guid) = guid {
        entry.comes_from("id", guid);
    }
}

/// `content:encoded` and a description of it; a description that stands alone is the content.
fn write<'a>(element: &Element<'a>, context: &Context, entry: &mut Entry<'a>) {
    let content = element.first_written(&[
        (Content, "encoded"),
        (Atom, "content"),
        (super::namespace::Space::Html, "body"),
    ]);
    let description = element
        .first_written(&[
            (Own, "description"),
            (Atom, "summary"),
            (Dublin, "description"),
            (Podcast, "summary"),
        ])
        .or_else(|| media::description(element));
    let own = |element: &Element<'a>| markup::html(element, context.within(element).base());
    match (content, description) {
        (Some(content), summary) => {
            entry.item.content_html = Some(own(content));
            if let Some(summary) = summary {
                entry.item.summary = Some(own(summary));
                entry.comes_from("summary", summary);
            }
        }
        (None, Some(content)) if content.has_markup || markup::is_html(&content.text) => {
            entry.item.content_html = Some(own(content));
        }
        (None, Some(content)) => entry.item.content_text = Some(content.text.clone()),
        (None, None) => {}
    }
    if entry.item.summary.is_none() {
        entry.item.summary = element.line_of(Podcast, "subtitle");
    }
}

fn date_and_rest<'a>(element: &Element<'a>, context: &Context, entry: &mut Entry<'a>) {
    let published = [
        (Own, "pubDate"),
        (Dublin, "date"),
        (Atom, "published"),
        (Dublin, "issued"),
        (Dublin, "created"),
    ];
    if let Some(found) = element.first_written(&published) {
        entry.item.date_published = Some(date::normalised(found.line(), context.is_chinese()));
        entry.comes_from("date_published", found);
    }
    if let Some(found) = element.first_written(&[(Atom, "updated"), (Dublin, "modified")]) {
        entry.item.date_modified = Some(date::normalised(found.line(), context.is_chinese()));
        entry.comes_from("date_modified", found);
    }
    entry.item.language = language(element);
    entry.item.authors = person::authors(element);
    let tags = element
        .all(Own, "category")
        .chain(element.all(Dublin, "subject"));
    entry.item.tags = tags.map(Element::line).collect();
    if let Some(keywords) = element
        .line_of(Podcast, "keywords")
        .filter(|_| entry.item.tags.is_empty())
    {
        entry.item.tags = keywords
            .split([',', '，'])
            .map(|word| word.to_owned().into())
            .collect();
    }
    if let Some(source) = element.child(Own, "source") {
        entry.item.extension.source_name = Some(source.line());
        entry.item.extension.source_url = source.attribute("url").map(|url| context.address(url));
        entry.comes_from("_broadsheet.source.url", source);
    }
    let rights =
        element.first_written(&[(Dublin, "rights"), (Atom, "rights"), (Media, "copyright")]);
    entry.item.extension.copyright = rights.map(Element::line);
}

/// A title, which says nothing of whether it is HTML.
fn title<'a>(element: &Element<'a>) -> Text<'a> {
    let html = if element.has_markup {
        element.inner
    } else {
        &element.text
    };
    if element.has_markup || markup::is_html(html) {
        markup::plain(html).into()
    } else {
        element.line()
    }
}
