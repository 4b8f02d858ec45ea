//! The page's banner.

use super::{DisplaySettings, SearchLink, use_site};
use crate::{model::Address, routes::Route, view_model::SiteInfo};
use leptos::prelude::*;
use std::sync::Arc;

/// The page's banner; empty until the feed is there.
#[component]
pub fn Header(
    /// What it says of the site; none until the feed is there.
    site_info: Option<Arc<SiteInfo>>,
) -> impl IntoView {
    let site = use_site();
    site_info.map(|site_info| {
        let icon = site_info.icon.as_ref().map(|icon| {
            let source = site.local(icon).to_owned();
            view! { <img class="bs-header__icon" src=source alt="" width="32" height="32" referrerpolicy="no-referrer"/> }
        });
        let greeting = site_info.greeting.clone().map(|greeting| {
            view! { <p class="bs-greeting"><span class="bs-greeting__text">{greeting}</span></p> }
        });
        view! {
            {greeting}
            <div class="bs-header__bar">
                <a class="bs-header__name" href=site.href(&Route::HOME)>
                    {icon}
                    <span>{site_info.name.clone()}</span>
                </a>
                {site_info.is_searchable.then(|| view! { <SearchLink/> })}
                <DisplaySettings/>
                <Account site_info=site_info/>
            </div>
        }
    })
}

/// Where readers sign in and register, if the site has that.
#[component]
fn Account(
    /// The site.
    site_info: Arc<SiteInfo>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let link = |address: &Option<Address>, word: &'static str| {
        address.as_ref().map(|address| {
            let href = site.local(address).to_owned();
            view! { <a href=href>{word}</a> }
        })
    };
    let has_links = site_info.sign_in.is_some() || site_info.register.is_some();
    has_links.then(|| {
        view! {
            <p class="bs-header__account">
                {link(&site_info.sign_in, words.sign_in)}
                {link(&site_info.register, words.register)}
            </p>
        }
    })
}
