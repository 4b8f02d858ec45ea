//! The site's small print.

use super::use_site;
use crate::{routes::Route, view_model::SiteInfo};
use leptos::prelude::*;
use std::sync::Arc;

/// The site's small print.
#[component]
pub fn Footer(
    /// What it says of the site; none until the feed is there.
    site_info: Option<Arc<SiteInfo>>,
) -> impl IntoView {
    view! {
        <footer class="bs-footer">
            {site_info.map(|site_info| view! { <About site_info=site_info/> })}
            <p class="bs-footer__made">{use_site().words().made_with}</p>
        </footer>
    }
}

/// What the small print says of the site.
#[component]
fn About(
    /// The site.
    site_info: Arc<SiteInfo>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let section = |(kind, title): &(_, Option<String>)| {
        let href = site.href(&Route::section(*kind));
        let title = title.as_deref().unwrap_or(words.section(*kind)).to_owned();
        view! { <li><a href=href>{title}</a></li> }
    };
    let home_page = site_info.home_page.as_ref().map(|address| {
        let href = site.local(address).to_owned();
        view! { <li><a href=href>{words.publisher_site}</a></li> }
    });
    let feed = site_info.feed_address.as_ref().map(|address| {
        let href = site.local(address).to_owned();
        view! { <li><a href=href rel="external" type="application/feed+json">{words.feed}</a></li> }
    });
    view! {
        <p class="bs-footer__name">{site_info.name.clone()}</p>
        {site_info.description.clone().map(|text| view! { <p class="bs-footer__about">{text}</p> })}
        {site_info.is_expired.then(|| view! { <p class="bs-footer__about">{words.expired}</p> })}
        <ul class="bs-footer__links">
            {site_info.sections.iter().map(section).collect_view()}
            <li><a href=site.href(&Route::Tags)>{words.all_tags}</a></li>
            {home_page}
            {feed}
            <li><a href=site.href(&Route::AboutFeed)>{words.about_feed}</a></li>
        </ul>
    }
}
