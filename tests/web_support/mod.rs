//! A place in the page for a component under test, and waiting for conditions.

use leptos::{mount::mount_to, prelude::*};
use std::any::Any;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

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
    pub(crate) fn fill(&self, markup: &maud::Markup) {
        self.root
            .insert_adjacent_html("beforeend", &markup.0)
            .unwrap();
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
