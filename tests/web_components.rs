//! Components that do something, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests fail by panicking; clippy does not see that these are tests"
)]

#[allow(dead_code, reason = "other tests need more of it")]
mod web_support;

use broadsheet::{
    components::{
        Announcer, ArticleText, Blocks, GrowingList, MorePages, Outline, ShareButton, ShareDialogs,
        Shared, Site, offer_to_share, provide_announcer, provide_sharing, provide_site,
        use_header_motion,
    },
    locale::Locale,
    model::{Heading, SafeHtml, SectionKind, Slug, Timestamp},
    routes::Route,
    view_model::{Block, BlockContent, Card, ListPage},
};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_support::{Stage, next_frame, until};
use web_sys::{Document, Event, EventInit, HtmlElement, MouseEvent, MouseEventInit, Window};

wasm_bindgen_test_configure!(run_in_browser);

fn window() -> Window {
    web_sys::window().unwrap()
}

fn document() -> Document {
    window().document().unwrap()
}

fn address() -> String {
    let location = window().location();
    location.search().unwrap() + &location.hash().unwrap()
}

/// Takes query and fragment out of the address, which all tests share.
fn clear_address() {
    let path = window().location().pathname().unwrap();
    let history = window().history().unwrap();
    history
        .replace_state_with_url(&"kept".into(), "", Some(&path))
        .unwrap();
}

fn has_focus(element: &HtmlElement) -> bool {
    document().active_element().as_ref() == Some(element.as_ref())
}

fn english() {
    let site = Site {
        locale: Locale::En,
        ..Site::default()
    };
    provide_site(Signal::stored(Arc::new(site)));
    provide_announcer();
}

fn card(number: usize) -> Card {
    Card {
        slug: Slug::parse(&format!("article-{number}")).unwrap(),
        title: format!("Article {number}"),
        breaks: Vec::new(),
        summary: None,
        image: None,
        published: Timestamp::parse("2026-11-03"),
        views: None,
        label: None,
        author: None,
    }
}

/// A section whose carousel has slides 200 px wide in a window of 500 px.
fn carousel_of(count: usize) -> Stage {
    let block = Block {
        kind: SectionKind::Hot,
        title: None,
        more: None,
        content: BlockContent::Cards((0..count).map(card).collect()),
    };
    Stage::new(
        ".bs-carousel__list { display: flex; overflow-x: scroll; width: 500px; margin: 0; padding: 0; list-style: none }
         .bs-carousel__slide { flex: 0 0 200px }",
    )
    .mount(move || {
        english();
        view! { <Blocks blocks=vec![block]/> }
    })
}

fn is_off(button: &HtmlElement) -> bool {
    button.get_attribute("aria-disabled").as_deref() == Some("true")
}

#[wasm_bindgen_test]
async fn a_carousel_moves_by_its_buttons_and_stops_at_its_ends() {
    let stage = carousel_of(8);
    let (previous, next) = (stage.named("Previous"), stage.named("Next"));
    let list = stage.find("ul");
    assert!(is_off(&previous) && !is_off(&next));
    previous.click();
    next.focus().unwrap();
    next.click();
    until("it has moved on", || list.scroll_left() > 100).await;
    until("there is a way back", || !is_off(&previous)).await;
    for _ in 0..10 {
        next.click();
        next_frame().await;
    }
    until("the end is noticed", || is_off(&next)).await;
    assert!(list.scroll_left() + list.client_width() >= list.scroll_width() - 2);
    assert!(has_focus(&next));
    previous.click();
    until("it moves back", || !is_off(&next)).await;
}

#[wasm_bindgen_test]
async fn a_carousel_that_fits_has_nowhere_to_go_until_it_gets_narrower() {
    let stage = carousel_of(2);
    let next = stage.named("Next");
    until("both are off", || {
        is_off(&stage.named("Previous")) && is_off(&next)
    })
    .await;
    stage
        .find("ul")
        .style()
        .set_property("width", "300px")
        .unwrap();
    window()
        .dispatch_event(&Event::new("resize").unwrap())
        .unwrap();
    until("there is more", || !is_off(&next)).await;
}

