//! What other sites get of this one: documents, data, oEmbed answers, snippets. What they do in a browser is in tests/e2e.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests may fail them"
)]

#[path = "embed/data.rs"]
mod data;
#[path = "embed/documents.rs"]
mod documents;
#[path = "embed/snippets.rs"]
mod snippets;

use broadsheet::components::Site;
use broadsheet::embed::{self, EmbedPage, SharedFiles};
use broadsheet::feed;
use broadsheet::locale::Locale;
use broadsheet::model::{self, Address, Article, Bases, SectionKind, Use};
use broadsheet::view_model::{SiteInfo, article_page, section_page, tag_page};

/// What a feed may try to get into another site's page.
const HOSTILE: &str = r#""><script>alert('1')</script><img src=x onerror="alert(2)">{src} & 茶"#;

fn feed() -> model::Site {
    let text = serde_json::json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": HOSTILE,
        "language": "zh-CN",
        "items": [
            {
                "id": "plain", "title": "夜市里的收款码", "summary": "摊主怎样用手机做生意。", "tags": ["夜市"],
                "content_text": "第一段。\n\n第二段。", "image": "/stall.jpg", "date_published": "2026-03-02T08:00:00+08:00",
                "authors": [{"name": "林知夏"}], "_broadsheet": {"hot_rank": 1, "views": 12},
            },
            {
                "id": "hostile", "title": HOSTILE, "summary": HOSTILE, "tags": ["观点", HOSTILE], "content_text": HOSTILE,
                "authors": [{"name": HOSTILE, "url": "javascript:alert(3)"}], "image": "http://pictures.example/a.jpg?\"><script>",
                "date_published": "2026-03-01", "_broadsheet": {"hot_rank": 2},
            },
        ],
    });
    let address = Address::resolve(
        "https://shop.example/news/feed.json",
        &Bases::default(),
        Use::Data,
    );
    feed::read(text.to_string().as_bytes(), address.ok()).expect("a feed")
}

fn site_of(feed: &model::Site) -> Site {
    Site {
        has_folders: false,
        is_embedded: false,
        base: "/news".to_owned(),
        origin: "https://shop.example".to_owned(),
        name: feed.title.clone(),
        locale: Locale::ZhCn,
        segmenter: None,
    }
}

fn article<'a>(feed: &'a model::Site, id: &str) -> &'a Article {
    let article = feed
        .articles()
        .iter()
        .find(|article| article.id.as_str() == id);
    article.unwrap_or_else(|| panic!("no article {id}"))
}

/// The files that all documents share.
fn shared() -> SharedFiles {
    SharedFiles {
        style: "/news/embed.css".to_owned(),
        script: "/news/embed.js".to_owned(),
    }
}

/// Every kind of page of a feed, each with its document.
fn pages(feed: &model::Site) -> Vec<(EmbedPage, String)> {
    let site = site_of(feed);
    let mut pages = Vec::new();
    for article in feed.articles() {
        let page = article_page(feed, article);
        pages.push(embed::card(&page.card));
        pages.push(embed::article(&page));
    }
    let sections = [SectionKind::Hot, SectionKind::Opinions]
        .map(|kind| section_page(feed, kind, 1).expect("a page").block);
    pages.extend(
        sections
            .iter()
            .filter_map(|block| embed::section(&site, block)),
    );
    let tags = feed
        .tags()
        .iter()
        .filter_map(|tag| tag_page(feed, &tag.slug, 1));
    pages.extend(tags.map(|page| embed::tag(&page)));
    let frame = SiteInfo::of(feed);
    pages
        .into_iter()
        .map(|page| {
            let document = embed::document(&site, Some(&frame), &page, &shared());
            (page, document)
        })
        .collect()
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    html.split(opening.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}
