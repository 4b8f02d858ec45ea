//! Attributes, and what may stand in them.

/// Attributes that every element may have. Ids, names and classes are read but never written as they are: see `content::rich`.
/// `data-style` is what `content::preprocess` makes of `style`: read for sizes and for what is hidden.
pub const EVERYWHERE: &[&str] = &[
    "class",
    "data-style",
    "dir",
    "hidden",
    "id",
    "lang",
    "title",
];

/// Attributes that are only read, and hold no addresses whatever they look like.
pub const TEXTS: &[&str] = &["data-style"];

/// What an attribute may hold. A value that does not fit costs the attribute, not the element.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// Any text.
    Text,
    /// An address that a reader follows.
    Link,
    /// An address that the page loads.
    Media,
    /// An address on the web that the page loads.
    Web,
    /// Addresses of one picture in several sizes.
    Sources,
    /// One of two sizes in CSS px, kept only with the other.
    Size,
    /// A whole number from 1, brought down to this.
    Count(u32),
    /// A whole number.
    Number,
    /// Nothing: being there is all.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Letters, digits and these few characters, so many at most: language tags, dates, media types.
    Plain(&'static str, usize),
    /// For reading only.
    Unwritten,
}

/// What each attribute may hold, on whatever element it stands.
pub const ATTRIBUTES: &[(&str, Value)] = &[
    ("alt", Value::Text),
    ("checked", Value::Unwritten),
    ("cite", Value::Link),
    ("class", Value::Unwritten),
    ("colspan", Value::Count(100)),
    ("data-language", Value::Unwritten),
    ("data-actualsrc", Value::Unwritten),
    ("data-cfsrc", Value::Unwritten),
    ("data-echo", Value::Unwritten),
    ("data-ezsrc", Value::Unwritten),
    ("data-lazy", Value::Unwritten),
    ("data-lazy-src", Value::Unwritten),
    ("data-lazy-srcset", Value::Unwritten),
    ("data-lazyload", Value::Unwritten),
    ("data-original", Value::Unwritten),
    ("data-original-height", Value::Unwritten),
    ("data-original-src", Value::Unwritten),
    ("data-original-width", Value::Unwritten),
    ("data-player", Value::Unwritten),
    ("data-poster", Value::Unwritten),
    ("data-ratio", Value::Unwritten),
    ("data-rawheight", Value::Unwritten),
    ("data-rawwidth", Value::Unwritten),
    ("data-source-set", Value::Unwritten),
    ("data-src", Value::Unwritten),
    ("data-srcset", Value::Unwritten),
    ("data-style", Value::Unwritten),
    ("data-w", Value::Unwritten),
    ("datetime", Value::Plain("+-:. ", 64)),
    ("dir", Value::OneOf(&["ltr", "rtl", "auto"])),
    ("file", Value::Unwritten),
    ("height", Value::Size),
    ("hidden", Value::Unwritten),
    ("href", Value::Link),
    ("id", Value::Unwritten),
    (
        "kind",
        Value::OneOf(&["subtitles", "captions", "descriptions", "chapters"]),
    ),
    ("label", Value::Text),
    ("lang", Value::Plain("-", 35)),
    ("lazy-src", Value::Unwritten),
    ("name", Value::Unwritten),
    ("open", Value::Flag),
    ("poster", Value::Web),
    ("reversed", Value::Flag),
    ("rowspan", Value::Count(1000)),
    (
        "scope",
        Value::OneOf(&["col", "row", "colgroup", "rowgroup"]),
    ),
    ("span", Value::Count(100)),
    ("src", Value::Media),
    ("srclang", Value::Plain("-", 35)),
    ("srcset", Value::Sources),
    ("start", Value::Number),
    ("title", Value::Text),
    // Media types, and the figures of lists.
    ("type", Value::Plain("/+-.;= \"", 64)),
    ("value", Value::Number),
    ("width", Value::Size),
];

/// The largest picture, in CSS px, for which space is reserved.
pub const MAX_SIZE: u32 = 20_000;
