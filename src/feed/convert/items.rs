//! Items become articles.

use super::values::{address, authors, file, language, line_of, paragraphs, timestamp, within};
use super::{extension, headings, markup, media_type, summaries, tags};
use crate::feed::diagnostics::Diagnostics;
use crate::feed::json::Text;
use crate::feed::wire;
use crate::model::{
    Address, Article, Attachment, Author, Bases, Body, Image, ItemId, Language, LocalFiles,
    ProblemKind, RawHtml, Slug, Timestamp, Use,
};
use std::sync::Arc;

/// An article that still refers to others by id, as they may be on a later page.
#[derive(Clone, Debug)]
pub(in crate::feed) struct Draft {
    /// The article, without its related ones.
    pub(in crate::feed) article: Article,
    /// Its place in the feed, for problems.
    pub(in crate::feed) index: usize,
    /// Ids of related items with their paths.
    pub(in crate::feed) related: Vec<(String, String)>,
}

/// What items take from their feed.
pub(in crate::feed) struct Scope<'a> {
    pub(in crate::feed) site_title: &'a str,
    pub(in crate::feed) authors: &'a [Author],
    pub(in crate::feed) language: Option<&'a Language>,
    pub(in crate::feed) copyright: Option<&'a str>,
    /// What relative addresses are relative to when the item has none of its own.
    pub(in crate::feed) bases: &'a [Address],
    /// Files beside the feed.
    pub(in crate::feed) files: Option<&'a Arc<dyn LocalFiles>>,
}

/// The article of an item. `None` when it has nothing to read.
pub(in crate::feed) fn draft(
    id: ItemId,
    slug: Slug,
    index: usize,
    item: wire::Item<'_>,
    scope: &Scope<'_>,
    report: &mut Diagnostics,
) -> Option<Draft> {
    let bases = Bases::new(scope.bases.iter().cloned());
    let url = address(item.url, ("", "url"), Use::Data, &bases, report);
    let bases = Bases::new(url.iter().chain(scope.bases).cloned()).with_files(scope.files);
    let mut at = |text, name: &str, use_| address(text, ("", name), use_, &bases, report);
    let external_url = at(item.external_url, "external_url", Use::Link);
    let image = at(item.image, "image", Use::Media).map(decorative);
    let banner = at(item.banner_image, "banner_image", Use::Media).map(decorative);

    let attachments = attachments(item.attachments, &bases, report);
    let title = line_of(item.title);
    let summaries::Summary {
        lead: summary,
        whole,
    } = summaries::read(item.summary);
    let body = match body(item.content_html, item.content_text, &bases, report) {
        // The lead is cut, and there is nothing else to read.
        Body::SummaryOnly => whole.map_or(Body::SummaryOnly, Body::Text),
        body => body,
    };
    let leads_somewhere =
        (title.is_some() && (url.is_some() || external_url.is_some())) || !attachments.is_empty();
    if body == Body::SummaryOnly && summary.is_none() && !leads_somewhere {
        return None;
    }

    let mut more = item.extension;
    let tags = tags::of_item(item.tags);
    let kind = extension::kind(&mut more, report)
        .or_else(|| tags::kind(&tags))
        .unwrap_or_default();
    let published = timestamp(item.date_published, ("", "date_published"), report);
    let modified = timestamp(item.date_modified, ("", "date_modified"), report);
    // Of two dates the only one that can be read is the article's.
    let published = published.or(modified);
    let source = extension::source(&mut more, &bases, report);
    let copyright = line_of(more.copyright.take()).or_else(|| {
        let source = source
            .as_ref()
            .map_or(scope.site_title, |source| source.name.as_str());
        Some(filled(scope.copyright?, source, url.as_ref()))
    });
    let is_title_derived = title.is_none();
    let title = title
        .or_else(|| headings::derived(summary.as_deref(), &body))
        .or_else(|| {
            attachments
                .iter()
                .find_map(|attachment| attachment.title.clone())
        })
        .unwrap_or_else(|| scope.site_title.to_owned());
    let own_authors = authors(item.authors, &bases, report);

    let article = Article {
        id,
        slug,
        title,
        is_title_derived,
        summary,
        body,
        external_url,
        image,
        banner,
        published,
        modified: later(modified, published),
        authors: if own_authors.is_empty() {
            scope.authors.to_vec()
        } else {
            own_authors
        },
        tags,
        language: language(item.language, report).or_else(|| scope.language.cloned()),
        attachments,
        kind,
        hot_rank: extension::hot_rank(&more, report),
        views: extension::views(&mut more, report),
        editor: line_of(more.editor),
        source,
        copyright,
        related: Vec::new(),
        products: extension::products(more.products, &bases, report),
        url,
    };
    let related = more
        .related
        .into_iter()
        .map(|(id, path)| (id.into_owned(), path))
        .collect();
    Some(Draft {
        article,
        index,
        related,
    })
}

/// HTML before text: it is the richer one of the same content.
fn body(
    html: Option<Text<'_>>,
    text: Option<Text<'_>>,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Body {
    if let Some(html) = html.filter(|html| !html.trim().is_empty()) {
        let html = markup::meant(html);
        let mut note = |kind| report.note("content_html", kind);
        return Body::Html(RawHtml::new(match bases.files() {
            Some(files) => files.in_html(html, bases, &mut note),
            None => html,
        }));
    }
    text.and_then(paragraphs)
        .map_or(Body::SummaryOnly, Body::Text)
}

fn decorative(address: Address) -> Image {
    Image {
        address,
        alt: String::new(),
    }
}

/// A change counts if it came after the publication.
fn later(modified: Option<Timestamp>, published: Option<Timestamp>) -> Option<Timestamp> {
    modified.filter(|modified| published.is_none_or(|published| *modified > published))
}

/// The feed's notice. The address is filled in first: it cannot contain a brace, but a name can.
fn filled(notice: &str, source: &str, url: Option<&Address>) -> String {
    let notice = notice.replace("{url}", url.map_or("", Address::as_str));
    notice.replace("{source}", source).trim().to_owned()
}

/// Attachments that have an address.
fn attachments(
    attachments: Vec<wire::Attachment<'_>>,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Vec<Attachment> {
    let mut read = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let path = &attachment.path;
        if attachment.url.is_none() {
            report.note(within((path, "url")), ProblemKind::Missing);
        }
        let Some(url) = file(attachment.url, (path, "url"), Use::Data, bases, report) else {
            continue;
        };
        let mime_type = line_of(attachment.mime_type);
        if mime_type.is_none() {
            report.note(within((path, "mime_type")), ProblemKind::Missing);
        }
        read.push(Attachment {
            mime_type: media_type::of(mime_type, &url),
            url,
            title: line_of(attachment.title),
            size: attachment.size_in_bytes,
            duration: attachment.duration_in_seconds,
        });
    }
    read
}
