//! Addresses in every member that holds one: resolved in the documented order, or refused.

use super::{article, bytes, problems, site};
use broadsheet::model::Address;

fn text(address: Option<&Address>) -> &str {
    address.map_or("", Address::as_str)
}

#[test]
fn case_21_relative_addresses_resolve_in_the_documented_order() {
    let site = site("addresses.json");
    assert_eq!(text(site.home_page.as_ref()), "https://feeds.example/home/");
    assert_eq!(
        text(site.icon.as_ref()),
        "https://feeds.example/home/icon.png"
    );
    assert_eq!(
        text(site.authors[0].url.as_ref()),
        "https://feeds.example/home/about"
    );
    assert_eq!(
        text(site.authors[0].avatar.as_ref()),
        "https://feeds.example/home/a.png"
    );

    let own = article(&site, "own-base");
    for (found, expected) in [
        (
            own.image.as_ref().map(|image| &image.address),
            "https://example.com/posts/one/i.jpg",
        ),
        (
            own.banner.as_ref().map(|image| &image.address),
            "https://example.com/b.jpg",
        ),
        (own.external_url.as_ref(), "https://other.example/x"),
        (
            own.authors[0].url.as_ref(),
            "https://example.com/posts/one/b",
        ),
        (
            own.authors[0].avatar.as_ref(),
            "https://example.com/posts/one/b.png",
        ),
        (
            Some(&own.attachments[0].url),
            "https://example.com/posts/one/f.zip",
        ),
        (
            own.source.as_ref().and_then(|source| source.url.as_ref()),
            "https://example.com/posts/one/s",
        ),
        (
            Some(&own.products[0].url),
            "https://example.com/posts/one/p",
        ),
        (
            own.products[0].image.as_ref(),
            "https://example.com/posts/one/p.png",
        ),
    ] {
        assert_eq!(text(found), expected);
    }
    let image = |id| {
        article(&site, id)
            .image
            .as_ref()
            .map(|image| image.address.as_str())
    };
    assert_eq!(
        text(article(&site, "relative-url").url.as_ref()),
        "https://feeds.example/home/posts/two/"
    );
    assert_eq!(
        image("relative-url"),
        Some("https://feeds.example/home/posts/two/i.jpg")
    );
    assert_eq!(image("home-base"), Some("https://feeds.example/home/i.jpg"));
    assert_eq!(
        image("hostile-base"),
        Some("https://feeds.example/home/i.jpg")
    );
    assert_eq!(
        problems(&site, Some("hostile-base")),
        ["url: refused javascript:alert(1)"]
    );
}

#[test]
fn without_any_base_relative_addresses_are_refused() {
    let document = br#"{"title": "T", "items": [{"id": "a", "content_text": "x", "image": "i.jpg", "url": ""}]}"#;
    let site = broadsheet::feed::read(document, None).expect("a feed");
    assert_eq!(article(&site, "a").image, None);
    assert_eq!(problems(&site, Some("a")), ["image: refused i.jpg"]);
}

#[test]
fn cases_18_and_21_hostile_addresses_survive_in_no_member() {
    let site = site("hostile.json");
    let debugged = format!(
        "{:?}",
        super::read(&bytes("hostile.json")).map(|mut site| {
            site.problems.clear();
            site
        })
    );
    for scheme in [
        "javascript",
        "JaVaScRiPt",
        "data:",
        "vbscript",
        "blob",
        "file:",
        "alert",
    ] {
        assert!(!debugged.contains(scheme), "{scheme} in {debugged}");
    }
    let a = article(&site, "a");
    assert_eq!(
        (a.authors[0].name.as_str(), &a.authors[0].url),
        ("B", &None)
    );
    assert_eq!(
        a.source.as_ref().map(|source| source.name.as_str()),
        Some("S")
    );
    assert_eq!(
        a.products
            .iter()
            .map(|product| product.name.as_str())
            .collect::<Vec<_>>(),
        ["Q"]
    );
    assert!(a.attachments.is_empty());
    assert_eq!(problems(&site, None).len(), 10);
    assert_eq!(problems(&site, Some("a")).len(), 9);
    assert!(
        site.problems
            .iter()
            .all(|problem| super::words(&problem.kind).starts_with("refused"))
    );
}

#[test]
fn a_hostile_home_page_is_no_base_and_the_feeds_own_address_is() {
    let document = br#"{"title": "T", "home_page_url": "javascript:alert(1)//",
        "items": [{"id": "a", "content_text": "x", "image": "i.jpg"}]}"#;
    let site = super::read(document).expect("a feed");
    let image = article(&site, "a")
        .image
        .as_ref()
        .map(|image| image.address.as_str());
    assert_eq!(image, Some("https://feeds.example/news/i.jpg"));
}
