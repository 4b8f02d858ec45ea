//! The two states of an article's HTML. Only [`SafeHtml`] can be rendered, and only `content` makes it.

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}
