//! The places are looked for in the very `index.html` of this repository, with what Trunk puts in place of its links.

use super::{FirstScreen, Slots, Template};
use crate::publish::{AppFiles, BaseUrl, BuildError};

const SOURCE: &str = include_str!("../../../index.html");

fn built(page: &str) -> AppFiles {
    let page = page.replace("data-trunk-public-url", "href=\"/\"").replace(
        "<link data-trunk rel=\"css\" href=\"target/style/broadsheet.css\">",
        "<meta name=\"broadsheet:style\" content=\"/broadsheet-1.css\">\n    <style>body { color: red }</style><script src='/app-1.js'></script>",
    )
    .replace(
        "<link data-trunk rel=\"inline\" href=\"target/start/live.js\">",
        "<script>live()</script>",
    )
    .replace(
        "</head>",
        "<meta name=\"broadsheet:glue\" content=\"/app-1.js\"><meta name=\"broadsheet:module\" content=\"/app-1_bg.wasm\">\
         <meta name=\"broadsheet:published-glue\" content=\"/published-1.js\">\
         <meta name=\"broadsheet:published-module\" content=\"/published-1_bg.wasm\"></head>",
    );
    AppFiles::of([
        ("index.html".to_owned(), page.into_bytes()),
        (
            "broadsheet-1.css".to_owned(),
            b"body { color: red }\n".to_vec(),
        ),
        ("app-1.js".to_owned(), Vec::new()),
        ("published-1.js".to_owned(), Vec::new()),
        ("start-published.js".to_owned(), b"start()".to_vec()),
    ])
}

fn template(page: &str) -> Result<Template, BuildError> {
    let base_url = BaseUrl::parse("https://example.org/news/").expect("an address");
    Template::new(&built(page), &base_url, "<link rel=\"icon\" href=\"/x\">")
}

#[test]
fn every_place_is_filled_and_the_rest_stays() {
    let page = template(SOURCE).expect("a template").fill(&Slots {
        language: "en-GB",
        locale: "en",
        first_screen: Some(FirstScreen::Article),
        head: "<!--HEAD--><title>T</title>",
        body: "<p>BODY</p>",
        data: Some("{\"a\":\"</script>\"}\n"),
    });
    for expected in [
        "<!doctype html>\n<html lang=\"en-GB\" data-article>",
        "<meta name=\"broadsheet:locale\" content=\"en\">",
        "<meta name=\"broadsheet:root\" content=\"/news/\">",
        "<style>body { color: red }</style>",
        "<script src='/news/app-1.js'>",
        "<script>start()</script>",
        "<meta name=\"broadsheet:glue\" content=\"/news/published-1.js\">",
        "<!--HEAD--><title>T</title>",
        "<link rel=\"icon\" href=\"/x\">",
        "<body><p>BODY</p>",
        "<script type=\"application/json\" id=\"broadsheet-data\">{\"a\":\"\\u003c/script>\"}</script></body>",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    for gone in [
        "<base",
        "broadsheet:feed\" content",
        "To publish a feed",
        "broadsheet-boot\"",
        "<noscript",
        "stylesheet",
        "data:,",
        "<title>Broadsheet",
        "published-glue",
        "live()",
        "app-1_bg.wasm",
    ] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    assert!(page.ends_with("</body>\n</html>\n"));
}

#[test]
fn pages_hold_the_style_of_their_first_screen_and_the_whole_comes_behind_their_words() {
    let app = built(SOURCE);
    let first = ["article", "list"].map(|name| {
        let css = format!("{name} {{ margin: 0 }}\n");
        (format!("first-screen-{name}.css"), css.into_bytes())
    });
    let others = app.names().filter_map(|name| {
        let bytes = app.get(name)?;
        Some((name.to_owned(), bytes.to_vec()))
    });
    let app = AppFiles::of(others.chain(first));
    let beside: Vec<&str> = app.beside().map(|(name, _)| name).collect();
    assert_eq!(beside, ["app-1.js", "broadsheet-1.css", "published-1.js"]);
    let base_url = BaseUrl::parse("https://example.org/news/").expect("an address");
    let template = Template::new(&app, &base_url, "").expect("a template");
    let fill = |first_screen| {
        template.fill(&Slots {
            language: "en",
            locale: "en",
            first_screen,
            head: "",
            body: "<p>BODY</p>",
            data: None,
        })
    };
    for (screen, css) in [
        (FirstScreen::Article, "<style>article { margin: 0 }</style>"),
        (FirstScreen::List, "<style>list { margin: 0 }</style>"),
    ] {
        let page = fill(Some(screen));
        assert!(page.contains(css), "{page}");
        let (head, below) = page.split_once("BODY").expect("the words");
        let link = "<link rel=\"stylesheet\" href=\"/news/broadsheet-1.css\"></body>";
        assert!(
            below.contains(link) && !head.contains("rel=\"stylesheet\""),
            "{page}"
        );
    }
    let other = fill(None);
    assert!(
        other.contains("<style>body { color: red }</style>"),
        "{other}"
    );
    assert!(!other.contains("rel=\"stylesheet\""), "{other}");
}

#[test]
fn what_is_missing_is_named() {
    for (mark, name) in [
        ("broadsheet:feed\" content", "broadsheet:feed"),
        ("id=\"broadsheet-boot\"", "broadsheet-boot"),
        ("<title>", "title"),
        ("rel=\"css\"", "style sheet"),
        ("rel=\"inline\"", "start script"),
    ] {
        let error = template(&SOURCE.replace(mark, "gone")).expect_err(mark);
        assert!(error.to_string().contains(name), "{mark}: {error}");
    }
    let page = built(SOURCE).page().into_owned();
    for (mark, start, missing) in [
        (
            "broadsheet:published-glue",
            "start()",
            "published app's name",
        ),
        ("broadsheet:module", "start()", "app's name"),
        ("gone", "'</script>'", "script that can stand in a page"),
    ] {
        let page = page.replace(mark, "gone");
        let app = AppFiles::of([
            ("index.html".to_owned(), page.into_bytes()),
            ("start-published.js".to_owned(), start.into()),
        ]);
        let base_url = BaseUrl::parse("https://example.org/news/").expect("an address");
        let error = Template::new(&app, &base_url, "").expect_err(mark);
        assert!(error.to_string().contains(missing), "{mark}: {error}");
    }
}
