//! Where an excerpt comes from, and when: the lines that are the same in cards and lists.

use super::word::word;
use crate::{
    components::Site,
    locale::Locale,
    routes::Route,
    view_model::{Card, Label},
};
use maud::{Markup, html};

/// A card's label, date and views.
pub(super) fn small_print(site: &Site, card: &Card) -> Markup {
    html! {
        p.bs-meta {
            @match &card.label {
                Some(Label::Tag(name)) => { span.bs-label { (name) } " " }
                Some(Label::Kind(kind)) => {
                    span.bs-label { (word(site, &|locale| locale.strings().kind(*kind).to_owned())) } " "
                }
                None => {}
            }
            @if let Some(at) = &card.published {
                time datetime=(at.rfc3339()) { (word(site, &|locale| locale.date(at))) } " "
            }
            @if let Some(count) = card.views {
                (word(site, &|locale| (locale.strings().views)(count)))
            }
        }
    }
}

/// The way to the site, and to what the excerpt is of.
pub(super) fn credit(site: &Site, origin: &Route, say: fn(Locale) -> &'static str) -> Markup {
    html! {
        footer.bs-credit {
            a href=(absolute(site, &Route::HOME)) { (site.name) }
            " "
            a.bs-credit__more href=(absolute(site, origin)) { (word(site, &|locale| say(locale).to_owned())) " ›" }
        }
    }
}

/// A page's whole address: what is copied out of a frame must still lead there.
pub(super) fn absolute(site: &Site, route: &Route) -> String {
    format!("{}{}", site.origin, site.href(route))
}
