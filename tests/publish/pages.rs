//! Which pages there are, and that each is what the app itself would show.

use super::{app, data, place, published, sample, text};
use broadsheet::{
    components,
    locale::Locale,
    model::SectionKind,
    pages,
    routes::Route,
    view_model::{self, Frame},
};
use std::io::Read;

fn routes(site: &broadsheet::model::Site) -> Vec<Route> {
    let mut routes = vec![
        Route::HOME,
        Route::Front { page: 2 },
        Route::Tags,
        Route::AboutFeed,
    ];
    // The sample counts its readers, so that there are no picks.
    let sections = SectionKind::ALL
        .into_iter()
        .filter(|kind| *kind != SectionKind::Picks);
    routes.extend(sections.map(Route::Section));
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

#[test]
fn every_route_has_its_page_and_its_data() {
    let site = sample();
    let out = published(&site);
    let beside = data(&out, "blocks.json");
    for route in routes(&site) {
        let folder = folder(&route);
        let page = text(&out, &format!("{folder}index.html"));
        let data = data(&out, &format!("{folder}index.json"));
        assert!(page.contains("<html lang=\"zh-CN\""), "{folder}");
        let member = |name: &str| data[name].as_str().expect(name).to_owned();
        // What the app adds a frame or a moment later is there from the beginning.
        let is_article = matches!(route, Route::Article(_));
        assert_eq!(is_article, !member("further").is_empty(), "{folder}");
        let further = format!("{}</article>", member("further"));
        let rest = if is_article {
            assert_eq!(member("rest"), "", "{folder}: the same beside all articles");
            beside["rest"].as_str().expect("blocks")
        } else {
            data["rest"].as_str().expect("rest")
        };
        let rest = format!("id=\"rest\">{rest}</div>");
        let main = member("main").replace("id=\"rest\"></div>", &rest);
        let main = if is_article {
            main.replacen("</article>", &further, 1)
        } else {
            main
        };
        for part in [main, member("head")] {
            assert!(page.contains(&part), "{folder}: its parts are the page's");
        }
        assert_eq!(data["format"], "4", "{folder}");
        assert_eq!(data["kind"] == "article", is_article, "{folder}");
        assert_eq!(page.contains("data-article>"), is_article, "{folder}");
        let current = format!("/daily{}", route.first_page().path());
        assert_eq!(
            data["current"].as_str().map(|it| it.trim_end_matches('/')),
            Some(current.trim_end_matches('/'))
        );
    }
    assert!(
        text(&out, "404.html").contains("没有"),
        "says that there is nothing"
    );
}

#[test]
fn the_regions_are_what_the_app_draws() {
    let site = sample();
    let out = published(&site);
    let place = place();
    let mut frame = Frame::of(&site);
    frame.feed_address =
        serde_json::from_str(&format!("\"{}\"", place.url("feed.json"))).expect("an address");
    let shell = components::Site {
        base: "/daily".to_owned(),
        origin: "https://news.example".to_owned(),
        name: site.title.clone(),
        has_folders: true,
        is_embedded: false,
        locale: Locale::ZhCn,
        segmenter: Some(broadsheet::publish::words),
    };
    for route in routes(&site) {
        let Some(page) = view_model::list(&site, &route) else {
            continue;
        };
        let shown = pages::show(&shell, Some(&frame), &page, pages::Extent::Whole);
        let html = text(&out, &format!("{}index.html", folder(&route)));
        for (id, markup) in [
            (
                "broadsheet-above",
                pages::above(&shell, Some(&frame), Some(&route)),
            ),
            ("broadsheet-page", shown.main),
            (
                "broadsheet-below",
                pages::below(&shell, Some(&frame), Some(&route)),
            ),
        ] {
            assert!(
                html.contains(&format!("id=\"{id}\">{}</div>", markup.0)),
                "{id} of {}",
                route.path()
            );
        }
        assert!(html.contains(&shown.head.0), "head of {}", route.path());
    }
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
    let own = app().page().matches("<script").count();
    let blocks = page.matches("application/ld+json").count();
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
