//! DOMPurify: loaded when the first article needs it, told what is allowed, and asked for a tree whose addresses are then resolved.

use super::{document::document, document::start_value, is_present, names};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DocumentFragment, Element, HtmlScriptElement, HtmlTemplateElement};

/// What may stand in sanitised HTML.
#[derive(Clone, Copy, Debug)]
pub struct Allowed<'a> {
    /// Element names, lower case.
    pub elements: &'a [&'a str],
    /// Attribute names, lower case.
    pub attributes: &'a [&'a str],
    /// Elements that go with all that is in them; other elements that are not allowed leave their content behind.
    pub dropped_whole: &'a [&'a str],
}

/// Why HTML could not be sanitised. The HTML is then not shown at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PurifyError {
    /// The script did not arrive, or this is no browser.
    #[error("the sanitiser could not be loaded")]
    NotLoaded,
    /// It broke down over this HTML.
    #[error("the sanitiser failed")]
    Failed,
}

/// An element of the sanitised tree, to be finished before it becomes text again.
#[derive(Debug)]
pub struct AttributeEditor<'a> {
    name: String,
    element: &'a Element,
}

impl AttributeEditor<'_> {
    /// The element's name, lower case.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// An attribute's value.
    #[must_use]
    pub fn get(&self, attribute: &str) -> Option<String> {
        self.element.get_attribute(attribute)
    }

    /// Sets an attribute.
    pub fn set(&self, attribute: &str, value: &str) {
        let _ = self.element.set_attribute(attribute, value);
    }

    /// Removes an attribute.
    pub fn remove(&self, attribute: &str) {
        let _ = self.element.remove_attribute(attribute);
    }

    /// Whether more than so many elements lie around this one.
    #[must_use]
    pub fn is_deeper_than(&self, limit: usize) -> bool {
        let outward = std::iter::successors(self.element.parent_element(), |outer| {
            outer.parent_element()
        });
        outward.take(limit + 1).count() > limit
    }

    /// Removes the element with all that is in it.
    pub fn remove_element(&self) {
        self.element.remove();
    }

    /// Puts a box that scrolls, and that the keyboard reaches, around the element.
    pub fn wrap(&self, element: &str, class: &str) {
        let wrapped = || -> Option<()> {
            let wrapper = document()?.create_element(element).ok()?;
            wrapper.set_class_name(class);
            wrapper.set_attribute("tabindex", "0").ok()?;
            self.element.replace_with_with_node_1(&wrapper).ok()?;
            wrapper.append_child(self.element).ok()?;
            Some(())
        };
        let _ = wrapped();
    }
}

/// Sanitises HTML, then lets `finish` complete each element.
///
/// # Errors
/// [`PurifyError`]; there is no HTML then.
pub async fn purify(
    html: &str,
    allowed: &Allowed<'_>,
    finish: &dyn Fn(&AttributeEditor<'_>),
) -> Result<String, PurifyError> {
    if !is_present() {
        return Err(PurifyError::NotLoaded);
    }
    let purifier = loaded().await.map_err(|_| PurifyError::NotLoaded)?;
    run(&purifier, html, allowed, finish).map_err(|_| PurifyError::Failed)
}

fn run(
    purifier: &JsValue,
    html: &str,
    allowed: &Allowed<'_>,
    finish: &dyn Fn(&AttributeEditor<'_>),
) -> Result<String, JsValue> {
    let sanitize: Function = Reflect::get(purifier, &"sanitize".into())?.dyn_into()?;
    let clean = sanitize.call2(purifier, &html.into(), config(allowed)?.as_ref())?;
    let fragment: DocumentFragment = clean.dyn_into()?;
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let template: HtmlTemplateElement = document.create_element("template")?.dyn_into()?;
    template.content().append_child(&fragment)?;
    let elements = template.content().query_selector_all("*")?;
    for index in 0..elements.length() {
        if let Some(element) = elements
            .get(index)
            .and_then(|node| node.dyn_into::<Element>().ok())
        {
            finish(&AttributeEditor {
                name: element.local_name(),
                element: &element,
            });
        }
    }
    Ok(template.inner_html())
}

fn config(allowed: &Allowed<'_>) -> Result<Object, JsValue> {
    let list =
        |names: &[&str]| -> Array { names.iter().map(|name| JsValue::from_str(name)).collect() };
    let config = Object::new();
    for (member, value) in [
        ("ALLOWED_TAGS", JsValue::from(list(allowed.elements))),
        ("ALLOWED_ATTR", list(allowed.attributes).into()),
        ("FORBID_CONTENTS", list(allowed.dropped_whole).into()),
        ("ALLOW_DATA_ATTR", false.into()),
        ("ALLOW_ARIA_ATTR", false.into()),
        ("SANITIZE_DOM", true.into()),
        ("RETURN_DOM_FRAGMENT", true.into()),
    ] {
        Reflect::set(&config, &member.into(), &value)?;
    }
    Ok(config)
}

/// The library, loading it at the first call. A load that failed is tried again at the next.
async fn loaded() -> Result<JsValue, JsValue> {
    let global = js_sys::global();
    let find = || {
        Reflect::get(&global, &"DOMPurify".into())
            .ok()
            .filter(|found| !found.is_undefined())
    };
    if let Some(purifier) = find() {
        return Ok(purifier);
    }
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let root = start_value("root")
        .and_then(|root| root.as_string())
        .unwrap_or_else(|| "/".to_owned());
    let script: HtmlScriptElement = document.create_element("script")?.dyn_into()?;
    script.set_src(&format!("{root}{}", names::PURIFY));
    let arrival = Promise::new(&mut |resolve, reject| {
        script.set_onload(Some(&resolve));
        script.set_onerror(Some(&reject));
    });
    document
        .head()
        .ok_or(JsValue::UNDEFINED)?
        .append_child(&script)?;
    let arrived = JsFuture::from(arrival).await;
    script.remove();
    arrived?;
    find().ok_or(JsValue::UNDEFINED)
}
