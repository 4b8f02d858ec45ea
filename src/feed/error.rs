//! Why a document is no feed that can be shown.

use std::fmt;

/// Why nothing of a document can be shown. The words are for publishers and logs; the interface has its own for readers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// The document has no bytes, or white space only.
    #[error("the document is empty")]
    Empty,
    /// It is HTML: the address of a page was given for that of its feed, or a server answered with an error page.
    #[error("this is a web page, not a feed")]
    WebPage,
    /// It is no JSON; most often it ends too early.
    #[error("the JSON is broken at line {line}, column {column}: {reason}")]
    InvalidJson {
        /// Counted from 1.
        line: usize,
        /// In characters, counted from 1.
        column: usize,
        /// In English.
        reason: &'static str,
    },
    /// It is JSON, but no JSON Feed.
    #[error("this is not a JSON Feed: {missing}")]
    NotAFeed {
        /// What it lacks.
        missing: Missing,
    },
    /// It is in an encoding other than UTF-8.
    #[error("the document is encoded as {found}, but JSON is UTF-8")]
    UnsupportedEncoding {
        /// The encoding's name, such as `UTF-16`.
        found: &'static str,
    },
    /// It has more bytes than allowed; noticed by whoever receives it, while it streams in.
    #[error("the document is larger than {limit} bytes")]
    TooLarge {
        /// In bytes.
        limit: u64,
    },
}

/// What a document lacks to be a JSON Feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// A feed is an object.
    #[error("it is no object but {0}")]
    NotAnObject(JsonType),
    /// There is no member `items`.
    #[error("it has no `items`")]
    NoItems,
    /// `items` is something else than an array.
    #[error("its `items` is no array but {0}")]
    ItemsNotArray(JsonType),
    /// `items` has elements but none is an item of a feed, and no `version` says that it is one.
    #[error("nothing in its `items` is an item of a feed, and it has no `version` of JSON Feed")]
    NoUsableItems,
    /// It is an RSS or Atom feed, in XML where only JSON is read, or in JSON.
    #[error("it is an RSS or Atom feed; `broadsheet convert` makes a JSON Feed of one in XML")]
    LooksLikeRss,
}

/// A type of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// The word that is also used in [`crate::model::ProblemKind::WrongType`].
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::Text => "text",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

impl fmt::Display for JsonType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
