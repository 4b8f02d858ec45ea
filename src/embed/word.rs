//! An interface word that the host's page may have in the other language: the page's script swaps it when `?lang=` asks so.

use crate::{components::Site, locale::Locale};
use maud::{Markup, html};

/// A word in the site's language, with the other language's beside it.
pub(super) fn word(site: &Site, say: &dyn Fn(Locale) -> String) -> Markup {
    let (own, other) = (site.locale, site.locale.other());
    html! {
        span lang=(own.tag()) data-lang=(other.tag()) data-word=(say(other)) { (say(own)) }
    }
}
