//! Feed HTML made safe: the only place where a `SafeHtml` comes from.

mod browser;
pub mod policy;

pub use crate::browser::PurifyError;
use crate::model::{Bases, RawHtml, SafeHtml};

/// What is needed beside the HTML itself.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// What its relative addresses are relative to.
    pub bases: Bases,
    /// Whether pictures with `http:` addresses must be asked for by `https:`.
    pub upgrade_media: bool,
}

/// An article's HTML, safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sanitised {
    /// The HTML.
    pub html: SafeHtml,
    /// Whether something is missing because the article was too long or too deeply nested.
    pub is_cut: bool,
}

/// Sanitises an article's HTML by [`policy`] and resolves its addresses.
///
/// # Errors
/// [`PurifyError`]; the HTML must not be shown then.
pub async fn sanitise(
    html: &RawHtml,
    surroundings: &Surroundings,
) -> Result<Sanitised, PurifyError> {
    browser::sanitise(html, surroundings).await
}
