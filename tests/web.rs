//! The app in a real browser: links, long texts, and a feed that comes late, in parts or not at all.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests fail by panicking; clippy does not see that these are tests"
)]

#[allow(dead_code, reason = "other tests need more of it")]
mod web_support;

use broadsheet::{
    app::App,
    browser::{self, Place, insert_in_stages, names, on_link},
    components::{ANNOUNCER_ID, ArticleText, Site, TextInStages, provide_site},
    data::{FeedWords, Live, Loader, Source},
    locale::Locale,
    model::{Language, Notes, ProblemKind, SafeHtml},
};
use leptos::prelude::*;
use serde_json::json;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_support::{Click, Stage, blob, click, network::Network, next_frame, until};
use web_sys::{Element, HtmlElement, Window};

#[derive(Debug)]
struct EnglishWords;

impl FeedWords for EnglishWords {
    fn notes(&self, _: Option<&Language>) -> Notes {
        Locale::En.strings().notes
    }

    fn problem(&self, _: Option<&Language>, kind: &ProblemKind) -> String {
        Locale::En.problem_kind(kind)
    }
}

wasm_bindgen_test_configure!(run_in_browser);

fn window() -> Window {
    web_sys::window().unwrap()
}

fn has_focus(element: &HtmlElement) -> bool {
    let focused = window().document().unwrap().active_element();
    focused.as_ref() == Some(element.as_ref())
}

async fn some_frames() {
    for _ in 0..4 {
        next_frame().await;
    }
}

/// A text of so many paragraphs, numbered from 1.
fn paragraphs(count: u32) -> String {
    (1..=count)
        .map(|number| format!("<p>{number}</p> "))
        .collect()
}

fn text_of(count: u32) -> (Stage, Element) {
    let stage = Stage::new("");
    stage.fill(&format!("<div id=\"text\">{}</div>", paragraphs(count)));
    let text = stage.find("#text").into();
    (stage, text)
}

#[wasm_bindgen_test]
async fn a_long_text_is_held_back_and_comes_whole_and_in_order() {
    let (stage, text) = text_of(60);
    let whole = text.inner_html();
    let is_held = || stage.try_find(&format!("#text[{}]", names::HELD)).is_some();
    spawn_local(insert_in_stages(text.clone()));
    until("its end is held back", is_held).await;
    let mut lengths = vec![text.child_element_count()];
    while is_held() {
        next_frame().await;
        lengths.push(text.child_element_count());
        assert!(lengths.len() < 60, "it comes to an end");
    }
    assert_eq!(text.inner_html(), whole);
    assert!(lengths.is_sorted());
    lengths.dedup();
    assert!(
        lengths.len() > 2,
        "by the site_info, not at once: {lengths:?}"
    );
}

#[wasm_bindgen_test]
async fn a_short_text_is_not_held_back() {
    let (stage, text) = text_of(8);
    let whole = text.inner_html();
    insert_in_stages(text.clone()).await;
    assert_eq!(text.inner_html(), whole);
    assert!(stage.try_find(&format!("[{}]", names::HELD)).is_none());
}

#[wasm_bindgen_test]
async fn a_long_text_that_is_left_is_not_gone_on_with() {
    let (stage, text) = text_of(60);
    let is_done = Rc::new(Cell::new(false));
    let (given, done) = (text.clone(), is_done.clone());
    spawn_local(async move {
        insert_in_stages(given).await;
        done.set(true);
    });
    next_frame().await;
    drop(stage);
    let length = text.child_element_count();
    until("it is given up", || is_done.get()).await;
    assert_eq!(text.child_element_count(), length);
}

#[wasm_bindgen_test]
async fn an_article_comes_in_stages_only_where_that_is_asked_for() {
    let article = |in_stages: bool| {
        let html: SafeHtml = serde_json::from_value(paragraphs(60).into()).unwrap();
        Stage::new("").mount(move || {
            provide_site(Signal::stored(Arc::new(Site::default())));
            if in_stages {
                provide_context(TextInStages(true));
            }
            view! { <ArticleText html=html lang=None/> }
        })
    };
    let count = |stage: &Stage| stage.find(".bs-prose").child_element_count();
    let stage = article(false);
    assert_eq!(count(&stage), 60);
    some_frames().await;
    assert_eq!(count(&stage), 60);
    let stage = article(true);
    until("its end is held back", || count(&stage) < 60).await;
    until("it is whole", || count(&stage) == 60).await;
}

