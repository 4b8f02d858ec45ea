//! Ways to share an article that need no script: links that name it to other services, and nothing of them is loaded here.

use super::use_site;
use crate::routes::{self, Route};
use leptos::prelude::*;

/// Where an article can be shared to.
#[component]
pub fn ShareLinks(
    /// The article's page.
    route: Route,
    /// The article's title.
    title: String,
    /// Where other sites get it to embed, if they do.
    #[prop(optional_no_strip)]
    embed: Option<String>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let address = format!("{}{}", site.origin, site.href(&route));
    let [address, title] = [&address, &title].map(|text| routes::encoded(text));
    let mail = format!("mailto:?subject={title}&body={address}");
    let service = |name: &'static str, page: &str| {
        let href = format!("{page}?url={address}&title={title}");
        view! {
            <li>
                <a class="bs-share__link" href=href target="_blank" rel="external noopener nofollow">{name}</a>
            </li>
        }
    };
    view! {
        <nav class="bs-share" aria-labelledby="share-label">
            <span class="bs-share__label" id="share-label">{words.share}</span>
            <ul class="bs-share__list">
                {service(words.weibo, "https://service.weibo.com/share/share.php")}
                {service("QQ", "https://connect.qq.com/widget/shareqq/index.html")}
                <li><a class="bs-share__link" href=mail>{words.mail}</a></li>
                {embed.map(|embed| view! { <li><a class="bs-share__link" href=embed>{words.embed}</a></li> })}
            </ul>
        </nav>
    }
}
