//! What becomes of feeds: one fixture for each rule, and for each way in which a feed goes wrong.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests may fail them"
)]

#[path = "feed/addresses.rs"]
mod addresses;
#[path = "feed/documents.rs"]
mod documents;
#[path = "feed/extension.rs"]
mod extension;
#[path = "feed/items.rs"]
mod items;
#[path = "feed/mutations.rs"]
mod mutations;
#[path = "feed/pages.rs"]
mod pages;
#[path = "feed/real_feeds.rs"]
mod real_feeds;
#[path = "feed/sizes.rs"]
mod sizes;

use broadsheet::feed::{self, FeedError};
use broadsheet::model::{Address, Article, Bases, Problem, ProblemKind, Site, Subject, Use};

/// Where the fixtures pretend to have been found.
const FEED: &str = "https://feeds.example/news/feed.json";

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/feeds/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn address(text: &str) -> Address {
    Address::resolve(text, &Bases::default(), Use::Data).expect(text)
}

fn read(bytes: &[u8]) -> Result<Site, FeedError> {
    feed::read(bytes, Some(address(FEED)))
}

fn site(name: &str) -> Site {
    read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn article<'a>(site: &'a Site, id: &str) -> &'a Article {
    let article = site
        .articles()
        .iter()
        .find(|article| article.id.as_str() == id);
    article.unwrap_or_else(|| panic!("no article {id:?}"))
}

fn ids(site: &Site) -> Vec<&str> {
    site.articles()
        .iter()
        .map(|article| article.id.as_str())
        .collect()
}

/// Problems of one subject as `field: kind`; `None` is the feed.
fn problems(site: &Site, item: Option<&str>) -> Vec<String> {
    let of_subject = |problem: &&Problem| match (&problem.subject, item) {
        (Subject::Feed, None) => true,
        (Subject::Item { id, .. }, Some(item)) => id.as_deref() == Some(item),
        _ => false,
    };
    site.problems
        .iter()
        .filter(of_subject)
        .map(|problem| format!("{}: {}", problem.field, words(&problem.kind)))
        .collect()
}

fn words(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::WrongType { expected, found } => format!("{found} for {expected}"),
        ProblemKind::Unreadable { value } => format!("unreadable {value}"),
        ProblemKind::RefusedAddress { value } => format!("refused {value}"),
        ProblemKind::UnknownReference { id } => format!("unknown item {id}"),
        ProblemKind::UnknownKind { value } => format!("unknown kind {value}"),
        ProblemKind::UnknownVersion { value } => format!("unknown version {value}"),
        ProblemKind::NextStopped { value } => format!("stopped before {value}"),
        ProblemKind::NextFailed { value } => format!("failed {value}"),
        ProblemKind::Omitted { count, .. } => format!("omitted {count}"),
        other => format!("{other:?}"),
    }
}
