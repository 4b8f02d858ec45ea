//! Components in a real browser: what needs layout, events or waiting.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests fail by panicking; clippy does not see that these are tests"
)]

mod web_support;

use broadsheet::{
    app::App,
    browser::{
        Draft, Environment, ListenerHandle, Place, look_at_carousels, names, on_action,
        watch_carousels, watch_navigation,
    },
    components::{Site, carousel, carousel_buttons},
    locale::Locale,
    model::{Slug, Timestamp},
    source::{Live, Source},
    view_model::Card,
};
use leptos::prelude::*;
use maud::html;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_support::{Stage, next_frame, until};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

fn card(number: usize) -> Card {
    Card {
        slug: Slug::parse(&format!("article-{number}")).unwrap(),
        title: format!("Article {number}"),
        summary: None,
        image: None,
        published: Timestamp::parse("2026-11-03"),
        views: None,
        label: None,
        author: None,
    }
}

/// A carousel of slides 200 px wide in a stage 500 px wide, and what serves it.
fn carousel_of(count: usize) -> (Stage, Vec<ListenerHandle>) {
    let stage = Stage::new(
        ".bs-carousel__list { display: flex; overflow-x: scroll; width: 500px; margin: 0; padding: 0; list-style: none }
         .bs-carousel__slide { flex: 0 0 200px }",
    );
    let site = Site {
        locale: Locale::En,
        ..Site::default()
    };
    let cards: Vec<Card> = (0..count).map(card).collect();
    stage.fill(&html! {
        section aria-roledescription="carousel" aria-labelledby="name" {
            h2 id="name" { "Most read" }
            (carousel_buttons(&site, "slides"))
            (carousel(&site, &cards, "slides"))
        }
    });
    let listeners = watch_carousels();
    look_at_carousels();
    (stage, listeners)
}

fn is_off(button: &HtmlElement) -> bool {
    button.get_attribute("aria-disabled").as_deref() == Some("true")
}

#[wasm_bindgen_test]
async fn a_carousel_moves_by_its_buttons_and_stops_at_its_ends() {
    let (stage, _listeners) = carousel_of(8);
    let previous = stage.named("Previous");
    let next = stage.named("Next");
    let list = stage.find("ul");
    until("the first look is taken", || {
        is_off(&previous) && !is_off(&next)
    })
    .await;

    next.click();
    until("it has moved on", || list.scroll_left() > 100).await;
    until("there is a way back", || !is_off(&previous)).await;

    for _ in 0..10 {
        next.click();
        next_frame().await;
    }
    until("the end is noticed", || is_off(&next)).await;
    assert!(list.scroll_left() + list.client_width() >= list.scroll_width() - 2);

    previous.click();
    until("it moves back", || !is_off(&next)).await;
}

#[wasm_bindgen_test]
async fn a_carousel_that_fits_has_nowhere_to_go() {
    let (stage, _listeners) = carousel_of(2);
    until("both are off", || {
        is_off(&stage.named("Previous")) && is_off(&stage.named("Next"))
    })
    .await;
    let list = stage.find("ul");
    stage.named("Next").click();
    next_frame().await;
    assert_eq!(list.scroll_left(), 0);
}

#[wasm_bindgen_test]
async fn a_carousel_keeps_the_focus_on_its_button_and_says_what_it_is() {
    let (stage, _listeners) = carousel_of(8);
    let next = stage.named("Next");
    next.focus().unwrap();
    next.click();
    next_frame().await;
    let document = web_sys::window().unwrap().document().unwrap();
    assert_eq!(document.active_element().as_ref(), Some(next.as_ref()));
    assert_eq!(
        next.get_attribute("aria-controls").as_deref(),
        Some("slides")
    );
    let group = stage.find("[aria-roledescription]");
    assert_eq!(
        group.get_attribute("aria-labelledby").as_deref(),
        Some("name")
    );
}

#[wasm_bindgen_test]
async fn carousels_are_served_only_while_someone_holds_the_listeners() {
    let (stage, listeners) = carousel_of(8);
    drop(listeners);
    let list = stage.find("ul");
    stage.named("Next").click();
    next_frame().await;
    next_frame().await;
    assert_eq!(list.scroll_left(), 0, "nothing listens any more");
}

