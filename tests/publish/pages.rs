//! Which pages there are, and that each is what the app itself would show.

use super::{app as app_files, data, place, published, sample, text};
use broadsheet::{
    app::{self, Rendered},
    components,
    locale::{self, Locale},
    model::{SafeHtml, SectionKind},
    routes::Route,
    view_model::{self, ArticleBody, Page, PageData, PageFile, SiteFile, SiteInfo},
};
use scraper::{Html, Selector};
use std::{io::Read, sync::Arc};

fn routes(site: &broadsheet::model::Site) -> Vec<Route> {
    let mut routes = vec![
        Route::HOME,
        Route::Front { page: 2 },
        Route::Tags,
        Route::Search,
        Route::AboutFeed,
    ];
    // The sample counts its readers, so that there are no picks.
    let sections = SectionKind::ALL
        .into_iter()
        .filter(|kind| *kind != SectionKind::Picks);
    routes.extend(sections.map(Route::section));
    routes.extend(site.tags().iter().map(|tag| Route::Tag {
        tag: tag.slug.clone(),
        page: 1,
    }));
    routes.extend(
        site.articles()
            .iter()
            .map(|article| Route::Article(article.slug.clone())),
    );
    routes
}

fn folder(route: &Route) -> String {
    route
        .folders()
        .iter()
        .map(|folder| format!("{folder}/"))
        .collect()
}

/// The site as pages of the sample know it.
fn shell(site: &broadsheet::model::Site) -> components::Site {
    components::Site {
        base: "/daily".to_owned(),
        origin: "https://news.example".to_owned(),
        name: site.title.clone(),
        has_folders: true,
        is_embedded: false,
        locale: Locale::ZhCn,
        segmenter: None,
    }
}

/// What the app draws of a page.
fn drawn(
    site: &broadsheet::model::Site,
    shared: &SiteFile,
    route: &Route,
    page: PageData,
) -> Rendered {
    let site_info = Arc::new(shared.site_info.clone());
    app::rendered(&shell(site), &site_info, Some((route, page)), &[])
}

fn site_file(out: &tempfile::TempDir) -> SiteFile {
    serde_json::from_value(data(out, SiteFile::NAME)).expect("what all pages share")
}

fn page_file(text: &str) -> PageFile {
    serde_json::from_str(text).expect("a page's data")
}

/// The data that stands in a page itself.
fn data_block(page: &str) -> PageFile {
    let page = Html::parse_document(page);
    let id = format!("script[type='application/json']#{}", PageFile::ID);
    let blocks = Selector::parse(&id).expect("a selector");
    let [block] = page.select(&blocks).collect::<Vec<_>>()[..] else {
        panic!("one data block");
    };
    page_file(&block.text().collect::<String>())
}

/// Takes out an article's text.
fn without_text(mut file: PageFile) -> PageFile {
    if let Page::Article(article) = &mut file.page
        && let ArticleBody::Html(html) = &mut article.body
    {
        *html = SafeHtml::default();
    }
    file
}

#[test]
fn every_route_has_its_page_and_its_data() {
    let site = sample();
    let out = published(&site);
    let shared = site_file(&out);
    for route in routes(&site) {
        let folder = folder(&route);
        let page = text(&out, &format!("{folder}index.html"));
        let file = page_file(&text(&out, &format!("{folder}{}", PageFile::NAME)));
        assert!(page.contains("<html lang=\"zh-CN\""), "{folder}");
        assert_eq!(file.site, shared.digest, "{folder}");
        let is_article = matches!(route, Route::Article(_));
        assert_eq!(page.contains("data-article>"), is_article, "{folder}");
        if let Page::Article(article) = &file.page {
            assert!(article.blocks.is_empty(), "{folder}: the same beside all");
            assert!(!matches!(&article.body, ArticleBody::Html(html) if html.as_str().is_empty()));
        }
        // The text stands in the page once, as words.
        assert_eq!(data_block(&page), without_text(file.clone()), "{folder}");
        let drawn = drawn(&site, &shared, &route, file.whole(&shared));
        for part in [drawn.body, drawn.head] {
            assert!(!part.is_empty(), "{folder}");
            assert!(page.contains(&part), "{folder}: its parts are the page's");
        }
        let page = Html::parse_document(&page);
        let current = Selector::parse(".bs-chips a[aria-current=page]").expect("a selector");
        let first = route.first_page();
        for chip in page.select(&current) {
            let href = chip.attr("href").unwrap_or_default();
            let path = format!("/daily{}", first.path());
            assert_eq!(href.trim_end_matches('/'), path.trim_end_matches('/'));
        }
        let has_chip = page.select(&current).count() == 1;
        let is_tag_in_bar = matches!(&first, Route::Tag { tag, .. } if shared.site_info.tags.iter().any(|it| it.slug == *tag));
        let is_in_bar = first == Route::HOME || first == Route::Tags || is_tag_in_bar;
        assert_eq!(has_chip, is_in_bar, "{folder}: the bar marks the page");
    }
    assert!(
        text(&out, "404.html").contains("没有"),
        "says that there is nothing"
    );
}

