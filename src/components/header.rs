//! The top of every page: greeting, sign-in, the site's name.

use super::{href, strings};
use crate::{routes::Route, view_model::Frame};
use leptos::prelude::*;
use std::sync::Arc;

/// The page's banner; empty until the feed is there.
#[component]
pub fn Header(
    /// The site, once known.
    frame: Option<Arc<Frame>>,
) -> impl IntoView {
    let words = strings();
    let name = frame.as_ref().map(|frame| frame.name.clone());
    let account = |address: Option<&crate::model::Address>, word: &'static str| {
        address.map(|address| {
            view! { <a href=address.as_str().to_owned()>{word}</a> }
        })
    };
    let top = frame.as_ref().and_then(|frame| {
        let has_any =
            frame.greeting.is_some() || frame.sign_in.is_some() || frame.register.is_some();
        has_any.then(|| {
            view! {
                <div class="bs-greeting">
                    <p class="bs-greeting__text">{frame.greeting.clone()}</p>
                    <p class="bs-greeting__account">
                        {account(frame.sign_in.as_ref(), words.sign_in)}
                        {account(frame.register.as_ref(), words.register)}
                    </p>
                </div>
            }
        })
    });
    let icon = frame
        .as_ref()
        .and_then(|frame| frame.icon.clone())
        .map(|icon| {
            view! {
                <img class="bs-header__icon" src=icon.as_str().to_owned() alt="" width="32" height="32" />
            }
        });
    view! {
        {top}
        {name
            .map(|name| {
                view! {
                    <div class="bs-header__bar">
                        <a class="bs-header__name" href=href(&Route::HOME)>
                            {icon}
                            <span>{name}</span>
                        </a>
                    </div>
                }
            })}
    }
}
