//! Where a page stands in the site.

use super::use_site;
use crate::routes::Route;
use leptos::prelude::*;

/// The way from the front page to the current one.
#[component]
pub fn Breadcrumb(
    /// The page between the two, if there is one, and its name.
    #[prop(optional_no_strip)]
    between: Option<(Route, String)>,
    /// The current page's name.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <nav class="bs-breadcrumb" aria-label=words.breadcrumb>
            <ol>
                <li><a href=site.href(&Route::HOME)>{words.home}</a></li>
                {between.map(|(route, name)| view! { <li><a href=site.href(&route)>{name}</a></li> })}
                <li><span aria-current="page">{here}</span></li>
            </ol>
        </nav>
    }
}
