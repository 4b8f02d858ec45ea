//! The way to the search page, from every page.

use super::{Icon, IconView, use_site};
use crate::{
    browser::{self, names},
    routes::Route,
};
use leptos::prelude::*;

/// A link to the search page: an icon, which looks like a field where there is room. As long as the app does not run, nothing can be
/// searched: then it leads to all tags.
#[component]
pub fn SearchLink() -> impl IntoView {
    let site = use_site();
    let words = site.locale.search_strings();
    let href = site.href(&Route::Search);
    Effect::new(move |_| {
        // Past Leptos, which has no say in this attribute: a signal's code would weigh more than the link.
        browser::lead_to_search(&href);
        // It ends with the component.
        StoredValue::new_local(browser::on_search_key());
    });
    view! {
        <a class="bs-search-link" id=names::SEARCH_LINK href=site.href(&Route::Tags) aria-label=words.title>
            <IconView icon=Icon::Search/>
            <span class="bs-search-link__field" aria-hidden="true">
                {words.field}
                <span class="bs-search-link__key">"/"</span>
            </span>
        </a>
    }
}
