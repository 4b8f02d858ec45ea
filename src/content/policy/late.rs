//! Pictures, films and frames that a script would load late: where their addresses are, and what stands in for them until then.

/// Attributes with the address of what a script loads late; `src` then holds a stand-in, or nothing.
pub const LATE_SOURCES: &[&str] = &[
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-actualsrc",
    "data-original-src",
    "data-cfsrc",
    "data-ezsrc",
    "lazy-src",
];

/// Attributes that hold such an address in some articles, and something else in others: read where `src` is no picture.
pub const MAYBE_LATE_SOURCES: &[&str] = &["data-lazy", "data-lazyload", "data-echo", "file"];

/// Attributes with the addresses of one picture in several sizes, that a script would put into `srcset`.
pub const LATE_SETS: [&str; 2] = ["data-srcset", "data-lazy-srcset"];

/// What the sources around a picture say, as an attribute of the picture: see `content::preprocess`.
pub const SOURCE_SET: &str = "data-source-set";

/// Words in the names of files that stand in for pictures.
const STAND_INS: [&str; 10] = [
    "1x1",
    "blank",
    "gray",
    "grey",
    "lazy",
    "loading",
    "pixel",
    "placeholder",
    "spacer",
    "transparent",
];

/// Whether an attribute of [`LATE_SOURCES`] holds an address: some only say that there is one.
#[must_use]
pub fn is_late_address(text: &str) -> bool {
    text.contains('.') || text.contains('/')
}

/// Whether an address is that of a stand-in, or of nothing, when a better one is at hand.
#[must_use]
pub fn is_stand_in(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    if address.is_empty() || address.starts_with("data:") || address.starts_with("about:") {
        return true;
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    // Photographs of loading docks are no stand-ins.
    let is_drawing = [".gif", ".png", ".svg"]
        .iter()
        .any(|ending| file.ends_with(ending));
    is_drawing && STAND_INS.iter().any(|word| file.contains(word))
}

/// Whether a picture in the feed itself is one transparent dot.
#[must_use]
pub fn is_dot(address: &str) -> bool {
    // The beginnings of GIF and PNG files of 1 by 1, in base 64.
    [
        "R0lGODlhAQAB",
        "R0lGODdhAQAB",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
    ]
    .iter()
    .any(|start| {
        address
            .split_once("base64,")
            .is_some_and(|(_, data)| data.starts_with(start))
    })
}
