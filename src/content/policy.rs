//! What may stand in an article: one allowlist for every sanitiser.
//!
//! The sanitisers (DOMPurify in the browser, ammonia natively) apply it first; `tree` and `rich` apply it again to what they return,
//! and judge each attribute's value. Rich prose and its pictures. No style, no script, no form, and no id, name or class that the
//! page around could mistake for its own.

mod attributes;
mod formulas;
mod late;
mod players;

pub use attributes::{ATTRIBUTES, EVERYWHERE, MAX_SIZE, TEXTS, Value};
pub use formulas::{
    FORMULA_ATTRIBUTES, FORMULA_ELEMENTS, FORMULA_LOST, FORMULA_RENAMED, MAX_FORMULA_DEPTH,
    TEX_ELEMENT, TEX_ENCODINGS, TOKENS, formula_elements,
};
pub use late::{
    LATE_SETS, LATE_SOURCES, MAYBE_LATE_SOURCES, SOURCE_SET, is_dot, is_late_address, is_stand_in,
};
pub use players::{Hosts, PLAYERS, Place, Player, players};

/// Elements that stay, with the attributes that each may have beside those that stand [`EVERYWHERE`]. All other elements go and
/// leave their content behind, except those of [`DROPPED_WHOLE`]. Those of formulas are apart, see [`FORMULA_ELEMENTS`].
pub const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "name"]),
    ("abbr", &[]),
    ("audio", &["data-src", "src"]),
    ("b", &[]),
    ("bdi", &[]),
    ("bdo", &[]),
    ("blockquote", &["cite"]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &["data-language"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("dd", &[]),
    ("del", &["cite", "datetime"]),
    ("details", &["open"]),
    ("dfn", &[]),
    ("div", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("hr", &[]),
    ("i", &[]),
    // Read for its address only: a box or a link takes its place.
    (
        "iframe",
        &[
            "data-lazy-src",
            "data-original",
            "data-src",
            "height",
            "src",
            "width",
        ],
    ),
    (
        "img",
        &[
            "alt",
            "data-actualsrc",
            "data-cfsrc",
            "data-echo",
            "data-ezsrc",
            "data-lazy",
            "data-lazy-src",
            "data-lazy-srcset",
            "data-lazyload",
            "data-original",
            "data-original-height",
            "data-original-src",
            "data-original-width",
            "data-ratio",
            "data-rawheight",
            "data-rawwidth",
            "data-source-set",
            "data-src",
            "data-srcset",
            "data-w",
            "file",
            "height",
            "lazy-src",
            "src",
            "srcset",
            "width",
        ],
    ),
    // Read for what it says of a list's item: a sign takes its place.
    ("input", &["checked", "type"]),
    ("ins", &["cite", "datetime"]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("ol", &["reversed", "start", "type"]),
    ("p", &[]),
    ("pre", &["data-language"]),
    ("q", &["cite"]),
    ("rb", &[]),
    ("rp", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("s", &[]),
    ("samp", &[]),
    ("section", &[]),
    ("small", &[]),
    ("source", &["data-src", "src", "type"]),
    // `data-player` is what we write ourselves, so that our own output is read back as it was.
    ("span", &["data-player"]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan"]),
    ("tfoot", &[]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("thead", &[]),
    ("time", &["datetime"]),
    ("tr", &[]),
    // Not `default`: such a track is asked for before anyone plays the film.
    ("track", &["kind", "label", "src", "srclang"]),
    ("u", &[]),
    ("ul", &[]),
    ("var", &[]),
    (
        "video",
        &[
            "data-poster",
            "data-src",
            "height",
            "poster",
            "src",
            "width",
        ],
    ),
    ("wbr", &[]),
];

/// Elements that stay under another name: what they say of a page is not an article's to say, or they are out of use.
pub const RENAMED: &[(&str, &str)] = &[
    ("acronym", "abbr"),
    ("address", "div"),
    ("article", "div"),
    ("aside", "div"),
    ("center", "div"),
    ("footer", "div"),
    ("header", "div"),
    ("hgroup", "div"),
    ("main", "div"),
    ("menu", "ul"),
    ("nav", "div"),
    ("strike", "s"),
    ("tt", "code"),
];

/// Elements that have no content and no end tag.
pub const VOID: &[&str] = &["br", "col", "hr", "img", "input", "source", "track", "wbr"];

/// Elements that go with all that is in them: their text is not prose.
pub const DROPPED_WHOLE: &[&str] = &[
    "script",
    "style",
    "template",
    "noscript",
    "object",
    "embed",
    "applet",
    "svg",
    // What stands in it is of another language, or HTML.
    "annotation-xml",
    "canvas",
    "select",
    "textarea",
    "button",
    "head",
    "title",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
    "map",
    "dialog",
];

/// Schemes that the sanitisers let through. `model::Address` decides which of them an attribute may have.
pub const SCHEMES: &[&str] = &["http", "https", "mailto", "tel", "data"];

/// Bytes of an article's HTML that are read; the rest is cut.
pub const MAX_BYTES: usize = 2_000_000;

/// Elements within elements that are kept; what lies deeper is cut.
pub const MAX_DEPTH: usize = 200;

/// Elements within elements that are read at all: what follows deeper nesting is cut. Browsers stop nesting at 512.
pub const MAX_OPEN: usize = 500;

/// Attributes of one element that are read: an article with more in one tag is cut there.
pub const MAX_ATTRIBUTES: usize = 500;
