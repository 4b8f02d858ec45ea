//! The page's banner.

use super::Site;
use crate::{model::Address, routes::Route, view_model::Frame};
use maud::{Markup, html};

/// The page's banner; empty until the feed is there.
#[must_use]
pub fn header(site: &Site, frame: Option<&Frame>) -> Markup {
    html! {
        @if let Some(frame) = frame {
            @if let Some(greeting) = &frame.greeting {
                p.bs-greeting { span.bs-greeting__text { (greeting) } }
            }
            div.bs-header__bar {
                a.bs-header__name href=(site.href(&Route::HOME)) {
                    @if let Some(icon) = &frame.icon {
                        img.bs-header__icon src=(site.local(icon)) alt="" width="32" height="32" referrerpolicy="no-referrer";
                    }
                    span { (frame.name) }
                }
                (account(site, frame))
            }
        }
    }
}

fn account(site: &Site, frame: &Frame) -> Markup {
    let words = site.words();
    let link = |address: Option<&Address>, word: &'static str| {
        html! {
            @if let Some(address) = address { a href=(site.local(address)) { (word) } }
        }
    };
    html! {
        @if frame.sign_in.is_some() || frame.register.is_some() {
            p.bs-header__account {
                (link(frame.sign_in.as_ref(), words.sign_in))
                (link(frame.register.as_ref(), words.register))
            }
        }
    }
}
