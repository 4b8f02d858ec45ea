//! Ways to share an article, at its end. Without the app they are links; with it, there are the sheet and its code as well.

use super::{ShareButton, ShareServices, Shared, use_sharing, use_site};
use leptos::prelude::*;

/// Where an article can be shared to.
#[component]
pub fn ShareLinks(
    /// The article.
    shared: Shared,
) -> impl IntoView {
    let words = use_site().locale.share_strings();
    let sharing = use_sharing();
    view! {
        <nav class="bs-share" aria-labelledby="share-label">
            <span class="bs-share__label" id="share-label">{words.share}</span>
            <ul class="bs-share__list">
                <ShareServices shared=shared/>
                <li class="bs-share__in-app">
                    <button class="bs-share__link" type="button" aria-haspopup="dialog" on:click=move |_| sharing.open_sheet()>
                        {words.wechat_code}
                    </button>
                </li>
                <li class="bs-share__in-app bs-share__button">
                    <ShareButton class="bs-share__link"/>
                </li>
            </ul>
        </nav>
    }
}
