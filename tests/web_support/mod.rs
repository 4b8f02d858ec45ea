//! A place in the page for a component under test, and waiting for conditions.

pub(crate) mod network;

use leptos::{mount::mount_to, prelude::*};
use std::{any::Any, cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement};

/// An element of its own, removed with all that was mounted in it.
pub(crate) struct Stage {
    root: HtmlElement,
    mounted: Option<(Owner, Box<dyn Any>)>,
}

impl Stage {
    pub(crate) fn new(css: &str) -> Self {
        let document = document();
        let root: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        let style = document.create_element("style").unwrap();
        style.set_text_content(Some(css));
        root.append_child(&style).unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        Self {
            root,
            mounted: None,
        }
    }

    pub(crate) fn mount<F, V>(mut self, view: F) -> Self
    where
        F: FnOnce() -> V + 'static,
        V: IntoView + 'static,
    {
        let owner = Owner::new();
        let handle = owner.with(|| mount_to(self.root.clone(), move || view().into_any()));
        self.mounted = Some((owner, Box::new(handle)));
        self
    }

    /// Adds elements to what is there.
    pub(crate) fn fill(&self, html: &str) {
        self.root.insert_adjacent_html("beforeend", html).unwrap();
    }

    pub(crate) fn unmount(&mut self) {
        if let Some((owner, _mounted)) = self.mounted.take() {
            owner.cleanup();
        }
    }

    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    pub(crate) fn try_find(&self, selector: &str) -> Option<HtmlElement> {
        let found: Option<Element> = self.root.query_selector(selector).unwrap();
        found.map(JsCast::unchecked_into)
    }

    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        self.try_find(selector)
            .unwrap_or_else(|| panic!("nothing matches {selector} in {}", self.root.inner_html()))
    }

    pub(crate) fn named(&self, name: &str) -> HtmlElement {
        self.find(&format!("[aria-label='{name}']"))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.unmount();
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

pub(crate) async fn next_frame() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let callback = Closure::once_into_js(move || {
            resolve.call0(&wasm_bindgen::JsValue::NULL).unwrap();
        });
        let window = web_sys::window().unwrap();
        window
            .request_animation_frame(callback.unchecked_ref())
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Waits until a condition holds, frame by frame; fails after five seconds.
pub(crate) async fn until(what: &str, holds: impl Fn() -> bool) {
    let patience = 5000.0;
    let start = js_sys::Date::now();
    while !holds() {
        assert!(
            js_sys::Date::now() - start < patience,
            "waited in vain until {what}"
        );
        next_frame().await;
    }
}

/// The address of a document that holds this text.
pub(crate) fn blob(text: &str) -> String {
    let parts = js_sys::Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence(&parts).unwrap();
    web_sys::Url::create_object_url_with_blob(&blob).unwrap()
}

/// What became of a click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Click {
    /// Something took the place of what the browser does.
    pub(crate) is_taken: bool,
    /// It came to the window, where the router listens.
    pub(crate) is_heard: bool,
}

/// Clicks an element, and tells what became of it. Neither the browser nor the router follows a link.
pub(crate) fn click(element: &HtmlElement) -> Click {
    let (is_taken, is_heard) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(false)));
    let (taken, heard) = (is_taken.clone(), is_heard.clone());
    let at_document = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        taken.set(event.default_prevented());
        event.prevent_default();
    });
    let at_window = Closure::<dyn Fn(Event)>::new(move |_| heard.set(true));
    let listeners: [(EventTarget, _); 2] = [
        (document().into(), at_document.as_ref().unchecked_ref()),
        (
            web_sys::window().unwrap().into(),
            at_window.as_ref().unchecked_ref(),
        ),
    ];
    for (target, listener) in &listeners {
        target
            .add_event_listener_with_callback("click", listener)
            .unwrap();
    }
    element.click();
    for (target, listener) in &listeners {
        target
            .remove_event_listener_with_callback("click", listener)
            .unwrap();
    }
    Click {
        is_taken: is_taken.get(),
        is_heard: is_heard.get(),
    }
}
