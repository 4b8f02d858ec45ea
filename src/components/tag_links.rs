//! Tags: as the site's navigation, and as an article's.

use super::Site;
use crate::{routes::Route, view_model::TagLink};
use maud::{Markup, html};

/// The site's most used tags as a row to swipe through. `current` is the page shown, to mark its tag.
#[must_use]
pub fn tag_chips(site: &Site, tags: &[TagLink], current: Option<&Route>) -> Markup {
    let words = site.words();
    let chip = |route: &Route, name: &str| {
        let is_current = current.is_some_and(|current| current.first_page() == *route);
        html! {
            li { a.bs-chip href=(site.href(route)) aria-current=[is_current.then_some("page")] { (name) } }
        }
    };
    html! {
        nav.bs-chips aria-label=(words.site_navigation) {
            ul.bs-chips__list {
                (chip(&Route::HOME, words.home))
                @for tag in tags { (chip(&tag.route(), &tag.name)) }
                (chip(&Route::Tags, words.all_tags))
            }
        }
    }
}

/// Tags in a row, in the order given; `with_count` says how many articles carry each.
#[must_use]
pub fn tag_links(site: &Site, tags: &[TagLink], with_count: bool) -> Markup {
    html! {
        @if !tags.is_empty() {
            ul.bs-tags {
                @for tag in tags {
                    li {
                        a.bs-tag href=(site.href(&tag.route())) {
                            (tag.name)
                            @if with_count {
                                span.bs-tags__count { ((site.words().article_count)(tag.count)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
