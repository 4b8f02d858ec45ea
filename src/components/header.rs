//! The page's banner.

use super::use_site;
use crate::{model::Address, routes::Route, view_model::Frame};
use leptos::prelude::*;
use std::sync::Arc;

/// The page's banner; empty until the feed is there.
#[component]
pub fn Header(
    /// What it says of the site; none until the feed is there.
    frame: Option<Arc<Frame>>,
) -> impl IntoView {
    let site = use_site();
    frame.map(|frame| {
        let icon = frame.icon.as_ref().map(|icon| {
            let source = site.local(icon).to_owned();
            view! { <img class="bs-header__icon" src=source alt="" width="32" height="32" referrerpolicy="no-referrer"/> }
        });
        let greeting = frame.greeting.clone().map(|greeting| {
            view! { <p class="bs-greeting"><span class="bs-greeting__text">{greeting}</span></p> }
        });
        view! {
            {greeting}
            <div class="bs-header__bar">
                <a class="bs-header__name" href=site.href(&Route::HOME)>
                    {icon}
                    <span>{frame.name.clone()}</span>
                </a>
                <Account frame=frame/>
            </div>
        }
    })
}

/// Where readers sign in and register, if the site has that.
#[component]
fn Account(
    /// The site.
    frame: Arc<Frame>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let link = |address: &Option<Address>, word: &'static str| {
        address.as_ref().map(|address| {
            let href = site.local(address).to_owned();
            view! { <a href=href>{word}</a> }
        })
    };
    let has_links = frame.sign_in.is_some() || frame.register.is_some();
    has_links.then(|| {
        view! {
            <p class="bs-header__account">
                {link(&frame.sign_in, words.sign_in)}
                {link(&frame.register, words.register)}
            </p>
        }
    })
}
