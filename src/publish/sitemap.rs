//! Lists of the site's pages for search engines.

use super::{BaseUrl, BuildError, File, PageRenderer, page_renderer};
use crate::{
    model::{Article, SectionKind, Site, Timestamp},
    routes::Route,
};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use std::io;

/// A sitemap may list so many pages.
const MOST_PAGES: usize = 50_000;

/// A news sitemap may list so many articles.
const MOST_NEWS: usize = 1_000;

/// News sitemaps list what is no older than this, in milliseconds.
const NEWS_AGE: i64 = 2 * 24 * 60 * 60 * 1000;

/// The name of the sitemap, or of the index of several.
pub(super) const NAME: &str = "sitemap.xml";

/// The name of the news sitemap.
pub(super) const NEWS: &str = "news-sitemap.xml";

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS_SPACE: &str = "http://www.google.com/schemas/sitemap-news/0.9";

type Xml = Writer<Vec<u8>>;

/// The sitemap; several and an index of them when there are many pages.
///
/// # Errors
/// [`BuildError::Format`].
pub fn sitemap(site: &Site, base_url: &BaseUrl) -> Result<Vec<File>, BuildError> {
    let pages = pages(site);
    let parts: Vec<_> = pages.chunks(MOST_PAGES).collect();
    if let [pages] = parts.as_slice() {
        return Ok(vec![page_renderer::file(
            &[],
            NAME,
            urls(base_url, pages)?,
        )?]);
    }
    let mut files = Vec::new();
    let mut names = Vec::new();
    for (part, number) in parts.into_iter().zip(1..) {
        let name = format!("sitemap-{number}.xml");
        files.push(page_renderer::file(&[], &name, urls(base_url, part)?)?);
        names.push(base_url.url(&name));
    }
    let index = document(|xml| {
        xml.create_element("sitemapindex")
            .with_attribute(("xmlns", SITEMAPS))
            .write_inner_content(|xml| {
                names.iter().try_for_each(|name| {
                    xml.create_element("sitemap")
                        .write_inner_content(|xml| leaf(xml, "loc", name))?;
                    Ok(())
                })
            })?;
        Ok(())
    })?;
    files.push(page_renderer::file(&[], NAME, index)?);
    Ok(files)
}

/// The articles of the two days before `now`; without that, before the newest article: the same feed gives the same file.
pub(super) fn news(
    renderer: &PageRenderer<'_>,
    now: Option<Timestamp>,
) -> Result<Vec<File>, BuildError> {
    let articles = renderer.site.articles();
    let newest = articles
        .iter()
        .filter_map(|article| article.published)
        .max();
    let until = now.or(newest).map(|at| at.milliseconds());
    let is_news = |article: &&Article| {
        let age = article
            .published
            .zip(until)
            .map(|(at, until)| until - at.milliseconds());
        age.is_some_and(|age| (0..=NEWS_AGE).contains(&age))
    };
    let recent: Vec<&Article> = articles.iter().filter(is_news).take(MOST_NEWS).collect();
    let bytes = document(|xml| {
        xml.create_element("urlset")
            .with_attribute(("xmlns", SITEMAPS))
            .with_attribute(("xmlns:news", NEWS_SPACE))
            .write_inner_content(|xml| {
                recent
                    .iter()
                    .try_for_each(|article| news_item(xml, renderer, article))
            })?;
        Ok(())
    })?;
    Ok(vec![page_renderer::file(&[], NEWS, bytes)?])
}

fn news_item(xml: &mut Xml, renderer: &PageRenderer<'_>, article: &Article) -> io::Result<()> {
    let address = renderer
        .base_url
        .page(&Route::Article(article.slug.clone()));
    // Only Chinese has a region there.
    let language = article
        .language
        .as_ref()
        .map_or(renderer.language(), |language| language.as_str());
    let language = match language.to_ascii_lowercase().as_str() {
        "zh-tw" | "zh-hk" | "zh-hant" => "zh-tw".to_owned(),
        tag if tag.starts_with("zh") => "zh-cn".to_owned(),
        tag => tag.split('-').next().unwrap_or_default().to_owned(),
    };
    let date = article.published.map(|at| at.rfc3339()).unwrap_or_default();
    xml.create_element("url").write_inner_content(|xml| {
        leaf(xml, "loc", &address)?;
        xml.create_element("news:news").write_inner_content(|xml| {
            xml.create_element("news:publication")
                .write_inner_content(|xml| {
                    leaf(xml, "news:name", &renderer.site.title)?;
                    leaf(xml, "news:language", &language)
                })?;
            leaf(xml, "news:publication_date", &date)?;
            leaf(xml, "news:title", &article.title)
        })?;
        Ok(())
    })?;
    Ok(())
}

/// The pages worth finding, and when they changed: not the further pages of lists.
fn pages(site: &Site) -> Vec<(Route, Option<Timestamp>)> {
    let changed = |article: &Article| article.modified.or(article.published);
    let newest = site.articles().iter().filter_map(changed).max();
    let mut pages = vec![(Route::HOME, newest)];
    let has = |kind: &SectionKind| site.section(*kind).is_some();
    pages.extend(
        SectionKind::ALL
            .into_iter()
            .filter(has)
            .map(|kind| (Route::section(kind), newest)),
    );
    pages.push((Route::Tags, newest));
    pages.extend(site.tags().iter().map(|tag| {
        let carriers = site.carriers(&tag.slug).iter();
        let articles = carriers.filter_map(|place| site.articles().get(*place));
        (
            super::feed_files::route(tag),
            articles.filter_map(changed).max(),
        )
    }));
    pages.extend(
        site.articles()
            .iter()
            .map(|article| (Route::Article(article.slug.clone()), changed(article))),
    );
    pages
}

fn urls(base_url: &BaseUrl, pages: &[(Route, Option<Timestamp>)]) -> Result<Vec<u8>, BuildError> {
    document(|xml| {
        xml.create_element("urlset")
            .with_attribute(("xmlns", SITEMAPS))
            .write_inner_content(|xml| {
                pages.iter().try_for_each(|(route, changed)| {
                    xml.create_element("url").write_inner_content(|xml| {
                        leaf(xml, "loc", &base_url.page(route))?;
                        changed.map_or(Ok(()), |at| leaf(xml, "lastmod", &at.rfc3339()))
                    })?;
                    Ok(())
                })
            })?;
        Ok(())
    })
}

fn leaf(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    // XML has no place for these, escaped or not.
    let has_none = |c: &char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(|c| !has_none(c)).collect();
    xml.create_element(name)
        .write_text_content(BytesText::new(&text))?;
    Ok(())
}

fn document(content: impl FnOnce(&mut Xml) -> io::Result<()>) -> Result<Vec<u8>, BuildError> {
    let mut xml = Writer::new(Vec::new());
    let written = xml
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| content(&mut xml));
    written.map_err(|error| BuildError::Format {
        what: "a sitemap",
        reason: error.to_string(),
    })?;
    Ok(xml.into_inner())
}
