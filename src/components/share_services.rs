//! Other services that articles are shared to: links that name an article to them. Nothing of them is loaded here.

use super::{Shared, use_site};
use crate::routes::encoded;
use leptos::prelude::*;

/// Items of a list: a link for each service, mail, and where to embed.
#[component]
pub fn ShareServices(
    /// What is shared.
    shared: Shared,
) -> impl IntoView {
    let words = use_site().locale.share_strings();
    let text = shared.text(words);
    let mail = [&*text, &shared.address].join("\n");
    let [title, text, mail, address] =
        [&shared.title, &text, &mail, &shared.address].map(|text| encoded(text));
    // Weibo has one field for words, the others two.
    let summary = shared.quotation.as_deref().map(encoded);
    let summary = summary.map_or_else(String::new, |summary| format!("&summary={summary}"));
    let named = format!("?url={address}&title={title}{summary}");
    let service = |name: &'static str, href: String| {
        view! {
            <li>
                <a class="bs-share__link" href=href target="_blank" rel="external noopener nofollow">{name}</a>
            </li>
        }
    };
    let inside = |name: &'static str, href: String| {
        view! { <li><a class="bs-share__link" href=href>{name}</a></li> }
    };
    view! {
        {service(words.weibo, format!("https://service.weibo.com/share/share.php?url={address}&title={text}"))}
        {service("QQ", ["https://connect.qq.com/widget/shareqq/index.html", &named].concat())}
        {service(words.qzone, ["https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey", &named].concat())}
        {inside(words.mail, format!("mailto:?subject={title}&body={mail}"))}
        {shared.embed.map(|embed| inside(words.embed, embed))}
    }
}

#[cfg(test)]
mod tests {
    use super::ShareServices;
    use crate::components::{Shared, Site, rendering::html};
    use leptos::prelude::*;

    /// Where each link leads.
    fn links(shared: Shared) -> Vec<String> {
        let html = html(
            &Site::default(),
            || view! { <ShareServices shared=shared/> },
        );
        let parsed = scraper::Html::parse_fragment(&html);
        let links = scraper::Selector::parse("a").unwrap();
        let href = |link: scraper::ElementRef<'_>| link.attr("href").unwrap().to_owned();
        parsed.select(&links).map(href).collect()
    }

    #[test]
    fn services_are_told_of_the_address_and_what_is_said_with_it() {
        let shared = Shared {
            title: "茶 & tea".to_owned(),
            address: "https://example.com/a#h-b".to_owned(),
            embed: Some("/embed/".to_owned()),
            ..Shared::default()
        };
        let (title, address) = (
            "%E8%8C%B6%20%26%20tea",
            "https%3A%2F%2Fexample%2Ecom%2Fa%23h-b",
        );
        let query = format!("?url={address}&title={title}");
        assert_eq!(
            links(shared.clone()),
            [
                format!("https://service.weibo.com/share/share.php{query}"),
                format!("https://connect.qq.com/widget/shareqq/index.html{query}"),
                format!("https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey{query}"),
                format!("mailto:?subject={title}&body={title}%0A{address}"),
                "/embed/".to_owned(),
            ]
        );
        let quoting = links(Shared {
            quotation: Some("水".to_owned()),
            embed: None,
            ..shared
        });
        assert_eq!(quoting.len(), 4);
        for (link, part) in quoting.iter().zip([
            "&title=%E2%80%9C%E6%B0%B4%E2%80%9D",
            "&summary=%E6%B0%B4",
            "&summary=%E6%B0%B4",
            "&body=%E2%80%9C%E6%B0%B4%E2%80%9D",
        ]) {
            assert!(link.contains(part), "{link}");
        }
    }
}