#[wasm_bindgen_test]
async fn a_slide_with_the_focus_comes_whole_into_view() {
    let stage = carousel_of(8);
    let list = stage.find("ul");
    let link = stage.find("li:nth-child(3) a");
    link.focus().unwrap();
    assert!(link.matches(":focus-visible").unwrap(), "as by keyboard");
    until("it is whole", || {
        let slide = stage.find("li:nth-child(3)").get_bounding_client_rect();
        slide.right() <= list.get_bounding_client_rect().right() + 1.0
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_carousel_that_is_gone_listens_no_more() {
    let mut stage = carousel_of(2);
    until("it has been seen", || is_off(&stage.named("Next"))).await;
    stage.unmount();
    window()
        .dispatch_event(&Event::new("resize").unwrap())
        .unwrap();
    next_frame().await;
    next_frame().await;
}

const PIXEL: &str =
    "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

fn text() -> Stage {
    clear_address();
    let html = format!(
        r##"<figure><a class="bs-zoom" id="img-1" href="#img-1"><img alt="" src="{PIXEL}"></a><figcaption> A stall </figcaption></figure>
        <a class="bs-zoom" id="img-2" href="#img-2"><img alt="A queue" src="{PIXEL}"></a>
        <p><a id="to-note" href="#note-1">1</a></p>
        <div class="bs-player" title="A film" data-player="https://player.invalid/film"><a id="film" href="https://film.invalid/">Film</a></div>
        <div class="bs-player" data-player="http://player.invalid/film"><a id="plain" href="#elsewhere">Film</a></div>
        <p id="note-1">A note.</p>"##,
    );
    let html: SafeHtml = serde_json::from_value(html.into()).unwrap();
    Stage::new("").mount(move || {
        english();
        view! { <article><ArticleText html=html lang=Some("en".to_owned())/></article> }
    })
}

fn is_open(stage: &Stage) -> bool {
    stage.try_find("dialog[open]").is_some()
}

#[wasm_bindgen_test]
async fn a_picture_is_enlarged_and_put_away_by_back_and_by_escape() {
    let stage = text();
    let link = stage.find("#img-2");
    for is_escaped in [true, false] {
        link.focus().unwrap();
        link.click();
        until("it is open", || is_open(&stage)).await;
        assert_eq!(address(), "#img-2");
        let dialog = stage.find("dialog");
        assert_eq!(dialog.get_attribute("aria-label").unwrap(), "A queue");
        assert!(has_focus(&stage.named("Close")));
        if is_escaped {
            // A browser's own, which the dialog is not closed by at once.
            let init = EventInit::new();
            init.set_cancelable(true);
            let cancel = Event::new_with_event_init_dict("cancel", &init).unwrap();
            assert!(!dialog.dispatch_event(&cancel).unwrap());
        } else {
            window().history().unwrap().back().unwrap();
        }
        until("it is gone", || stage.try_find("dialog").is_none()).await;
        assert_eq!(address(), "");
        assert!(has_focus(&link), "the focus returns");
    }
}

#[wasm_bindgen_test]
async fn a_picture_that_the_browser_closed_leaves_the_address() {
    let stage = text();
    stage.find("#img-1").click();
    until("it is open", || is_open(&stage)).await;
    assert_eq!(
        stage.find("dialog").get_attribute("aria-label").unwrap(),
        "A stall"
    );
    assert_eq!(stage.find("dialog p").text_content().unwrap(), "A stall");
    let dialog: web_sys::HtmlDialogElement = stage.find("dialog").unchecked_into();
    dialog.close();
    until("it is gone", || stage.try_find("dialog").is_none()).await;
    assert_eq!(address(), "");
}

#[wasm_bindgen_test]
async fn a_picture_opens_by_its_address_and_its_reader_stays() {
    let stage = text();
    window().location().set_hash("#img-1").unwrap();
    until("it is open", || is_open(&stage)).await;
    window().location().set_hash("#img-2").unwrap();
    until("the other is open", || {
        let dialog = stage.find("dialog");
        is_open(&stage) && dialog.get_attribute("aria-label").unwrap() == "A queue"
    })
    .await;
    for _ in 0..3 {
        next_frame().await;
    }
    assert!(is_open(&stage), "what closed before does not close this");
    let entries = window().history().unwrap().length().unwrap();
    stage.named("Close").click();
    until("it is gone", || stage.try_find("dialog").is_none()).await;
    assert_eq!(address(), "");
    assert_eq!(window().history().unwrap().length().unwrap(), entries);
}

#[wasm_bindgen_test]
async fn a_picture_goes_with_its_text() {
    let mut stage = text();
    stage.find("#img-1").click();
    until("it is open", || is_open(&stage)).await;
    stage.unmount();
    window().history().unwrap().back().unwrap();
    until("the address is free", || address().is_empty()).await;
}

#[wasm_bindgen_test]
fn a_player_is_loaded_when_it_is_asked_for_and_only_by_https() {
    let stage = text();
    assert!(stage.try_find("iframe").is_none());
    stage.find("#plain").click();
    assert!(stage.try_find("iframe").is_none());
    stage.find("#film").click();
    let site_info = stage.find(".bs-player > iframe");
    assert_eq!(
        site_info.get_attribute("src").unwrap(),
        "https://player.invalid/film"
    );
    assert_eq!(site_info.get_attribute("title").unwrap(), "A film");
    assert!(
        site_info
            .get_attribute("sandbox")
            .unwrap()
            .contains("allow-scripts")
    );
    assert!(has_focus(&site_info));
    clear_address();
}

/// Whether a click on an element gets to the window, where the router listens; and whether it was cancelled.
fn heard_at_window(element: &HtmlElement, has_key: bool) -> (bool, bool) {
    let heard = Rc::new(Cell::new(false));
    let noticed = heard.clone();
    let listener = window_event_listener(leptos::ev::click, move |event| {
        noticed.set(true);
        event.prevent_default();
    });
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_ctrl_key(has_key);
    let click = MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
    let is_left = element.dispatch_event(&click).unwrap();
    listener.remove();
    (heard.get(), !is_left)
}

#[wasm_bindgen_test]
fn parts_of_the_page_are_left_to_the_browser() {
    let stage = text();
    assert_eq!(
        heard_at_window(&stage.find("#to-note"), false),
        (false, false)
    );
    assert_eq!(address(), "#note-1");
    clear_address();
}

#[wasm_bindgen_test]
async fn contents_mark_the_part_that_is_read() {
    clear_address();
    let heading = |number: u32| Heading {
        level: 2,
        id: format!("part-{number}"),
        text: format!("Part {number}"),
    };
    let headings: Vec<_> = (1..=3).map(heading).collect();
    let stage = Stage::new("h2 { margin: 0 0 3000px }").mount(move || {
        english();
        view! {
            <Outline headings=headings/>
            <h2 id="part-1">"1"</h2>
            <h2 id="part-2">"2"</h2>
            <h2 id="part-3">"3"</h2>
        }
    });
    let marked = || {
        stage
            .try_find("[aria-current=location]")
            .and_then(|link| link.text_content())
    };
    stage.find("#part-2").scroll_into_view();
    stage.find("summary").click();
    until("the second is marked", || {
        marked().as_deref() == Some("Part 2")
    })
    .await;
    window().scroll_by_with_x_and_y(0.0, -1500.0);
    until("the first is marked", || {
        marked().as_deref() == Some("Part 1")
    })
    .await;
    let link = stage.find("a[href='#part-3']");
    assert_eq!(heard_at_window(&link, false), (false, false));
    clear_address();
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// A list of three pages, and how often pages were asked for. Each is there when the release is given.
fn list(grown_to: u32, released: Rc<Cell<bool>>) -> (Stage, Rc<RefCell<Vec<u32>>>) {
    fn page_of(page: u32) -> ListPage {
        ListPage {
            cards: vec![card(page as usize)],
            page,
            newer: None,
            older: (page < 3).then_some(Route::Front { page: page + 1 }),
        }
    }
    let asked = Rc::new(RefCell::new(Vec::new()));
    let heard = asked.clone();
    let stage = Stage::new("").mount(move || {
        english();
        let heard = StoredValue::new_local((heard, released));
        provide_context(MorePages::new(
            move |route| {
                let number = route.page().unwrap();
                let (asked, released) = heard.get_value();
                asked.borrow_mut().push(number);
                Box::pin(async move {
                    until("it is released", || released.get()).await;
                    Some(page_of(number))
                })
            },
            move || grown_to,
        ));
        view! {
            <GrowingList list=page_of(1) level=3/>
            <Announcer/>
        }
    });
    (stage, asked)
}

#[wasm_bindgen_test]
async fn a_list_grows_when_asked_for_more() {
    clear_address();
    let released = Rc::new(Cell::new(false));
    let (stage, asked) = list(1, released.clone());
    next_frame().await;
    assert!(asked.borrow().is_empty());
    let more = stage.find("[rel=next]");
    assert_eq!(more.get_attribute("href").unwrap(), "/page/2");
    assert_eq!(
        heard_at_window(&more, true),
        (true, true),
        "not a plain click"
    );
    assert!(asked.borrow().is_empty());
    more.click();
    more.click();
    next_frame().await;
    assert_eq!(*asked.borrow(), [2]);
    released.set(true);
    until("it has grown", || stage.try_find("#page-2").is_some()).await;
    until("the focus is at what is new", || {
        has_focus(&stage.find("#page-2 a"))
    })
    .await;
    assert_eq!(address(), "?upto=2");
    let state = window().history().unwrap().state().unwrap();
    assert_eq!(state.as_string().as_deref(), Some("kept"));
    until("it is said", || {
        stage.find("[role=status]").text_content().unwrap() == "Page 2"
    })
    .await;
    stage.find("[rel=next]").click();
    until("there is no more", || {
        stage.try_find("[rel=next]").is_none()
    })
    .await;
    assert_eq!(*asked.borrow(), [2, 3]);
    assert_eq!(address(), "?upto=3");
    assert!(stage.try_find("#page-2 #page-3 #more").is_some());
    clear_address();
}

#[wasm_bindgen_test]
async fn a_list_is_as_long_as_its_address_says() {
    clear_address();
    let (stage, asked) = list(2, Rc::new(Cell::new(true)));
    until("it has grown", || stage.try_find("#page-2").is_some()).await;
    next_frame().await;
    next_frame().await;
    assert_eq!(*asked.borrow(), [2]);
    assert_eq!(address(), "");
    assert!(
        stage
            .find("[role=status]")
            .text_content()
            .unwrap()
            .is_empty()
    );
}

#[wasm_bindgen_test]
async fn a_list_that_is_left_does_nothing_with_what_comes_late() {
    clear_address();
    let released = Rc::new(Cell::new(false));
    let (mut stage, _asked) = list(1, released.clone());
    stage.find("[rel=next]").click();
    stage.unmount();
    released.set(true);
    for _ in 0..3 {
        next_frame().await;
    }
    assert_eq!(address(), "");
}

#[wasm_bindgen_test]
async fn the_banner_comes_back_on_the_way_up() {
    let state = || {
        document()
            .document_element()
            .unwrap()
            .get_attribute("data-header")
    };
    let mut stage =
        Stage::new(".bs-header { height: 40px } .tall { height: 9000px }").mount(|| {
            use_header_motion();
            view! { <header class="bs-header"></header> <div class="tall"></div> }
        });
    next_frame().await;
    let scroll_to = async |position: f64, expected: Option<&'static str>| {
        window().scroll_to_with_x_and_y(0.0, position);
        until("it follows", || state().as_deref() == expected).await;
        next_frame().await;
    };
    scroll_to(1000.0, None).await;
    scroll_to(900.0, Some("back")).await;
    scroll_to(1200.0, Some("away")).await;
    scroll_to(1195.0, Some("away")).await;
    scroll_to(1100.0, Some("back")).await;
    scroll_to(0.0, None).await;
    stage.unmount();
    scroll_to(1000.0, None).await;
    scroll_to(900.0, None).await;
}

#[wasm_bindgen_test]
async fn a_page_is_shared_by_a_sheet_of_its_own() {
    let stage = Stage::new("").mount(|| {
        english();
        provide_sharing();
        offer_to_share(Shared {
            title: "Tea".to_owned(),
            address: "https://example.com/tea".to_owned(),
            ..Shared::default()
        });
        view! { <ShareButton class="share"/> <ShareDialogs/> }
    });
    next_frame().await;
    stage.find(".share").click();
    until("the sheet is open", || {
        let sheet = document().query_selector("dialog[open]").unwrap();
        sheet.is_some_and(|sheet| sheet.text_content().unwrap().contains("Copy link"))
    })
    .await;
    // Which of both depends on what the browser allows here.
    stage.find("dialog .bs-button").click();
    let words = Locale::En.share_strings();
    until("it is said what became of copying", || {
        let said = stage.find("dialog [role=status]").text_content().unwrap();
        [words.link_copied, words.copy_failed].contains(&&*said)
    })
    .await;
}
