//! Writing HTML into the document: the one place where text becomes elements.
//!
//! Only what our own templates made is taken: `Markup`, which escapes all that is put into it. Feeds' HTML enters a template as
//! `SafeHtml` only, in `components::article_body`.

use super::{
    document::{document, element},
    names, trusted,
};
use js_sys::{Function, Reflect};
use maud::{Markup, PreEscaped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element, HtmlTemplateElement, Range};

/// Fills an element; what it held is gone.
pub fn fill(id: &str, markup: &Markup) {
    write(id, "innerHTML", markup);
}

/// Puts elements in an element's place.
pub fn replace(id: &str, markup: &Markup) {
    write(id, "outerHTML", markup);
}

/// Replaces the head's elements that are a page's own.
pub fn fill_head(markup: &Markup) {
    let Some(head) = document().and_then(|document| document.head()) else {
        return;
    };
    while let Ok(Some(old)) = head.query_selector("[data-head]") {
        old.remove();
    }
    let _ = append(&head, markup);
}

/// HTML that has become elements, which are not in the document yet: nothing in them loads.
#[derive(Debug)]
pub struct Draft(DocumentFragment);

/// The end of a long text while it is held back from the document.
#[derive(Debug)]
pub struct Held {
    text: Element,
    end: DocumentFragment,
}

impl Draft {
    /// `None` only where there is no document.
    #[must_use]
    pub fn of(markup: &Markup) -> Option<Self> {
        let template = document()?.create_element("template").ok()?;
        let template: HtmlTemplateElement = template.dyn_into().ok()?;
        Reflect::set(&template, &"innerHTML".into(), &trusted::html(&markup.0)).ok()?;
        Some(Self(template.content()))
    }

    /// Takes out what of a long text no reader sees at first, so that the beginning is laid out and painted soon. `None`: the text
    /// is short, or there is none.
    #[must_use]
    pub fn hold_back(&self) -> Option<Held> {
        let first = self.0.query_selector(names::LONG_TEXT_END).ok()??;
        let text = first.parent_element()?;
        // Keeps what follows the text below the window.
        text.set_attribute(names::HELD, "").ok()?;
        let range = Range::new().ok()?;
        range.set_start_before(&first).ok()?;
        range.set_end_after(&text.last_child()?).ok()?;
        let end = range.extract_contents().ok()?;
        Some(Held { text, end })
    }

    /// Puts the elements into one of the document; what that held is gone.
    pub fn fill(self, id: &str) {
        if let Some(element) = element(id) {
            element.replace_children_with_node_1(&self.0);
        }
    }

    /// Says of an element within that what it holds is not all there yet.
    pub fn mark_held(&self, id: &str) {
        if let Some(element) = self.0.get_element_by_id(id) {
            let _ = element.set_attribute(names::HELD, "");
        }
    }

    /// Adds the elements to one of the document, which holds all of its own then.
    pub fn add(self, id: &str) {
        if let Some(element) = element(id) {
            let _ = element.append_child(&self.0);
            let _ = element.remove_attribute(names::HELD);
        }
    }

    /// Of a page with a list: the list, and the links at its end, which have this id, without those that lead back.
    #[must_use]
    pub fn list(&self, end_id: &str) -> Option<(Markup, Markup)> {
        let end = self.0.get_element_by_id(end_id)?;
        let list = end.previous_element_sibling()?;
        while let Ok(Some(back)) = end.query_selector("a:not([rel=next])") {
            back.remove();
        }
        Some((PreEscaped(list.outer_html()), PreEscaped(end.outer_html())))
    }
}

impl Held {
    /// Gives the document the next nodes of the text, so many. `false`: that was all.
    #[must_use]
    pub fn release(&self, count: u32) -> bool {
        for _ in 0..count {
            let next = self.end.first_child();
            if next.is_none_or(|next| self.text.append_child(&next).is_err()) {
                let _ = self.text.remove_attribute(names::HELD);
                return false;
            }
        }
        true
    }
}

fn write(id: &str, property: &str, markup: &Markup) {
    if let Some(element) = element(id) {
        let _ = Reflect::set(&element, &property.into(), &trusted::html(&markup.0));
    }
}

/// As a property and a method by name: web-sys takes texts only, and here it may be a `TrustedHTML`.
fn append(element: &JsValue, markup: &Markup) -> Result<JsValue, JsValue> {
    let insert: Function = Reflect::get(element, &"insertAdjacentHTML".into())?.dyn_into()?;
    insert.call2(element, &"beforeend".into(), &trusted::html(&markup.0))
}
