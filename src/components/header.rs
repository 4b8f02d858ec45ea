//! The page's banner.

use super::Site;
use crate::{model::Address, routes::Route, view_model::Frame};
use maud::{Markup, html};

/// The page's banner; empty until the feed is there.
#[must_use]
pub fn header(site: &Site, frame: Option<&Frame>) -> Markup {
    html! {
        @if let Some(frame) = frame {
            (greeting(site, frame))
            div.bs-header__bar {
                a.bs-header__name href=(site.href(&Route::HOME)) {
                    @if let Some(icon) = &frame.icon {
                        img.bs-header__icon src=(site.local(icon)) alt="" width="32" height="32" referrerpolicy="no-referrer";
                    }
                    span { (frame.name) }
                }
            }
        }
    }
}

fn greeting(site: &Site, frame: &Frame) -> Markup {
    let words = site.words();
    let account = |address: Option<&Address>, word: &'static str| {
        html! {
            @if let Some(address) = address { a href=(site.local(address)) { (word) } }
        }
    };
    let has_any = frame.greeting.is_some() || frame.sign_in.is_some() || frame.register.is_some();
    html! {
        @if has_any {
            div.bs-greeting {
                p.bs-greeting__text { (frame.greeting.as_deref().unwrap_or_default()) }
                p.bs-greeting__account {
                    (account(frame.sign_in.as_ref(), words.sign_in))
                    (account(frame.register.as_ref(), words.register))
                }
            }
        }
    }
}
