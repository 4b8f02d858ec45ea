//! Feed HTML made safe and rich: the only place where a `SafeHtml` comes from.
//!
//! A sanitiser (DOMPurify in the browser, ammonia natively) is the first wall. What it lets through is read by `tree`, which applies
//! the same policy again, and written by `rich`: so both sides give one HTML.

#[cfg(target_arch = "wasm32")]
mod browser;
mod limits;
#[cfg(not(target_arch = "wasm32"))]
mod native;
pub mod policy;
mod preprocess;
mod raw;
mod rewrite;
mod rich;
mod tree;

#[cfg(target_arch = "wasm32")]
pub use crate::browser::PurifyError;
#[cfg(target_arch = "wasm32")]
pub use browser::sanitise;
#[cfg(not(target_arch = "wasm32"))]
pub use native::sanitise;

pub use rewrite::{RENAMED_MEDIA, omissions};

use crate::model::{Address, Bases, Heading, Notes, SafeHtml};

/// What is needed beside the HTML itself.
#[derive(Clone)]
pub struct Surroundings<'a> {
    /// What its relative addresses are relative to.
    pub bases: Bases,
    /// The article's own permalink: links to its parts stay in the article.
    pub own: Option<Address>,
    /// The title that is shown above the article.
    pub title: &'a str,
    /// The picture that is shown above the article, unless the article shows it itself.
    pub lead: Option<Address>,
    /// The origin of the site that shows it: addresses there are written from the root, see [`Address::seen_from`]. Empty: all are
    /// written whole.
    pub origin: &'a str,
    /// Whether pictures with `http:` addresses must be asked for by `https:`.
    pub upgrade_media: bool,
    /// Players that frames may become; all other frames become links.
    pub players: &'a [policy::Player<'a>],
    /// What is said of what cannot be shown, in the site's language.
    pub notes: Notes,
    /// Where in this site a page is that an article links to, if it is here. Fragments are no part of the question.
    pub in_app: &'a (dyn Fn(&Address) -> Option<String> + Sync),
}

impl Default for Surroundings<'_> {
    fn default() -> Self {
        Self {
            bases: Bases::default(),
            own: None,
            title: "",
            lead: None,
            origin: "",
            upgrade_media: false,
            players: policy::PLAYERS,
            notes: Notes {
                drawing: "…",
                formula: "…",
            },
            in_app: &|_| None,
        }
    }
}

/// The second wall by itself: what `sanitise` makes of HTML that a sanitiser let through. Public so that tests and fuzzers can show
/// that it holds without the first; in the product only [`sanitise`] stands before it.
#[must_use]
pub fn second_wall(clean: &str, surroundings: &Surroundings<'_>) -> Sanitised {
    rich::finished(clean, false, surroundings)
}

/// An article's HTML, safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sanitised {
    /// The HTML.
    pub html: SafeHtml,
    /// Whether something is missing because the article was too long or too deeply nested.
    pub is_cut: bool,
    /// Its headings, where there are enough to find one's way by.
    pub outline: Vec<Heading>,
}