#[test]
fn a_page_is_what_the_app_draws_of_the_site() {
    let site = sample();
    let out = published(&site);
    let shared = site_file(&out);
    let mut site_info = SiteInfo::of(&site);
    site_info.feed_address =
        serde_json::from_str(&format!("\"{}\"", place().url("feed.json"))).expect("an address");
    assert_eq!(shared.site_info, site_info);
    let mut lists = 0;
    for route in routes(&site) {
        let Some(mut page) = view_model::list(&site, &route) else {
            continue;
        };
        page.for_each_card(|card| {
            card.breaks = locale::lengths(&card.title, broadsheet::publish::words);
        });
        let folder = folder(&route);
        let file = page_file(&text(&out, &format!("{folder}{}", PageFile::NAME)));
        assert_eq!(file.page, page, "{folder}");
        let data = PageData {
            page,
            head: file.head,
        };
        let drawn = drawn(&site, &shared, &route, data);
        let html = text(&out, &format!("{folder}index.html"));
        assert!(html.contains(&drawn.body), "body of {folder}");
        assert!(html.contains(&drawn.head), "head of {folder}");
        lists += 1;
    }
    assert!(lists > 10, "{lists}");
}

#[test]
fn an_article_is_whole_and_safe_without_script() {
    let out = published(&super::site_of(&[serde_json::json!({
        "id": "a", "title": "一 </script><script>alert(1)</script>", "tags": ["<b>"],
        "content_html": "<p onclick='x()'>正文<script>alert(2)</script> <a href='/b'>链接</a></p>",
    })]));
    let page = text(&out, "articles/a/index.html");
    assert!(page.contains("正文"));
    assert!(page.contains("href=\"/b\""));
    assert!(!page.contains("alert(2)") && !page.contains("onclick"));
    let own = app_files().page().matches("<script").count();
    let blocks =
        page.matches("application/ld+json").count() + page.matches("application/json\" id").count();
    assert_eq!(
        page.matches("<script").count(),
        own + blocks,
        "no script but the template's and the data blocks"
    );
    assert_eq!(page.matches("</script>").count(), own + blocks);
}

#[test]
fn twins_hold_what_their_files_hold() {
    let out = published(&sample());
    let files = super::files(out.path());
    let mut checked = 0;
    for (name, bytes) in &files {
        if let Some(packed) = files.get(&format!("{name}.br")) {
            let mut plain = Vec::new();
            brotli::Decompressor::new(packed.as_slice(), 4096)
                .read_to_end(&mut plain)
                .expect(name);
            assert_eq!(&plain, bytes, "{name}.br");
            checked += 1;
        }
        if let Some(packed) = files.get(&format!("{name}.gz")) {
            let mut plain = Vec::new();
            flate2::read::GzDecoder::new(packed.as_slice())
                .read_to_end(&mut plain)
                .expect(name);
            assert_eq!(&plain, bytes, "{name}.gz");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}

#[test]
fn the_app_lies_beside_and_its_samples_do_not() {
    let out = published(&sample());
    let page = text(&out, "index.html");
    assert!(
        page.contains("content=\"/daily/app-1.js\""),
        "the app's address is below the site's path"
    );
    assert!(page.contains("<meta name=\"broadsheet:root\" content=\"/daily/\">"));
    assert!(
        !page.contains("<base"),
        "without script, #content would lead to the front page"
    );
    assert!(page.contains("<style>body{color:red}</style>"));
    assert!(out.path().join("app-1.js").is_file());
    assert!(
        !out.path().join("broadsheet-1.css").exists(),
        "it is in each page"
    );
    assert!(!out.path().join("pictures").exists());
}

#[test]
fn a_feed_that_names_no_language_speaks_that_of_its_titles() {
    for (title, lang, word) in [("Notes", "en", "Latest"), ("街市", "zh-CN", "最新")] {
        let feed = serde_json::json!({
            "version": "https://jsonfeed.org/version/1",
            "title": title,
            "items": [{"id": "a", "title": title, "content_text": "x"}, {"id": "b", "title": title, "content_text": "x"}],
        });
        let out = published(&super::site(feed.to_string().as_bytes()));
        let page = text(&out, "index.html");
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{title}");
        assert!(page.contains(word), "{title}: {page}");
    }
}

#[test]
fn the_page_about_the_feed_names_the_one_that_is_published() {
    let read = super::feed_of(&[super::article("a", "一")]).to_string();
    let address = broadsheet::model::Address::resolve(
        "https://old.example/mine.json",
        &broadsheet::model::Bases::default(),
        broadsheet::model::Use::Data,
    );
    let site = broadsheet::feed::read(read.as_bytes(), address.ok()).expect("a feed");
    let page = text(&published(&site), "about-feed/index.html");
    assert!(
        page.contains("href=\"https://news.example/daily/feed.json\""),
        "{page}"
    );
    assert!(!page.contains("mine.json"), "{page}");
}
