#![cfg(feature = "ssr")]

use super::{Metadata, OEmbedLink, PageHead, rendered_head};
use crate::{
    components::{Site, provide_site},
    locale::Locale,
    model::{Address, Bases, Image, Language, SectionKind, TagSlug, Timestamp, Use},
    routes::Route,
    view_model::{SiteInfo, TagLink},
};
use leptos::prelude::*;
use leptos_meta::{ServerMetaContext, provide_meta_context};
use std::sync::Arc;

fn site() -> Site {
    Site {
        base: "/news".to_owned(),
        origin: "https://example.com".to_owned(),
        name: "报纸 & <Söhne>".to_owned(),
        has_folders: true,
        locale: Locale::ZhCn,
        ..Site::default()
    }
}

fn address(text: &str) -> Address {
    let base = Address::resolve("https://example.com/news/", &Bases::default(), Use::Data);
    Address::resolve(text, &Bases::new(base), Use::Link).unwrap()
}

fn site_info() -> Option<Arc<SiteInfo>> {
    Some(Arc::new(SiteInfo {
        name: "报纸".to_owned(),
        description: None,
        greeting: None,
        sign_in: None,
        register: None,
        home_page: None,
        feed_address: Some(address("feed.json")),
        icon: Some(address("http://example.com/icon.png")),
        language: Language::parse("zh-TW"),
        tags: Vec::new(),
        sections: Vec::new(),
        problems: 0,
        is_expired: false,
        is_searchable: true,
    }))
}

fn metadata() -> Metadata {
    Metadata {
        title: Some("Tricks </title><b>&amp; \"more\"".to_owned()),
        description: Some("<b> & \"quotes\"".to_owned()),
        route: Some(Route::section(SectionKind::Hot)),
        image: Some(Image {
            address: address("http://a.example/p.png?a&b"),
            alt: "Alt & \"text\"".to_owned(),
        }),
        article: Some((
            Timestamp::parse("2026-11-03T08:00:00+08:00"),
            Timestamp::parse("2026-11-04"),
        )),
        tags: vec![TagLink {
            name: "标 & 签".to_owned(),
            slug: TagSlug::parse("标签").unwrap(),
            count: 1,
        }],
        is_unlisted: false,
    }
}

/// The head's HTML of a page.
fn rendered<V: IntoView + 'static>(data: &[String], view: impl FnOnce() -> V) -> String {
    let (context, output) = ServerMetaContext::new();
    Owner::new().with(|| {
        provide_site(Arc::new(site()));
        provide_context(context);
        provide_meta_context();
        let body = view().into_view().to_html();
        assert!(!body.contains("meta"), "{body}");
    });
    rendered_head(output, data)
}

/// A head's elements, each with its attributes in alphabetical order and its text.
fn elements(head: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(&format!("<!doctype html><head>{head}</head>"));
    let of_head = scraper::Selector::parse("head > *").unwrap();
    let element = |element: scraper::ElementRef<'_>| {
        let mut attributes: Vec<_> = element.value().attrs().collect();
        attributes.sort_unstable();
        let attributes: Vec<_> = attributes
            .iter()
            .map(|(name, value)| format!(" {name}={value}"))
            .collect();
        let text: String = element.text().collect();
        format!("{}{}>{text}", element.value().name(), attributes.concat())
    };
    document.select(&of_head).map(element).collect()
}

#[test]
fn a_head_says_all_that_is_known() {
    let head = rendered(
        &[],
        || view! { <PageHead metadata=metadata() site_info=site_info()/> },
    );
    let mut found = elements(&head);
    found.sort_unstable();
    let mut expected = [
        "title>Tricks </title><b>&amp; \"more\" — 报纸 & <Söhne>",
        "meta content=max-image-preview:large name=robots>",
        "meta content=报纸 & <Söhne> property=og:site_name>",
        "meta content=Tricks </title><b>&amp; \"more\" itemprop=name property=og:title>",
        "meta content=article property=og:type>",
        "meta content=zh_TW property=og:locale>",
        "meta content=summary_large_image name=twitter:card>",
        "meta content=<b> & \"quotes\" itemprop=description name=description>",
        "meta content=<b> & \"quotes\" property=og:description>",
        "link href=https://example.com/news/hot/ rel=canonical>",
        "meta content=https://example.com/news/hot/ property=og:url>",
        "link href=https://example.com/news/feed.json rel=alternate title=报纸 & <Söhne> type=application/feed+json>",
        "meta content=https://a.example/p.png?a&b itemprop=image property=og:image>",
        "meta content=Alt & \"text\" property=og:image:alt>",
        "meta content=2026-11-03T08:00:00+08:00 property=article:published_time>",
        "meta content=2026-11-04 property=article:modified_time>",
        "meta content=标 & 签 property=article:tag>",
    ];
    expected.sort_unstable();
    assert_eq!(found, expected, "{head}");
}

#[test]
fn a_head_without_anything_to_say_shows_the_sites_icon() {
    let head = rendered(
        &[],
        || view! { <PageHead metadata=Metadata::default() site_info=site_info()/> },
    );
    let found = elements(&head);
    for expected in [
        "title>报纸 & <Söhne>",
        "meta content=website property=og:type>",
        "meta content=summary name=twitter:card>",
        "meta content=https://example.com/icon.png itemprop=image property=og:image>",
    ] {
        assert!(found.iter().any(|it| it == expected), "{expected}\n{head}");
    }
    for absent in ["canonical", "description", "article:"] {
        assert!(!head.contains(absent), "{absent}\n{head}");
    }
}

#[test]
fn elements_follow_the_marker_one_after_the_other() {
    let head = rendered(
        &[],
        || view! { <PageHead metadata=Metadata::default() site_info=None/> },
    );
    assert!(
        head.starts_with("<!--HEAD--><meta name=\"robots\""),
        "{head}"
    );
    assert!(
        head.ends_with("<title>报纸 &amp; &lt;Söhne></title>"),
        "{head}"
    );
    assert!(!head.contains("> <") && !head.contains('\n'), "{head}");
}

#[test]
fn a_head_has_what_publishers_add() {
    let json = r#"{"a":"</script><!--"}"#.to_owned();
    let head = rendered(&[json], || {
        let oembed = Some(OEmbedLink {
            address: "https://example.com/o.json?a&b".to_owned(),
            title: "A & \"b\"".to_owned(),
        });
        view! { <PageHead metadata=metadata() site_info=None picture_size=Some((1200, 630)) oembed=oembed/> }
    });
    let found = elements(&head);
    for expected in [
        "meta content=1200 property=og:image:width>",
        "meta content=630 property=og:image:height>",
        "link href=https://example.com/o.json?a&b rel=alternate title=A & \"b\" type=application/json+oembed>",
    ] {
        assert!(found.iter().any(|it| it == expected), "{expected}\n{head}");
    }
    let block = r#"<script type="application/ld+json">{"a":"\u003c/script>\u003c!--"}</script>"#;
    assert!(head.ends_with(block), "{head}");
}

#[test]
fn an_excerpt_is_not_to_be_found() {
    let view = || view! { <PageHead metadata=metadata() site_info=site_info() is_excerpt=true/> };
    let head = rendered(&[], view);
    let expected = [
        "meta content=noindex name=robots>",
        "link href=https://example.com/news/hot/ rel=canonical>",
        "title>Tricks </title><b>&amp; \"more\" — 报纸 & <Söhne>",
    ];
    assert_eq!(elements(&head), expected, "{head}");
}
