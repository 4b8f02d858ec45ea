//! What every component may know of the site it stands in.

use crate::{
    locale::{Locale, Strings},
    routes::Route,
};
use leptos::prelude::*;

/// The site as components see it; in context for the whole app.
#[derive(Clone, Debug)]
pub struct Site {
    /// The path below which it lies, without a slash at its end.
    pub base: String,
    /// Its scheme, host and port.
    pub origin: String,
    /// Its name; empty until the feed is there.
    pub name: Signal<String>,
    /// The interface's language. It follows the feed's, so it changes once at most, before the first page is shown.
    pub locale: Signal<Locale>,
}

impl Site {
    /// The site around the current component.
    ///
    /// # Panics
    /// Outside of the app, which is a mistake in the program.
    #[must_use]
    pub fn expect_context() -> Self {
        expect_context()
    }

    /// Whether pictures must be asked for by `https:`.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https:")
    }
}

/// The interface's words, as of now.
#[must_use]
pub fn strings() -> &'static Strings {
    Site::expect_context().locale.get_untracked().strings()
}

/// The address of a page, for a link.
#[must_use]
pub fn href(route: &Route) -> String {
    route.href(&Site::expect_context().base)
}
