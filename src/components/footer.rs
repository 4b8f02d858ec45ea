//! The end of every page.

use super::{href, strings};
use crate::{routes::Route, view_model::Frame};
use leptos::prelude::*;
use std::sync::Arc;

/// The site's small print.
#[component]
pub fn Footer(
    /// The site, once known.
    frame: Option<Arc<Frame>>,
) -> impl IntoView {
    let words = strings();
    let about = frame.map(|frame| {
        let sections = frame
            .sections
            .iter()
            .map(|(kind, title)| {
                let title = title
                    .clone()
                    .unwrap_or_else(|| words.section(*kind).to_owned());
                view! {
                    <li>
                        <a href=href(&Route::Section(*kind))>{title}</a>
                    </li>
                }
            })
            .collect_view();
        let publisher = frame.home_page.as_ref().map(|address| {
            view! {
                <li>
                    <a href=address.as_str().to_owned()>{words.publisher_site}</a>
                </li>
            }
        });
        let feed = frame.feed_address.as_ref().map(|address| {
            view! {
                <li>
                    <a href=address.as_str().to_owned() rel="external" type="application/feed+json">
                        {words.feed}
                    </a>
                </li>
            }
        });
        view! {
            <p class="bs-footer__name">{frame.name.clone()}</p>
            {frame.description.clone().map(|text| view! { <p class="bs-footer__about">{text}</p> })}
            {frame.is_expired.then(|| view! { <p class="bs-footer__about">{words.expired}</p> })}
            <ul class="bs-footer__links">
                {sections}
                <li>
                    <a href=href(&Route::Tags)>{words.all_tags}</a>
                </li>
                {publisher}
                {feed}
                <li>
                    <a href=href(&Route::AboutFeed)>{words.about_feed}</a>
                </li>
            </ul>
        }
    });
    view! {
        {about}
        <p class="bs-footer__made">{words.made_with}</p>
    }
}
