//! The app's start in a real browser, as its page has it. It cannot be stopped, so there is one test here.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests fail by panicking; clippy does not see that these are tests"
)]

#[allow(dead_code, reason = "other tests need more of it")]
mod web_support;

use broadsheet::{app, browser::names};
use js_sys::{Object, Reflect};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_support::{blob, until};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_app_starts_and_shows_the_feed_that_the_page_names() {
    let window = web_sys::window().unwrap();
    let document = window.document().unwrap();
    let body = document.body().unwrap();
    let boot = document.create_element("p").unwrap();
    boot.set_id(names::BOOT);
    body.append_child(&boot).unwrap();
    // As the start script leaves it.
    let feed = Object::new();
    let address = blob(
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "A paper", "language": "en",
        "items": [{"id": "one", "title": "The first", "content_text": "Words."}]}"#,
    );
    Reflect::set(&feed, &"url".into(), &address.into()).unwrap();
    let start = Object::new();
    Reflect::set(&start, &"feed".into(), &feed).unwrap();
    Reflect::set(&start, &"root".into(), &"/".into()).unwrap();
    Reflect::set(&window, &names::START.into(), &start).unwrap();

    app::start();
    let root = document.document_element().unwrap();
    assert_eq!(root.get_attribute("data-app").as_deref(), Some("ready"));
    assert!(document.get_element_by_id(names::BOOT).is_none());
    until("the page is shown", || {
        body.text_content().unwrap().contains("The first")
    })
    .await;
    assert!(document.title().contains("A paper"));
}
