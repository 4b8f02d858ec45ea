//! What becomes of feeds in XML: one fixture for each format, and for each way in which they go wrong.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests may fail them"
)]

#[path = "xml_feeds/atom.rs"]
mod atom;
#[path = "xml_feeds/broken.rs"]
mod broken;
#[path = "xml_feeds/encodings.rs"]
mod encodings;
#[path = "xml_feeds/hostile.rs"]
mod hostile;
#[path = "xml_feeds/media.rs"]
mod media;
#[path = "xml_feeds/reference.rs"]
mod reference;
#[path = "xml_feeds/rss.rs"]
mod rss;
#[path = "xml_feeds/written.rs"]
mod written;

use broadsheet::feed::{FeedError, Reader};
use broadsheet::model::{Address, Article, Bases, Body, Site, Subject, Use};

/// Where the fixtures pretend to have been found.
const FEED: &str = "https://feeds.example/news/feed.xml";

fn bytes(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/tests/fixtures/xml-feeds/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn address(text: &str) -> Address {
    Address::resolve(text, &Bases::default(), Use::Data).expect(text)
}

fn read(bytes: &[u8], charset: Option<&str>) -> Result<Site, FeedError> {
    let mut reader = Reader::new(Some(address(FEED)));
    reader.add_document(bytes, charset, None)?;
    Ok(reader.finish())
}

fn site(name: &str) -> Site {
    read(&bytes(name), None).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A feed of these items in RSS.
fn rss_of(items: &str) -> Site {
    let document = format!(
        "<rss version=\"2.0\"><channel><title>Shop</title><link>https://shop.example/</link>{items}</channel></rss>"
    );
    read(document.as_bytes(), None).unwrap_or_else(|error| panic!("{items}: {error}"))
}

fn article<'a>(site: &'a Site, id: &str) -> &'a Article {
    let mut articles = site.articles().iter();
    let article = articles.find(|article| article.id.as_str() == id);
    article.unwrap_or_else(|| panic!("no article {id:?}"))
}

fn ids(site: &Site) -> Vec<&str> {
    let articles = site.articles().iter();
    articles.map(|article| article.id.as_str()).collect()
}

fn html(article: &Article) -> &str {
    match &article.body {
        Body::Html(html) => html.as_untrusted(),
        body => panic!("{body:?} is no HTML"),
    }
}

fn text(article: &Article) -> &str {
    match &article.body {
        Body::Text(text) => text,
        body => panic!("{body:?} is no text"),
    }
}

fn link(address: Option<&Address>) -> Option<&str> {
    address.map(Address::as_str)
}

fn picture(article: &Article) -> Option<&str> {
    link(article.image.as_ref().map(|image| &image.address))
}

fn names(article: &Article) -> Vec<&str> {
    let authors = article.authors.iter();
    authors.map(|author| author.name.as_str()).collect()
}

fn tags(article: &Article) -> Vec<&str> {
    article.tags.iter().map(|(name, _)| name.as_str()).collect()
}

fn published(article: &Article) -> Option<String> {
    article.published.map(|date| date.rfc3339())
}

/// Problems as `item: field: kind`.
fn problems(site: &Site) -> Vec<String> {
    let problems = site.problems.iter().map(|problem| {
        let subject = match &problem.subject {
            Subject::Feed => "feed",
            Subject::Article(id) => id,
            Subject::Item { id, .. } => id.as_deref().unwrap_or("?"),
        };
        let kind = format!("{:?}", problem.kind);
        format!("{subject}: {}: {kind}", problem.field)
    });
    problems.collect()
}
