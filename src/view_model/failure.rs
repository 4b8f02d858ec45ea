//! What a reader is told when a page's data cannot be had.

use serde::{Deserialize, Serialize};

/// A page or feed that could not be read: what happened and at which address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What happened.
    pub kind: FailureKind,
    /// The address concerned, absolute; empty when there is none to name.
    pub address: String,
}

/// The ways a page's data can fail, as far as a browser lets us tell them apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FailureKind {
    /// There is no such page: the feed was read and has nothing by that name.
    NotFound,
    /// The server answered with an error status.
    Status(u16),
    /// No answer could be read: no such host, connection refused, or the server does not let other sites read it.
    Unreachable {
        /// Whether the address is on another origin, where CORS is a possible cause.
        is_cross_origin: bool,
    },
    /// The browser says that there is no network.
    Offline,
    /// No complete answer within the time allowed.
    TimedOut {
        /// The time allowed, in seconds.
        seconds: u32,
    },
    /// A web page where a feed should be.
    WebPage,
    /// An empty document.
    Empty,
    /// Not JSON, or cut off.
    InvalidJson {
        /// 1-based.
        line: usize,
        /// 1-based.
        column: usize,
    },
    /// JSON, but not a JSON Feed.
    NotAFeed(Lack),
    /// Text in an encoding that is not read.
    Encoding {
        /// Its name.
        found: String,
    },
    /// The document is larger than allowed.
    TooLarge {
        /// Bytes.
        limit: u64,
    },
    /// The part that makes articles' HTML safe could not be loaded.
    NoSanitiser,
    /// No feed is named for this site.
    NoFeedNamed,
}

/// What a document lacks to be a JSON Feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lack {
    /// A feed is a JSON object.
    Object,
    /// It has an `items` array.
    Items,
    /// This is an RSS or Atom feed.
    Format,
}

impl Failure {
    /// There is no such page.
    #[must_use]
    pub fn not_found() -> Self {
        Self {
            kind: FailureKind::NotFound,
            address: String::new(),
        }
    }

    /// Whether trying again can help.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        !matches!(self.kind, FailureKind::NotFound | FailureKind::NoFeedNamed)
    }
}