#[wasm_bindgen_test]
fn an_action_is_told_once_and_takes_the_place_of_a_link() {
    let stage = Stage::new("");
    stage.fill(&html! {
        a href="#elsewhere" data-action="more" { span { "More" } }
        a href="#left-alone" data-action="unknown" { "Other" }
    });
    let told = Rc::new(Cell::new(0));
    let counted = told.clone();
    let handle = on_action(move |action| {
        let is_known = action == "more";
        counted.set(counted.get() + u32::from(is_known));
        is_known
    });
    assert!(is_taken(&stage.find("span")), "the link leads nowhere");
    assert_eq!(told.get(), 1);
    assert!(!is_taken(&stage.find("[data-action=unknown]")));
    assert_eq!(told.get(), 1);
    drop(handle);
    assert!(!is_taken(&stage.find("span")), "the link leads on");
    assert_eq!(told.get(), 1, "nothing listens any more");
}

/// Clicks the element: whether anything that listens did something of its own. The browser's own navigation is stopped.
fn is_taken_at_last(element: &HtmlElement) -> bool {
    let taken = Rc::new(Cell::new(false));
    let seen = taken.clone();
    let last = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        seen.set(event.default_prevented());
        event.prevent_default();
    });
    let window = web_sys::window().unwrap();
    let listener = last.as_ref().unchecked_ref();
    window
        .add_event_listener_with_callback("click", listener)
        .unwrap();
    element.click();
    window
        .remove_event_listener_with_callback("click", listener)
        .unwrap();
    taken.get()
}

/// Clicks the element: whether what listens at the document did something of its own in place of following the link. The browser's
/// own navigation is not waited for: it is the browser's to decide when.
fn is_taken(element: &HtmlElement) -> bool {
    let document: web_sys::EventTarget = web_sys::window().unwrap().document().unwrap().into();
    let taken = Rc::new(Cell::new(None));
    let seen = taken.clone();
    let last = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        seen.set(Some(event.default_prevented()));
    });
    let listener = last.as_ref().unchecked_ref();
    document
        .add_event_listener_with_callback("click", listener)
        .unwrap();
    element.click();
    document
        .remove_event_listener_with_callback("click", listener)
        .unwrap();
    taken.get().unwrap()
}

/// A stage for a page, and one with a text of so many paragraphs, numbered from 1.
fn text_of(count: u32) -> (Stage, Draft) {
    let stage = Stage::new("");
    stage.fill(&html! { div id=(names::PAGE) { "before" } });
    let text = html! {
        div.bs-prose { @for number in 1..=count { p { (number) } " " } }
        p { "below" }
    };
    (stage, Draft::of(&text).unwrap())
}

#[wasm_bindgen_test]
fn a_long_text_is_held_back_and_comes_whole_and_in_order() {
    let whole = {
        let (stage, draft) = text_of(40);
        draft.fill(names::PAGE);
        stage.text()
    };
    let (stage, draft) = text_of(40);
    let held = draft.hold_back().unwrap();
    draft.fill(names::PAGE);
    assert_eq!(stage.find(".bs-prose").text_content().unwrap(), "1 ");
    assert!(stage.try_find("[data-held]").is_some());
    assert!(held.release(14), "by the frame, not at once");
    let mut rounds = 1;
    while held.release(14) {
        rounds += 1;
        assert!(stage.try_find("[data-held]").is_some(), "round {rounds}");
    }
    assert_eq!(stage.text(), whole);
    assert!(stage.try_find("[data-held]").is_none());
}

#[wasm_bindgen_test]
fn a_short_text_is_not_held_back() {
    let (stage, draft) = text_of(8);
    assert!(draft.hold_back().is_none());
    draft.fill(names::PAGE);
    assert!(stage.text().contains('8'));
    assert!(!stage.text().contains("before"));
}

