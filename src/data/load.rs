//! Reading a feed over the network: its documents one after the other, and the saved copy when that fails.

use super::live_feed::LiveFeed;
use crate::{
    browser::{self, Answer, FetchError},
    feed::{self, FeedError, Missing, Reader},
    model::{Address, Bases, Body, Use},
    view_model::{Failure, FailureKind, Lack},
};
use std::sync::Arc;

/// Reads the feed and tells `feed` of each step. `use_early` takes over the request made by the page's start script.
pub(super) async fn load(feed: LiveFeed, address: Arc<str>, use_early: bool) {
    match read_first(&address, use_early).await {
        Ok((reader, next, answer)) => {
            browser::yield_to_main().await;
            let has_html = show_all(&feed, reader, next).await;
            browser::save_copy(&address, &answer).await;
            if has_html && !browser::saves_data() {
                // Articles can be opened then though the network is gone.
                browser::prepare_purifier().await;
            }
        }
        Err(failure) => match saved(&address).await {
            Some(reader) => feed.show(reader.finish(), false, Some(failure)),
            None => feed.fail(failure),
        },
    }
}

async fn read_first(
    address: &str,
    use_early: bool,
) -> Result<(Reader, Option<Address>, Answer), Failure> {
    let answer = browser::fetch_document(address, feed::DEFAULT_MAX_BYTES, use_early)
        .await
        .map_err(|error| unfetched(error, address))?;
    let (reader, next) = read(&answer).map_err(|error| unread(error, &answer.address))?;
    Ok((reader, next, answer))
}

async fn saved(address: &str) -> Option<Reader> {
    let copy = browser::load_copy(address).await?;
    read(&copy).ok().map(|(reader, _)| reader)
}

fn read(answer: &Answer) -> Result<(Reader, Option<Address>), FeedError> {
    let address = Address::resolve(&answer.address, &Bases::default(), Use::Data).ok();
    let mut reader = Reader::new(address.clone());
    let next = reader.add_page(&answer.bytes, address.as_ref())?;
    Ok((reader, next))
}

/// Shows the first document at once, and all of them when they are there. Whether there are articles in HTML.
async fn show_all(feed: &LiveFeed, mut reader: Reader, mut next: Option<Address>) -> bool {
    if next.is_some() {
        feed.show(reader.snapshot(), true, None);
    }
    while let Some(address) = next.take() {
        let answer =
            browser::fetch_document(address.as_str(), feed::DEFAULT_MAX_BYTES, false).await;
        let page_address = answer.as_ref().ok().and_then(|answer| {
            Address::resolve(&answer.address, &Bases::default(), Use::Data).ok()
        });
        match answer {
            Ok(answer) => match reader.add_page(&answer.bytes, page_address.as_ref()) {
                Ok(following) => next = following,
                Err(_) => reader.next_failed(&address),
            },
            Err(_) => reader.next_failed(&address),
        }
    }
    let site = reader.finish();
    let mut articles = site.articles().iter();
    let has_html = articles.any(|article| matches!(article.body, Body::Html(_)));
    // Reading a large feed and drawing a page of it are each long enough.
    browser::yield_to_main().await;
    feed.show(site, false, None);
    has_html
}

fn unfetched(error: FetchError, address: &str) -> Failure {
    let kind = match error {
        FetchError::Status(status) => FailureKind::Status(status),
        FetchError::Unreachable => FailureKind::Unreachable {
            is_cross_origin: browser::is_cross_origin(address),
        },
        FetchError::Offline => FailureKind::Offline,
        FetchError::TimedOut { seconds } => FailureKind::TimedOut { seconds },
        FetchError::TooLarge { limit } => FailureKind::TooLarge { limit },
    };
    Failure {
        kind,
        address: address.to_owned(),
    }
}

fn unread(error: FeedError, address: &str) -> Failure {
    let kind = match error {
        FeedError::WebPage => FailureKind::WebPage,
        FeedError::Empty => FailureKind::Empty,
        FeedError::InvalidJson { line, column, .. } => FailureKind::InvalidJson { line, column },
        FeedError::NotAFeed { missing } => FailureKind::NotAFeed(match missing {
            Missing::NotAnObject(_) => Lack::Object,
            Missing::NoItems | Missing::ItemsNotArray(_) | Missing::NoUsableItems => Lack::Items,
            Missing::LooksLikeRss => Lack::Format,
        }),
        FeedError::UnsupportedEncoding { found } => FailureKind::Encoding {
            found: found.to_string(),
        },
        FeedError::TooLarge { limit } => FailureKind::TooLarge { limit },
    };
    Failure {
        kind,
        address: address.to_owned(),
    }
}
