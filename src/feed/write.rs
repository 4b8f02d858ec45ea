//! A site as a JSON Feed 1.1 document: what was read, repaired and with absolute addresses. Nothing in it is made safe.

use super::convert;
use super::written::{
    Attachment, Author, Credit, Extension, Feed, Item, ItemExtension, Link, Section,
};
use crate::model::{Address, Article, Body, Kind, SectionContent, SectionKind, Site, Slug};

/// The document. Reading it gives the same site, but for problems.
///
/// # Errors
/// serde_json's.
pub fn write(site: &Site) -> Result<String, serde_json::Error> {
    let sections = site.sections.iter().map(|section| {
        let (items, links) = match &section.content {
            // Picks stand in for a choice of the most read that was left to the reader of the feed.
            SectionContent::Articles(_) if section.kind == SectionKind::Picks => (None, None),
            SectionContent::Articles(slugs) => (Some(ids(site, slugs)), None),
            SectionContent::Links(links) => (None, Some(links.iter().map(Link::of).collect())),
        };
        Section {
            kind: match section.kind {
                SectionKind::Picks => SectionKind::Hot,
                kind => kind,
            },
            title: section.title.as_deref(),
            more_url: text(section.more.as_ref()),
            items,
            links,
        }
    });
    serde_json::to_string(&Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &site.title,
        description: site.description.as_deref(),
        home_page_url: text(site.home_page.as_ref()),
        feed_url: text(site.feed_address.as_ref()),
        icon: text(site.icon.as_ref()),
        language: site.language.as_ref(),
        authors: site.authors.iter().map(Author::of).collect(),
        expired: site.is_expired,
        extension: Extension {
            greeting: site.greeting.as_deref(),
            sign_in_url: text(site.sign_in.as_ref()),
            register_url: text(site.register.as_ref()),
            sections: site.has_own_sections.then(|| sections.collect()),
        },
        items: in_order(site).map(|article| item(site, article)).collect(),
    })
}

/// Articles whose address had to differ from their id's come last: whoever had the id's first must be met first again.
fn in_order(site: &Site) -> impl Iterator<Item = &Article> {
    let has_own = |article: &&Article| article.slug == Slug::of_id(&article.id);
    let articles = site.articles().iter();
    let others = articles.clone().filter(move |article| !has_own(article));
    articles.filter(has_own).chain(others)
}

fn item<'a>(site: &'a Site, article: &'a Article) -> Item<'a> {
    let (content_html, content_text) = match &article.body {
        Body::Html(html) => (Some(html.as_untrusted()), None),
        Body::Text(text) => (None, Some(text.as_str())),
        Body::SummaryOnly => (None, None),
    };
    // Tags may say that an article is an opinion; that it is none must be said then.
    let is_kind_clear = convert::kind_of_tags(&article.tags).unwrap_or_default() == article.kind;
    let views = article.views.as_ref();
    let extension = ItemExtension {
        views: views.map(|views| views.count),
        views_as_of: views.and_then(|views| views.as_of),
        editor: article.editor.as_deref(),
        source: article.source.as_ref().map(|source| Credit {
            name: &source.name,
            url: text(source.url.as_ref()),
        }),
        kind: (article.kind != Kind::Article || !is_kind_clear).then_some(article.kind),
        hot_rank: article.hot_rank,
        copyright: article.copyright.as_deref(),
        related: ids(site, &article.related),
        products: &article.products,
    };
    Item {
        id: article.id.as_str(),
        url: text(article.url.as_ref()),
        external_url: text(article.external_url.as_ref()),
        title: (!article.is_title_derived).then_some(&article.title),
        content_html,
        content_text,
        summary: article.summary.as_deref(),
        image: text(article.image.as_ref().map(|image| &image.address)),
        banner_image: text(article.banner.as_ref().map(|image| &image.address)),
        date_published: article.published,
        date_modified: article.modified,
        authors: article.authors.iter().map(Author::of).collect(),
        tags: article.tags.iter().map(|(name, _)| name.as_str()).collect(),
        language: article.language.as_ref(),
        attachments: article.attachments.iter().map(Attachment::of).collect(),
        extension,
    }
}

fn ids<'a>(site: &'a Site, slugs: &[Slug]) -> Vec<&'a str> {
    let articles = slugs.iter().filter_map(|slug| site.article(slug));
    articles.map(|article| article.id.as_str()).collect()
}

fn text(address: Option<&Address>) -> Option<&str> {
    address.map(Address::as_str)
}
