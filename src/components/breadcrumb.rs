//! Where the reader is in the site.

use super::{href, strings};
use crate::routes::Route;
use leptos::prelude::*;

/// The way from the front page to this one.
#[component]
pub fn Breadcrumb(
    /// The pages between the front page and this one.
    #[prop(optional)]
    between: Vec<(Route, String)>,
    /// This page.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let words = strings();
    let steps = std::iter::once((Route::HOME, words.home.to_owned()))
        .chain(between)
        .map(|(route, name)| {
            view! {
                <li>
                    <a href=href(&route)>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="bs-breadcrumb" aria-label=words.breadcrumb>
            <ol>
                {steps} <li>
                    <span aria-current="page">{here}</span>
                </li>
            </ol>
        </nav>
    }
}