/// Links of a page of a site at `/news`, and what is told of those that are not its own.
const LINKS: &str = r##"<a id="page" href="/news/articles/two?a=1#part"><span>A page</span></a>
    <a id="host" href="https://example.org/news/articles/one">Another host</a>
    <a id="tab" href="/news/articles/one" target="_blank">In another tab</a>
    <a id="file" href="/news/paper.pdf" download>A file</a>
    <a id="external" href="/news/paper.pdf" rel="nofollow external">Not the app's</a>
    <a id="outside" href="/newspaper/">Another site on the host</a>
    <a id="place" href="#place">A place on this page</a>"##;

#[wasm_bindgen_test]
fn links_within_the_host_are_told_of_and_others_left_to_the_browser() {
    let stage = Stage::new("");
    stage.fill(LINKS);
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = told.clone();
    let listener = on_link(move |_, place| heard.borrow_mut().push(place));
    click(&stage.find("#page span"));
    let page = Place {
        path: "/news/articles/two".to_owned(),
        query: "?a=1".to_owned(),
        hash: "#part".to_owned(),
    };
    assert_eq!(*told.borrow(), [page]);
    for left in ["host", "tab", "file", "external"] {
        click(&stage.find(&format!("#{left}")));
        assert_eq!(told.borrow().len(), 1, "{left}");
    }
    drop(listener);
    click(&stage.find("#page"));
    assert_eq!(told.borrow().len(), 1, "nothing listens any more");
}

/// A feed in English with articles by these ids.
fn feed(title: &str, ids: &[&str]) -> serde_json::Value {
    let items: Vec<_> = ids
        .iter()
        .map(|id| {
            json!({ "id": id, "title": format!("Article {id}"), "content_text": "Words.",
                    "date_published": "2026-11-03T08:00:00Z" })
        })
        .collect();
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": title, "language": "en", "items": items })
}

/// The first document of a feed, and its second, where articles three and four are.
fn in_two_parts(address: &str) -> (String, String) {
    let mut first = feed("A paper", &["one", "two"]);
    first
        .as_object_mut()
        .unwrap()
        .insert("next_url".to_owned(), address.into());
    let second = feed("A paper", &["three", "four"]);
    (first.to_string(), second.to_string())
}

/// The app of a site at `/news`, mounted at one of its pages. The address bar is put back at the end.
struct Visit {
    stage: Stage,
    before: String,
}

impl Visit {
    fn new(path: &str, feed: Option<&str>) -> Self {
        let before = Place::current().below_origin();
        go_to(&["/news", path].concat());
        let live = Live::new(
            feed.map(str::to_owned),
            &window().location().origin().unwrap(),
            "/news",
            "",
            EnglishWords,
        );
        live.start();
        let site = Site {
            base: "/news".to_owned(),
            locale: Locale::En,
            ..Site::default()
        };
        let loader = Loader::new(Source::Live(live));
        let stage = Stage::new("").mount(move || view! { <App loader=loader site=site/> });
        Self { stage, before }
    }

    fn has(&self, selector: &str) -> bool {
        self.stage.try_find(selector).is_some()
    }

    fn is_waiting(&self) -> bool {
        self.has(".bs-skeleton")
    }

    fn shows(&self, heading: &str) -> bool {
        let found = self.stage.try_find("main h1");
        found.is_some_and(|it| it.text_content().as_deref() == Some(heading))
    }

    async fn comes_to(&self, heading: &str) {
        until(heading, || self.shows(heading)).await;
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.stage.unmount();
        go_to(&self.before);
    }
}

fn go_to(address: &str) {
    let history = window().history().unwrap();
    history
        .replace_state_with_url(&"".into(), "", Some(address))
        .unwrap();
}

fn path() -> String {
    Place::current().path
}

#[wasm_bindgen_test]
async fn the_app_waits_with_a_skeleton_and_then_shows_the_feed() {
    let feed = feed("A paper", &["one"]).to_string();
    let visit = Visit::new("/", Some(&blob(&feed)));
    assert!(visit.is_waiting());
    visit.comes_to("A paper").await;
    assert!(!visit.is_waiting());
    assert!(visit.stage.text().contains("Article one"));
    assert!(visit.has("header.bs-header") && visit.has("footer"));
}