#[wasm_bindgen_test]
fn an_article_that_waits_for_its_text_says_so() {
    let stage = Stage::new("");
    stage.fill(&html! { div id=(names::PAGE) {} });
    let page = Draft::of(&html! { article id="article" { h1 { "Title" } } }).unwrap();
    page.mark_held("article");
    page.mark_held("nowhere");
    page.fill(names::PAGE);
    assert!(stage.try_find("[data-held] h1").is_some());
    let text = Draft::of(&html! { p { "One." } p { "Two." } }).unwrap();
    text.add("article");
    assert!(stage.try_find("[data-held]").is_none());
    assert_eq!(stage.text(), "TitleOne.Two.");
}

#[wasm_bindgen_test]
fn links_within_the_site_are_followed_and_others_left_to_the_browser() {
    let stage = Stage::new("");
    stage.fill(&html! {
        a #page href="/news/articles/one?a=1#part" { span { "A page" } }
        a #outside href="/newspaper/" { "Another site on the host" }
        a #host href="https://example.org/news/articles/one" { "Another host" }
        a #tab href="/news/articles/one" target="_blank" { "In another tab" }
        a #file href="/news/paper.pdf" download { "A file" }
        a #external href="/news/paper.pdf" rel="nofollow external" { "Not the app's" }
        a #place href="#place" { "A place on this page" }
    });
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = told.clone();
    let handles = watch_navigation("/news", move |place, by_link| {
        heard.borrow_mut().push((place, by_link));
    });
    assert!(is_taken_at_last(&stage.find("#page span")));
    let one = Place {
        path: "/news/articles/one".to_owned(),
        query: "?a=1".to_owned(),
        hash: "#part".to_owned(),
    };
    assert_eq!(*told.borrow(), [(one, true)]);
    for left in ["outside", "host", "tab", "file", "external", "place"] {
        let link = stage.find(&format!("#{left}"));
        assert!(!is_taken_at_last(&link), "{left}");
    }
    drop(handles);
    assert!(!is_taken_at_last(&stage.find("#page")));
    assert_eq!(told.borrow().len(), 1);
}

fn app(feed: Option<String>) -> Stage {
    let stage = Stage::new("");
    stage.fill(&html! {
        div id=(names::ABOVE) {}
        main {
            div id=(names::NOTICE) {}
            div id=(names::PAGE) {}
        }
        div id=(names::BELOW) {}
    });
    let source = Source::Live(Live::new(
        feed,
        "",
        "",
        "",
        (
            |language| Locale::of(language).strings().notes,
            Locale::En.strings().notes,
        ),
    ));
    let environment = Environment {
        language: "en".to_owned(),
        ..Environment::default()
    };
    stage.mount(move || view! { <App source=source environment=environment /> })
}

/// The address of a document that holds this text.
fn document(text: &str) -> String {
    let parts = js_sys::Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence(&parts).unwrap();
    web_sys::Url::create_object_url_with_blob(&blob).unwrap()
}

#[wasm_bindgen_test]
async fn the_app_waits_with_a_skeleton_and_then_shows_the_feed() {
    let feed = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "A paper", "language": "en",
        "items": [{"id": "one", "title": "The first", "content_text": "Words."}]}"#;
    let stage = app(Some(document(feed)));
    until("a skeleton is there", || {
        stage.try_find(".bs-skeleton").is_some()
    })
    .await;
    until("the page is shown", || stage.text().contains("The first")).await;
    assert!(
        stage.try_find(".bs-skeleton").is_none(),
        "no skeleton any more"
    );
    assert_eq!(
        stage.find("main h1").text_content().as_deref(),
        Some("A paper")
    );
}

#[wasm_bindgen_test]
async fn a_web_page_in_place_of_a_feed_is_named_with_a_way_on() {
    let stage = app(Some(document("<!doctype html><title>Hello</title>")));
    until("the failure is told", || {
        stage.try_find("[role=alert]").is_some()
    })
    .await;
    assert!(
        stage
            .text()
            .contains("This address returned a web page, not a feed.")
    );
    let retry: HtmlElement = stage.find("[role=alert] button").unchecked_into();
    retry.click();
    until("it is tried again, and told again", || {
        stage.try_find("[role=alert]").is_some()
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_page_that_names_no_feed_says_so() {
    let stage = app(None);
    until("the failure is told", || {
        stage.text().contains("This site names no feed.")
    })
    .await;
}
