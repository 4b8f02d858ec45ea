//! An interface word that the host's page may have in the other language: the page's script swaps it when `?lang=` asks so.

use crate::{components::use_site, locale::Locale};
use leptos::prelude::*;

/// A word in the site's language, with the other language's beside it.
#[component]
pub(super) fn Word<S: Fn(Locale) -> String>(
    /// What it is in a language.
    say: S,
) -> impl IntoView {
    let own = use_site().locale;
    let other = own.other();
    in_both((own.tag(), say(own)), (other.tag(), say(other)))
}

fn in_both(own: (&'static str, String), other: (&'static str, String)) -> impl IntoView {
    view! { <span lang=own.0 data-lang=other.0 data-word=other.1>{own.1}</span> }
}