#[wasm_bindgen_test]
async fn a_web_page_in_place_of_a_feed_is_named_and_tried_again() {
    let network = Network::new();
    let visit = Visit::new("/", Some("https://web-page.invalid/feed"));
    network.count(1).await;
    network.answer(0, "<!doctype html><title>Hello</title>");
    until("the failure is told", || visit.has("main [role=alert]")).await;
    let text = visit.stage.text();
    assert!(text.contains("This address returned a web page, not a feed."));
    assert!(text.contains("https://web-page.invalid/feed"));
    visit.stage.find("[role=alert] button").click();
    until("it waits again", || visit.is_waiting()).await;
    network.count(2).await;
    network.answer(1, &feed("A paper", &["one"]).to_string());
    visit.comes_to("A paper").await;
    assert!(!visit.has("[role=alert]"));
}

#[wasm_bindgen_test]
async fn a_page_that_names_no_feed_says_so() {
    let visit = Visit::new("/", None);
    until("the failure is told", || {
        visit.stage.text().contains("This site names no feed.")
    })
    .await;
    assert!(!visit.has("[role=alert] button"), "nothing to try again");
}

#[wasm_bindgen_test]
async fn the_interface_speaks_the_feeds_language() {
    let mut feed = feed("报纸", &["one"]);
    feed.as_object_mut()
        .unwrap()
        .insert("language".to_owned(), "zh-CN".into());
    let visit = Visit::new("/", Some(&blob(&feed.to_string())));
    let skip = || visit.stage.find(".bs-skip").text_content().unwrap();
    assert_eq!(skip(), Locale::En.strings().skip_to_content);
    visit.comes_to("报纸").await;
    assert_eq!(skip(), Locale::ZhCn.strings().skip_to_content);
}

#[wasm_bindgen_test]
async fn links_lead_to_pages_the_focus_follows_and_back_leads_back() {
    let feed = feed("A paper", &["one", "two"]).to_string();
    let visit = Visit::new("/", Some(&blob(&feed)));
    visit.comes_to("A paper").await;
    some_frames().await;
    visit
        .stage
        .find("main a[href='/news/articles/two']")
        .click();
    visit.comes_to("Article two").await;
    until("it has its address", || path() == "/news/articles/two").await;
    until("the focus is at its heading", || {
        has_focus(&visit.stage.find("main h1"))
    })
    .await;
    let said = visit.stage.find(&format!("#{ANNOUNCER_ID}"));
    until("it is said", || {
        said.text_content().unwrap().contains("Article two")
    })
    .await;
    assert!(visit.has("main h1 ~ *, article"), "with its text");
    window().history().unwrap().back().unwrap();
    visit.comes_to("A paper").await;
    assert_eq!(path(), "/news/");
}

#[wasm_bindgen_test]
async fn the_app_leaves_to_the_browser_what_is_none_of_its_pages() {
    let feed = feed("A paper", &["one", "two"]).to_string();
    let mut visit = Visit::new("/", Some(&blob(&feed)));
    visit.comes_to("A paper").await;
    some_frames().await;
    visit.stage.fill(LINKS);
    for left in ["outside", "place"] {
        let left_to_browser = Click {
            is_taken: false,
            is_heard: false,
        };
        let link = visit.stage.find(&format!("#{left}"));
        assert_eq!(click(&link), left_to_browser, "{left}");
    }
    let left_to_router = Click {
        is_taken: false,
        is_heard: true,
    };
    let page = visit.stage.find("#page");
    assert_eq!(click(&page), left_to_router, "its data is there");
    let outside = visit.stage.find("#outside");
    visit.stage.unmount();
    assert_eq!(click(&outside), left_to_router, "nothing listens any more");
}

