//! Where an excerpt comes from, and when: the lines that are the same in cards and lists.

use super::word::Word;
use crate::{
    components::use_site, locale::Locale, model::Timestamp, routes::Route, view_model::Label,
};
use leptos::{either::Either, prelude::*};

/// A card's label, date and views.
#[component]
pub(super) fn EmbeddedSmallPrint(
    /// The word that leads it.
    label: Option<Label>,
    /// When it was published.
    published: Option<Timestamp>,
    /// How often it was read.
    views: Option<u64>,
) -> impl IntoView {
    let label = label.map(|label| match label {
        Label::Tag(name) => Either::Left(view! { <span class="bs-label">{name}</span> " " }),
        Label::Kind(kind) => {
            let say = move |locale: Locale| locale.strings().kind(kind).to_owned();
            Either::Right(view! { <span class="bs-label"><Word say=say/></span> " " })
        }
    });
    let date = published.map(|at| {
        let say = move |locale: Locale| locale.date(&at);
        view! { <time datetime=at.rfc3339()><Word say=say/></time> " " }
    });
    let views = views.map(|count| {
        let say = move |locale: Locale| (locale.strings().views)(count);
        view! { <Word say=say/> }
    });
    view! { <p class="bs-meta">{label}{date}{views}</p> }
}

/// The way to the site, and to what the excerpt is of.
#[component]
pub(super) fn Credit(
    /// What the excerpt is of.
    origin: Route,
    /// The words that lead there.
    say: fn(Locale) -> &'static str,
) -> impl IntoView {
    let site = use_site();
    let (home, more) = (site.address(&Route::HOME), site.address(&origin));
    view! {
        <footer class="bs-credit">
            <a href=home>{site.name.clone()}</a>
            " "
            <a class="bs-credit__more" href=more><Word say=move |locale| say(locale).to_owned()/> " ›"</a>
        </footer>
    }
}
