//! The two states of an article's HTML. Only [`SafeHtml`] can be rendered, and only `content` makes it.

use super::Address;
use serde::{Deserialize, Serialize};

/// HTML as the feed gave it: unchecked, and therefore not displayable. It has no `Display`, no rendering, and one reader,
/// the sanitiser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawHtml(String);

impl RawHtml {
    /// Wraps a feed's `content_html`.
    #[must_use]
    pub fn new(html: String) -> Self {
        Self(html)
    }

    /// The unchecked text, for `content` to sanitise and for counting words. Never for rendering.
    #[must_use]
    pub fn as_untrusted(&self) -> &str {
        &self.0
    }
}

/// HTML that the sanitiser let through: the only kind that a component accepts.
///
/// Deserialising is meant for Broadsheet's own published page data alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// For `content` only; `tests/architecture.rs` fails when another room calls it.
    #[must_use]
    pub(crate) fn from_sanitiser(html: String) -> Self {
        Self(html)
    }

    /// The sanitised HTML of a document fragment (flow content, no `html` or `body` element).
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same, for whoever writes it and needs it no more.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether a picture is shown in it, in whatever size; what is at the site's own `origin` may be written from the root.
    ///
    /// Sanitised HTML has no bare `<` in text and values, and double quotes around these, so that its tags can be told by looking.
    #[must_use]
    pub fn shows(&self, picture: &Address, origin: &str) -> bool {
        let is_it = |value: &str| {
            let address = value.replace("&amp;", "&");
            picture.is_same_picture(&Address::whole(&address, origin))
        };
        self.0.split("<img ").skip(1).any(|tag| {
            let tag = tag.split('>').next().unwrap_or_default();
            let mut parts = tag.split('"');
            // Names and values in turn.
            std::iter::from_fn(|| parts.next().zip(parts.next())).any(|(name, value)| {
                match name.trim_start() {
                    "src=" => is_it(value),
                    "srcset=" => value
                        .split(", ")
                        .any(|source| source.split(' ').next().is_some_and(is_it)),
                    _ => false,
                }
            })
        })
    }
}

/// Words of the interface's language that stand in an article in the place of what cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notes {
    /// In the place of a drawing.
    pub drawing: &'static str,
    /// In the place of a formula.
    pub formula: &'static str,
}

/// A heading within an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6: the article's own heading is the only one of level 1.
    pub level: u8,
    /// Its id in the article's HTML.
    pub id: String,
    /// Its words.
    pub text: String,
}
