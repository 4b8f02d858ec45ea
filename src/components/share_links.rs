//! Ways to share an article that need no script: links that name it to other services, and nothing of them is loaded here.

use super::Site;
use crate::{routes, view_model::Card};
use maud::{Markup, html};

/// Where an article can be shared to. `embed`: where other sites get it, if they do.
#[must_use]
pub fn share_links(site: &Site, card: &Card, embed: Option<&str>) -> Markup {
    let words = site.words();
    let address = format!("{}{}", site.origin, site.href(&card.route()));
    let [address, title] = [&address, &card.title].map(|text| routes::encoded(text));
    let query = format!("?url={address}&title={title}");
    let service = |name: &str, address: &str| {
        html! {
            li {
                a.bs-share__link href={ (address) (query) } target="_blank" rel="external noopener nofollow" { (name) }
            }
        }
    };
    html! {
        nav.bs-share aria-labelledby="share-label" {
            span.bs-share__label id="share-label" { (words.share) }
            ul.bs-share__list {
                (service(words.weibo, "https://service.weibo.com/share/share.php"))
                (service("QQ", "https://connect.qq.com/widget/shareqq/index.html"))
                li {
                    a.bs-share__link href={ "mailto:?subject=" (title) "&body=" (address) } { (words.mail) }
                }
                @if let Some(embed) = embed {
                    li { a.bs-share__link href=(embed) { (words.embed) } }
                }
            }
        }
    }
}
