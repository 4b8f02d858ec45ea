//! The site's small print.

use super::Site;
use crate::{routes::Route, view_model::Frame};
use maud::{Markup, html};

/// The site's small print. `frame` is none until the feed is there.
#[must_use]
pub fn footer(site: &Site, frame: Option<&Frame>) -> Markup {
    html! {
        footer.bs-footer {
            @if let Some(frame) = frame { (about(site, frame)) }
            p.bs-footer__made { (site.words().made_with) }
        }
    }
}

fn about(site: &Site, frame: &Frame) -> Markup {
    let words = site.words();
    html! {
        p.bs-footer__name { (frame.name) }
        @if let Some(text) = &frame.description {
            p.bs-footer__about { (text) }
        }
        @if frame.is_expired {
            p.bs-footer__about { (words.expired) }
        }
        ul.bs-footer__links {
            @for (kind, title) in &frame.sections {
                li {
                    a href=(site.href(&Route::Section(*kind))) {
                        (title.as_deref().unwrap_or(words.section(*kind)))
                    }
                }
            }
            li { a href=(site.href(&Route::Tags)) { (words.all_tags) } }
            @if let Some(address) = &frame.home_page {
                li { a href=(site.local(address)) { (words.publisher_site) } }
            }
            @if let Some(address) = &frame.feed_address {
                li { a href=(site.local(address)) rel="external" type="application/feed+json" { (words.feed) } }
            }
            li { a href=(site.href(&Route::AboutFeed)) { (words.about_feed) } }
        }
    }
}
