use super::{article, item, items, read, slug};
use crate::model::{Body, SectionKind, Site, TagSlug};
use crate::routes::Route;
use crate::view_model::{
    AboutFeed, Failure, FailureKind, Lack, Page, SiteInfo, article_page, embed_choices, front_page,
    section_page, tag_page, tags_page,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;
use std::fmt::Debug;

fn assert_same_after_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(data: &T) {
    let json = serde_json::to_string(data).expect("JSON");
    let back: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(&back, data);
}

/// A site that has something of everything, and something wrong.
fn full_site() -> Site {
    let mut all = items(
        45,
        &json!({"tags": ["茶", "C++"], "date_published": "2026-05-01T08:30:15.25+08:00"}),
    );
    all.push(item(
        "text",
        json!({"content_text": "One\n\ntwo", "language": "en-GB"}),
    ));
    all.push(item(
        "bare",
        json!({"content_text": null, "summary": "Short."}),
    ));
    all.push(item("full", json!({
        "content_html": "<p>Raw \"quoted\" 茶 \u{2028}</p>",
        "url": "https://news.example/full?a=1&b=2",
        "external_url": "https://elsewhere.example/",
        "image": "data:image/png;base64,iVBORw0KGgo=",
        "banner_image": "/banner.jpg",
        "date_published": "2026-05-02",
        "date_modified": "2026-05-03T00:00:00Z",
        "authors": [{"name": "Lin", "url": "mailto:lin@news.example", "avatar": "/lin.jpg"}],
        "tags": ["茶", "人物"],
        "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "title": "Listen", "size_in_bytes": 12, "duration_in_seconds": 61.5}],
        "_broadsheet": {
            "views": 808, "views_as_of": "2026-05-04", "editor": "Mo", "kind": "people", "hot_rank": 1,
            "source": {"name": "Daily", "url": "https://daily.example/"}, "copyright": "© {source}",
            "related": ["text"],
            "products": [{
                "name": "Cup", "url": "https://shop.example/cup", "image": "/cup.jpg", "price": "9.90", "currency": "CNY",
                "price_as_of": "2026-05-01", "shop": "Shop", "disclosure": "Ours", "mini_program": "pages/cup",
            }],
        },
    })));
    all.push(json!({"id": "full", "content_text": "again"}));
    all.push(json!({"title": 7, "date_published": "soon", "url": "javascript:0"}));
    read(&json!({
        "version": "1", "title": "News", "description": "About tea", "language": "zh-CN", "expired": true,
        "home_page_url": "https://news.example/", "icon": "/icon.png", "items": all,
        "_broadsheet": {
            "greeting": "你好", "sign_in_url": "/in", "register_url": "tel:+8610", "copyright": "©",
            "sections": [
                {"kind": "hot", "title": "Hot", "more_url": "/hot", "items": ["full", "text"]},
                {"kind": "opinions"},
                {"kind": "partners", "links": [{"title": "P", "url": "/p", "image": "/p.svg", "summary": "S"}]},
                {"kind": "cellar"},
            ],
        },
    }))
}

#[test]
fn every_pages_data_is_the_same_after_json() {
    let site = full_site();
    let mut pages: Vec<Page> = Vec::new();
    for page in 1..=3 {
        pages.extend(front_page(&site, page, page == 1).map(|page| Page::Front(Box::new(page))));
        pages.extend(
            tag_page(&site, &TagSlug::of_name("茶"), page).map(|page| Page::Tag(Box::new(page))),
        );
    }
    assert_eq!(pages.len(), 6);
    for id in ["a0", "text", "bare", "full"] {
        let article = article(&site, id);
        let mut page = article_page(&site, article);
        if let Body::Html(html) = &article.body {
            let html = serde_json::from_value(json!(html.as_untrusted())).expect("HTML");
            page = page.with_html(html, "");
        }
        pages.push(Page::Article(Box::new(page)));
    }
    pages.extend(SectionKind::ALL.map(|kind| {
        let mut page = section_page(&site, kind, 1).expect("a page");
        page.older = Some(Route::Section { kind, page: 2 });
        Page::Section(page)
    }));
    pages.push(Page::Tags(tags_page(&site)));
    pages.push(Page::AboutFeed(about_feed(&site)));
    pages.push(Page::EmbedBuilder(embed_choices(&site)));
    for page in &pages {
        assert_same_after_json(page);
    }
    assert_same_after_json(&SiteInfo::of(&site));
}

fn about_feed(site: &Site) -> AboutFeed {
    AboutFeed::of(site, &[], |kind| format!("{kind:?}"))
}

#[test]
fn the_site_of_this_test_has_something_of_everything() {
    let site = full_site();
    let full = article_page(&site, article(&site, "full"));
    assert!(full.picture.is_some() && full.modified.is_some() && full.external.is_some());
    assert!(full.views.is_some() && full.source.is_some() && full.copyright.is_some());
    assert_eq!(
        (
            full.attachments.len(),
            full.products.len(),
            full.authors.len()
        ),
        (1, 1, 1)
    );
    assert_eq!(full.neighbours.related[0].slug, slug("text"));
    assert_eq!(full.blocks.len(), 3);
    let site_info = SiteInfo::of(&site);
    assert!(site_info.sign_in.is_some() && site_info.register.is_some() && site_info.is_expired);
    assert_eq!(site_info.problems, about_feed(&site).problems.len());
    assert!(site_info.problems >= 3, "{:?}", site.problems);
}

#[test]
fn every_failure_is_the_same_after_json() {
    let encoding = FailureKind::Encoding {
        found: "UTF-16".to_owned(),
    };
    for kind in [
        FailureKind::NotFound,
        FailureKind::Status(503),
        FailureKind::Unreachable {
            is_cross_origin: true,
        },
        FailureKind::Offline,
        FailureKind::TimedOut { seconds: 20 },
        FailureKind::WebPage,
        FailureKind::Empty,
        FailureKind::InvalidJson { line: 1, column: 2 },
        FailureKind::NotAFeed(Lack::Items),
        encoding,
        FailureKind::TooLarge { limit: u64::MAX },
        FailureKind::NoSanitiser,
        FailureKind::NoFeedNamed,
    ] {
        let can_help = !matches!(kind, FailureKind::NotFound | FailureKind::NoFeedNamed);
        let failure = Failure {
            kind,
            address: "https://news.example/".to_owned(),
        };
        assert_eq!(failure.can_retry(), can_help, "{failure:?}");
        assert_same_after_json(&failure);
    }
}