#[wasm_bindgen_test]
async fn the_page_that_is_read_stays_until_the_next_is_there() {
    const SECOND: &str = "https://stays.invalid/2";
    let network = Network::new();
    let visit = Visit::new("/", Some("https://stays.invalid/1"));
    let (first, second) = in_two_parts(SECOND);
    network.count(1).await;
    network.answer(0, &first);
    visit.comes_to("A paper").await;
    network.count(2).await;
    assert_eq!(network.asked().last().map(String::as_str), Some(SECOND));
    some_frames().await;
    visit
        .stage
        .fill(r#"<a id="later" href="/news/articles/three">Three</a>"#);
    visit.stage.find("#later").click();
    some_frames().await;
    assert!(visit.shows("A paper"));
    assert_eq!(path(), "/news/");
    network.answer(1, &second);
    visit.comes_to("Article three").await;
    until("it has its address", || path() == "/news/articles/three").await;
}

#[wasm_bindgen_test]
async fn a_page_that_comes_late_takes_nobody_along() {
    let network = Network::new();
    let visit = Visit::new("/", Some("https://late.invalid/1"));
    let (first, second) = in_two_parts("https://late.invalid/2");
    network.count(1).await;
    network.answer(0, &first);
    visit.comes_to("A paper").await;
    network.count(2).await;
    some_frames().await;
    visit
        .stage
        .fill(r#"<a id="later" href="/news/articles/three">Three</a>"#);
    visit.stage.find("#later").click();
    some_frames().await;
    visit
        .stage
        .find("main a[href='/news/articles/two']")
        .click();
    visit.comes_to("Article two").await;
    network.answer(1, &second);
    some_frames().await;
    some_frames().await;
    assert!(visit.shows("Article two"));
    assert_eq!(path(), "/news/articles/two");
}

#[wasm_bindgen_test]
async fn a_page_that_is_missing_in_a_part_of_the_feed_is_waited_for() {
    let network = Network::new();
    let there = Visit::new("/articles/three", Some("https://parts.invalid/1"));
    let (first, second) = in_two_parts("https://parts.invalid/2");
    network.count(1).await;
    network.answer(0, &first);
    network.count(2).await;
    some_frames().await;
    assert!(there.is_waiting());
    network.answer(1, &second);
    there.comes_to("Article three").await;
    drop(there);

    let nowhere = Visit::new("/articles/nowhere", Some("https://parts.invalid/1"));
    network.count(3).await;
    network.answer(2, &first);
    network.count(4).await;
    some_frames().await;
    assert!(nowhere.is_waiting());
    network.answer(3, &second);
    until("there is none", || nowhere.has("main [role=alert]")).await;
}

#[wasm_bindgen_test]
async fn the_rest_of_a_feed_takes_nothing_from_under_its_reader() {
    let network = Network::new();
    let visit = Visit::new("/articles/two", Some("https://rest.invalid/1"));
    let (first, second) = in_two_parts("https://rest.invalid/2");
    network.count(1).await;
    network.answer(0, &first);
    visit.comes_to("Article two").await;
    network.count(2).await;
    some_frames().await;
    let link = visit.stage.find(".bs-breadcrumb a");
    link.focus().unwrap();
    network.answer(1, &second);
    until("the rest is shown", || {
        visit.stage.text().contains("Article three")
    })
    .await;
    some_frames().await;
    assert!(has_focus(&link));
}

#[wasm_bindgen_test]
async fn an_answer_that_comes_late_takes_nothing_from_a_newer_one() {
    const ADDRESS: &str = "https://saved.invalid/feed";
    let saved = browser::Answer {
        bytes: feed("A saved paper", &["one"]).to_string().into_bytes(),
        address: ADDRESS.to_owned(),
    };
    browser::save_copy(ADDRESS, &saved).await;
    let network = Network::new();
    let visit = Visit::new("/", Some(ADDRESS));
    network.count(1).await;
    network.fail(0);
    visit.comes_to("A saved paper").await;
    let retry = visit.stage.find("#broadsheet-notice button");
    retry.click();
    network.count(2).await;
    retry.click();
    some_frames().await;
    assert!(visit.shows("A saved paper"), "while it is tried again");
    let latest = network.asked().len() - 1;
    network.answer(latest, &feed("A new paper", &["two"]).to_string());
    visit.comes_to("A new paper").await;
    for earlier in 1..latest {
        network.fail(earlier);
    }
    some_frames().await;
    some_frames().await;
    assert!(visit.shows("A new paper"));
    assert!(!visit.has("#broadsheet-notice button"));
}
