use super::{Embed, Route};
use crate::model::{SectionKind, Slug, TagSlug};

fn all() -> Vec<Route> {
    let mut routes = vec![
        Route::HOME,
        Route::Front { page: 2 },
        Route::Article(Slug::parse("night-market").unwrap()),
        Route::Tags,
        Route::Search,
        Route::AboutFeed,
        Route::EmbedBuilder,
        Route::Embed(Embed::Card(Slug::parse("night-market").unwrap())),
        Route::Embed(Embed::Article(Slug::parse("night-market").unwrap())),
        Route::Embed(Embed::Hot),
        Route::Embed(Embed::Opinions),
    ];
    for name in ["移动电商", "AI", "C++", "Straße 7", "日本語テスト"] {
        for page in [1, 12] {
            let tag = TagSlug::of_name(name);
            routes.push(Route::Tag { tag, page });
        }
        routes.push(Route::Embed(Embed::Tag(TagSlug::of_name(name))));
    }
    routes.extend(SectionKind::ALL.map(Route::section));
    routes.push(Route::Section {
        kind: SectionKind::Opinions,
        page: 3,
    });
    routes
}

#[test]
fn every_route_is_read_back_from_its_path() {
    for route in all() {
        let path = route.path();
        assert!(path.is_ascii(), "{path} is encoded");
        assert_eq!(Route::parse(&path), Some(route.clone()), "{path}");
        assert_eq!(Route::parse(&format!("{path}/")), Some(route), "{path}/");
    }
}

#[test]
fn as_data_routes_are_their_paths() {
    for route in all() {
        let text = serde_json::to_string(&route).unwrap();
        assert_eq!(text, format!("\"{}\"", route.path()));
        assert_eq!(serde_json::from_str::<Route>(&text).unwrap(), route);
        let embed = serde_json::from_str::<Embed>(&text);
        match route {
            Route::Embed(it) => assert_eq!(embed.unwrap(), it),
            _ => assert!(embed.is_err(), "{text}"),
        }
    }
    assert!(serde_json::from_str::<Route>("\"/nothing/2\"").is_err());
}

#[test]
fn an_unencoded_chinese_tag_opens() {
    let tag = TagSlug::of_name("移动电商");
    assert_eq!(
        Route::parse("/tags/移动电商"),
        Some(Route::Tag { tag, page: 1 })
    );
}

#[test]
fn a_base_goes_in_front() {
    assert_eq!(Route::HOME.href("/news"), "/news/");
    assert_eq!(Route::Tags.href(""), "/tags");
}

#[test]
fn other_paths_are_no_page() {
    for path in [
        "/articles",
        "/articles/a/b",
        "/page/0",
        "/page/x",
        "/page/01",
        "/page/+2",
        "/nothing",
        "/tags/a/page/0",
        "/opinions/page/0",
        "/opinions/2",
        "/nothing/page/2",
        "/articles/..",
        "/articles/%2e%2e",
        "/embed/articles",
        "/embed/articles/a/whole",
        "/embed/hot/full",
        "/embed/topics",
        "/embed/tags/a/page/2",
    ] {
        assert_eq!(Route::parse(path), None, "{path}");
    }
}
