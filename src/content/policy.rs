//! What may stand in an article: one allowlist for every sanitiser.
//!
//! Plain prose and its pictures. No style, no script, no form, no frame, and no id, name or class that the page around could
//! mistake for its own.

/// Elements that stay. All others go and leave their text behind, except those of [`DROPPED_WHOLE`].
pub const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Attributes that stay, on whatever element.
pub const ATTRIBUTES: &[&str] = &[
    "alt", "cite", "colspan", "datetime", "dir", "height", "href", "lang", "open", "reversed",
    "rowspan", "scope", "span", "src", "start", "title", "value", "width",
];

/// Elements that go with all that is in them: their text is not prose.
pub const DROPPED_WHOLE: &[&str] = &[
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "embed",
    "applet",
    "svg",
    "math",
    "canvas",
    "select",
    "textarea",
    "button",
    "audio",
    "video",
    "head",
    "title",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
    "map",
    "dialog",
];

/// Attributes that hold an address which a reader follows.
pub const LINKS: &[&str] = &["href", "cite"];

/// Attributes that hold an address which the page loads.
pub const MEDIA: &[&str] = &["src"];

/// Bytes of an article's HTML that are read; the rest is cut.
pub const MAX_BYTES: usize = 2_000_000;

/// Elements within elements that are kept; what lies deeper is cut.
pub const MAX_DEPTH: usize = 200;
