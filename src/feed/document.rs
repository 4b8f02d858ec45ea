//! From bytes to a JSON object, or to the reason why there is none.

use super::convert;
use super::error::{FeedError, JsonType, Missing};
use super::json::{self, Members, Value};
use super::object::Object;
use std::borrow::Cow;

/// The document as text, and whether bytes had to be replaced.
pub(super) fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, bool), FeedError> {
    if let Some(found) = foreign_encoding(bytes) {
        return Err(FeedError::UnsupportedEncoding { found });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
    let is_broken = matches!(text, Cow::Owned(_));
    let beginning =
        text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0');
    if beginning.is_empty() {
        return Err(FeedError::Empty);
    }
    if beginning.starts_with('<') {
        return Err(markup(beginning));
    }
    Ok((text, is_broken))
}

/// The members of the document's object.
pub(super) fn members(text: &str) -> Result<Members<'_>, FeedError> {
    match json::parse(text) {
        Ok(Ok(members)) => Ok(members),
        Ok(Err(found)) => Err(FeedError::NotAFeed {
            missing: Missing::NotAnObject(found),
        }),
        Err(error) => Err(invalid(text, &error)),
    }
}

/// The feed's items, or what it is instead.
pub(super) fn items<'a>(feed: &Object<'a>) -> Result<Vec<Value<'a>>, FeedError> {
    let missing = match feed.get("items") {
        Some(value) => match value.elements() {
            Some(items) => return Ok(items),
            None => Missing::ItemsNotArray(value.kind()),
        },
        None if is_rss(feed) => Missing::LooksLikeRss,
        None => Missing::NoItems,
    };
    Err(FeedError::NotAFeed { missing })
}

/// Whether a document says that it is a JSON Feed.
pub(super) fn is_declared_feed(feed: &Object<'_>) -> bool {
    let version = feed.get("version").and_then(Value::text);
    version.is_some_and(|(version, _)| convert::is_feed_version(&version))
}

/// RSS and Atom are also met translated into JSON.
fn is_rss(feed: &Object<'_>) -> bool {
    let mut values = ["rss", "channel", "feed", "rdf:RDF"]
        .into_iter()
        .filter_map(|name| feed.get(name));
    values.any(|value| value.kind() == JsonType::Object)
}

/// Encodings that the first bytes betray.
pub(super) fn foreign_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0, 0, 0xfe, 0xff, ..]
        | [0xff, 0xfe, 0, 0, ..]
        | [0, 0, 0, b'{', ..]
        | [b'{', 0, 0, 0, ..] => Some("UTF-32"),
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0, b'{' | b'<', ..] | [b'{' | b'<', 0, ..] => {
            Some("UTF-16")
        }
        [0x1f, 0x8b, ..] => Some("gzip"),
        _ => None,
    }
}

/// Tells a feed in XML from a web page.
fn markup(text: &str) -> FeedError {
    let beginning: String = text
        .chars()
        .take(2000)
        .collect::<String>()
        .to_ascii_lowercase();
    let is_page = ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|tag| beginning.contains(tag));
    let is_feed = ["<rss", "<feed", "<rdf:rdf"]
        .iter()
        .any(|tag| beginning.contains(tag));
    if is_feed && !is_page {
        FeedError::NotAFeed {
            missing: Missing::LooksLikeRss,
        }
    } else {
        FeedError::WebPage
    }
}

/// Where the syntax breaks. serde_json counts bytes; readers and editors count characters.
fn invalid(text: &str, error: &serde_json::Error) -> FeedError {
    // Not the parser's own words: their code would be 2 KB of every reader's download.
    let reason = if error.is_eof() {
        "it ends too early"
    } else {
        "no such thing may stand there"
    };
    let line = text
        .split('\n')
        .nth(error.line().saturating_sub(1))
        .unwrap_or_default();
    let column = line
        .char_indices()
        .take_while(|(at, _)| *at < error.column())
        .count();
    FeedError::InvalidJson {
        line: error.line().max(1),
        column: column.max(1),
        reason,
    }
}
