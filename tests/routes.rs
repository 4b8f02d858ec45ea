//! The app's table of routes and the typed addresses hold each other: what one knows, the other knows too.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests may fail them"
)]

use broadsheet::{
    app::App,
    components::{self, rendered_head},
    data::{Given, Loader, Source},
    embed, feed,
    locale::Locale,
    model,
    model::SectionKind,
    routes::{Embed, Route},
    view_model::{AboutFeed, Page, SiteInfo, article_page, embed_choices, list},
};
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;
use leptos_router::{PathSegment, RouteList, location::RequestUrl};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};

const ORIGIN: &str = "https://news.example";

/// A site with several pages of articles, and tags and ids that must be encoded in addresses.
fn feed() -> model::Site {
    feed_of(true)
}

/// One whose readers are counted has no picks, and the other way round.
fn feed_of(is_counted: bool) -> model::Site {
    let item = |number: usize| -> Value {
        json!({
            "id": format!("a{number}"), "title": format!("第{number}篇"), "content_text": "正文", "image": "https://news.example/a.png",
            "tags": ["县域", "50% off", "a/b"], "_broadsheet": if is_counted { json!({"hot_rank": number + 1, "views": 3}) } else { json!({}) },
        })
    };
    let mut items: Vec<Value> = (0..50).map(item).collect();
    items.push(json!({"id": "100% 茶/?#", "title": "茶", "content_text": "茶", "tags": ["观点"]}));
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "街市", "language": "zh-CN", "items": items});
    feed::read(feed.to_string().as_bytes(), None).expect("a feed")
}

fn sites() -> [components::Site; 3] {
    let root = components::Site {
        origin: ORIGIN.to_owned(),
        ..components::Site::default()
    };
    let below = components::Site {
        base: "/news".to_owned(),
        ..root.clone()
    };
    let folders = components::Site {
        has_folders: true,
        ..below.clone()
    };
    [root, below, folders]
}

/// Addresses of every kind.
fn routes(feed: &model::Site) -> Vec<Route> {
    let mut routes = vec![
        Route::HOME,
        Route::Front { page: 2 },
        Route::Tags,
        Route::Search,
        Route::AboutFeed,
        Route::EmbedBuilder,
        Route::Embed(Embed::Hot),
        Route::Embed(Embed::Picks),
        Route::Embed(Embed::Opinions),
    ];
    routes.extend(SectionKind::ALL.into_iter().map(Route::section));
    routes.push(Route::Section {
        kind: SectionKind::Hot,
        page: 2,
    });
    for tag in feed.tags() {
        let tag = &tag.slug;
        routes.extend([1, 2].map(|page| Route::Tag {
            tag: tag.clone(),
            page,
        }));
        routes.push(Route::Embed(Embed::Tag(tag.clone())));
    }
    let articles = feed.articles();
    for article in articles.iter().take(1).chain(articles.last()) {
        let slug = &article.slug;
        routes.extend([
            Route::Article(slug.clone()),
            Route::Embed(Embed::Card(slug.clone())),
            Route::Embed(Embed::Article(slug.clone())),
        ]);
    }
    let kinds: BTreeSet<usize> = routes.iter().map(kind).collect();
    assert_eq!(kinds.len(), KINDS, "every kind is among them");
    routes
}

const KINDS: usize = 14;

/// A variant that is new needs a number here, and a route in [`routes`].
fn kind(route: &Route) -> usize {
    match route {
        Route::Front { .. } => 0,
        Route::Article(_) => 1,
        Route::Tags => 2,
        Route::Tag { .. } => 3,
        Route::Section { .. } => 4,
        Route::AboutFeed => 5,
        Route::EmbedBuilder => 6,
        Route::Embed(Embed::Card(_)) => 7,
        Route::Embed(Embed::Article(_)) => 8,
        Route::Embed(Embed::Hot) => 9,
        Route::Embed(Embed::Picks) => 10,
        Route::Embed(Embed::Opinions) => 11,
        Route::Embed(Embed::Tag(_)) => 12,
        Route::Search => 13,
    }
}

/// The page whose data an address shows; an excerpt shows another page's.
fn origin(route: &Route) -> Route {
    match route {
        Route::Embed(embed) => embed.origin(),
        other => other.clone(),
    }
}

/// A page's data; `None` if the site has no such page.
fn page(feed: &model::Site, route: &Route) -> Option<Page> {
    match route {
        Route::Article(slug) => {
            let mut articles = feed.articles().iter();
            let article = articles.find(|article| article.slug == *slug)?;
            Some(Page::Article(Box::new(article_page(feed, article))))
        }
        Route::AboutFeed => Some(Page::AboutFeed(AboutFeed::of(feed, &[], |kind| {
            Locale::En.problem_kind(kind)
        }))),
        Route::EmbedBuilder => Some(Page::EmbedBuilder(embed_choices(feed))),
        other => list(feed, other),
    }
}

/// The app at an address, with one page's data at most: its head and its body.
fn at(site: &components::Site, feed: &model::Site, path: &str, given: Option<&Route>) -> [Html; 2] {
    let [head, body] = Owner::new().with(|| {
        let (meta, output) = ServerMetaContext::new();
        provide_context(meta);
        provide_context(RequestUrl::new(path));
        let loader = loader(feed);
        if let Some(route) = given
            && let Some(page) = page(feed, route)
        {
            loader.put(route, page.into());
        }
        let site = site.clone();
        let body = view! { <App loader=loader site=site/> }.to_html();
        [rendered_head(output, &[]), body]
    });
    let head = format!("<!doctype html><head>{head}</head>");
    [Html::parse_document(&head), Html::parse_document(&body)]
}

