//! The bar at the bottom of a phone's screen.

use super::{Icon, Site, icon};
use crate::{model::SectionKind, routes::Route, view_model::Frame};
use maud::{Markup, html};

/// Quick ways to the site's main lists, and on an article (by style), sharing.
#[must_use]
pub fn bottom_bar(site: &Site, frame: Option<&Frame>, current: Option<&Route>) -> Markup {
    let words = site.words();
    let current = current.map(Route::first_page);
    let has = |kind| frame.is_some_and(|frame| frame.sections.iter().any(|(it, _)| *it == kind));
    let (carousel, carousel_name) = if has(SectionKind::Picks) {
        (SectionKind::Picks, words.picks)
    } else {
        (SectionKind::Hot, words.hot)
    };
    let opinions = Route::Section(SectionKind::Opinions);
    let places = [
        (Route::HOME, words.home, Icon::Home),
        (Route::Section(carousel), carousel_name, Icon::Hot),
        (Route::Tags, words.tags, Icon::Tag),
        (opinions, words.opinions_short, Icon::Opinion),
    ];
    html! {
        nav.bs-bottom-bar aria-label=(words.quick_navigation) {
            ul.bs-bottom-bar__list {
                @for (route, name, symbol) in places {
                    li {
                        a.bs-bottom-bar__item href=(site.href(&route)) aria-current=[(current.as_ref() == Some(&route)).then_some("page")] {
                            (icon(symbol)) (name)
                        }
                    }
                }
                li.bs-bottom-bar__share {
                    button.bs-bottom-bar__item type="button" data-action="share" {
                        (icon(Icon::Share)) (words.share)
                    }
                }
            }
        }
    }
}