fn loader(feed: &model::Site) -> Loader {
    let site_info = Arc::new(SiteInfo::of(feed));
    Loader::new(Source::Given(Given { site_info }))
}

fn count(html: &Html, selector: &str) -> usize {
    html.select(&Selector::parse(selector).expect("a selector"))
        .count()
}

/// The table of routes, below a site's base.
fn table(site: &components::Site, feed: &model::Site) -> Vec<Vec<PathSegment>> {
    let list = Owner::new().with(|| {
        let (meta, _output) = ServerMetaContext::new();
        provide_context(meta);
        provide_context(RequestUrl::new(&site.href(&Route::HOME)));
        let (loader, site) = (loader(feed), site.clone());
        RouteList::generate(move || view! { <App loader=loader site=site/> })
    });
    let list = list.expect("a table").into_inner();
    list.iter().map(|entry| entry.path().to_vec()).collect()
}

/// Whether an entry of the table fits a path.
fn fits(entry: &[PathSegment], path: &str) -> bool {
    let mut names = path.split('/').filter(|name| !name.is_empty());
    for segment in entry {
        match segment {
            PathSegment::Unit => {}
            PathSegment::Static(text) => {
                for part in text.split('/').filter(|part| !part.is_empty()) {
                    if names.next() != Some(part) {
                        return false;
                    }
                }
            }
            PathSegment::Param(_) => {
                if names.next().is_none() {
                    return false;
                }
            }
            PathSegment::Splat(_) => return true,
            PathSegment::OptionalParam(name) => panic!("{name}: no address has two forms"),
        }
    }
    names.next().is_none()
}

/// Whether a site has something to show at an address.
fn has(site: &components::Site, feed: &model::Site, route: &Route) -> bool {
    let page = page(feed, &origin(route));
    match route {
        Route::Embed(embed) => {
            page.is_some_and(|page| embed::wanted_excerpt(site, embed, &page).is_some())
        }
        _ => page.is_some(),
    }
}

/// Checks what the app shows at an address.
fn check(site: &components::Site, feed: &model::Site, route: &Route, path: &str) {
    let origin = origin(route);
    let [head, body] = at(site, feed, path, Some(&origin));
    assert_eq!(count(&body, ".bs-failure"), 0, "{path}");
    let canonical = format!("{ORIGIN}{}", site.href(&origin));
    let canonical = format!("link[rel=canonical][href='{canonical}']");
    assert_eq!(count(&head, &canonical), 1, "{path}: {}", head.html());
    let is_excerpt = matches!(route, Route::Embed(_));
    let not_indexed = count(&head, "meta[name=robots][content=noindex]");
    let is_search = matches!(route, Route::Search);
    assert_eq!(not_indexed, usize::from(is_excerpt || is_search), "{path}");
    let bars = count(&body, "header.bs-header");
    assert_eq!(bars, usize::from(!is_excerpt), "{path}");
    // It is asked for by its own address: without its data there is nothing.
    let [_, body] = at(site, feed, path, None);
    assert_eq!(count(&body, ".bs-failure"), 1, "{path}");
}

#[test]
fn every_address_shows_its_page() {
    let mut shown = BTreeSet::new();
    for feed in [feed_of(true), feed_of(false)] {
        for site in sites() {
            for route in routes(&feed) {
                let path = route.href(&site.base);
                if !has(&site, &feed, &route) {
                    continue;
                }
                let bare = path.trim_end_matches('/');
                if !bare.is_empty() {
                    check(&site, &feed, &route, bare);
                }
                check(&site, &feed, &route, &format!("{bare}/"));
                shown.insert(kind(&route));
            }
        }
    }
    assert_eq!(shown.len(), KINDS, "{shown:?}");
}

#[test]
fn each_entry_of_the_table_is_that_of_an_address_and_each_address_has_one() {
    let feed = feed();
    for site in sites() {
        let table = table(&site, &feed);
        let routes = routes(&feed);
        // The first entry that fits is taken.
        let entry = |path: &str| table.iter().position(|entry| fits(entry, path));
        let mut used = BTreeSet::new();
        for route in &routes {
            let path = route.href(&site.base);
            let entry = entry(&path);
            used.extend(entry);
            assert!(entry.is_some(), "{path}: no entry in {table:?}");
        }
        let unused: Vec<_> = (0..table.len()).filter(|at| !used.contains(at)).collect();
        assert!(unused.is_empty(), "{unused:?} of {table:?} have no address");
    }
}

#[test]
fn what_is_no_address_is_no_page() {
    let feed = feed();
    for site in sites() {
        for path in [
            "/nothing",
            "/nothing/at/all",
            "/404.html",
            "/articles",
            "/articles/a0/x",
            "/page",
            "/page/0",
            "/page/x",
            "/page/02",
            "/tags/x/page",
            "/tags/x/page/0",
            "/tags/x/y",
            "/hot/x",
            "/hot/page/0",
            "/hot/x/2",
            "/about-feed/x",
            "/embed/x",
            "/embed/topics",
            "/embed/articles",
            "/embed/articles/a0/part",
            "/embed/tags/x/page/2",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
            // Whatever data is there.
            for given in [None, Some(Route::HOME), Some(Route::Tags)] {
                let path = format!("{}{path}", site.base);
                let [head, body] = at(&site, &feed, &path, given.as_ref());
                assert_eq!(count(&body, "main .bs-failure"), 1, "{path}");
                assert_eq!(count(&head, "link[rel=canonical]"), 0, "{path}");
            }
        }
    }
}
