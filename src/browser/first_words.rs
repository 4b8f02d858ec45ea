//! The first words of a page, which the start script shows before the app is there (`start/first_words.js`): the app's page takes their
//! place, and nothing that is read moves.

use super::{
    document::{document, element},
    focus::focus,
    names,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Node, NodeList, Range};

/// What first words and pages have in common, in order.
const COMMON: &str = "h1, .bs-card__title, .bs-article__lead, .bs-prose > p";

/// The class of titles that break between any characters.
const PLAIN: &str = "is-plain";

/// Whether first words are being shown.
#[must_use]
pub fn has_first_words() -> bool {
    document().is_some_and(|document| first_words(&document).is_some())
}

fn first_words(document: &Document) -> Option<Element> {
    document.query_selector(names::FIRST_WORDS).ok().flatten()
}

/// Takes the first words away, if there are any: to be called when the app's first page is in the document, before it is painted. What
/// was selected or focused in them still is.
pub fn replace_first_words() {
    // Whatever the browser refuses, they go.
    if let Some(document) = document()
        && let Some(words) = first_words(&document)
    {
        let pairs = pairs(&words);
        let selection = pairs.as_deref().and_then(|it| selected(&document, it));
        let focused = focused(&document, &words);
        pairs.iter().flatten().for_each(Pair::keep_height);
        words.remove();
        if let Some(selection) = selection {
            let _ = select(&document, &selection);
        }
        if let Some(link) = focused.and_then(|href| link(&document, &href)) {
            focus(&link);
        }
    }
}

/// An element of the first words, and what stands for it in the page.
struct Pair {
    ours: Element,
    theirs: Element,
}

/// A place in a text.
struct Place {
    node: Node,
    offset: u32,
}

fn pairs(words: &Element) -> Option<Vec<Pair>> {
    let all = |root: &Element| Some(elements(&root.query_selector_all(COMMON).ok()?));
    let pairs = all(words)?.into_iter().zip(all(&element(names::PAGE)?)?);
    Some(pairs.map(|(ours, theirs)| Pair { ours, theirs }).collect())
}

fn elements(list: &NodeList) -> Vec<Element> {
    let nodes = (0..list.length()).filter_map(|at| list.get(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

impl Pair {
    /// A title that takes more lines where it breaks between phrases only breaks as it did.
    fn keep_height(&self) {
        let height = |element: &Element| element.client_height();
        if height(&self.ours) != height(&self.theirs) {
            let _ = self.theirs.class_list().add_1(PLAIN);
        }
    }

    /// The place in the page of one in the first words.
    fn counterpart(&self, node: &Node, offset: u32) -> Option<Place> {
        if self.ours.text_content() != self.theirs.text_content() {
            return None;
        }
        let before = Range::new().ok()?;
        before.set_start(&self.ours, 0).ok()?;
        before.set_end(node, offset).ok()?;
        let mut rest = before.to_string().length();
        // Text nodes only.
        let texts = document()?
            .create_tree_walker_with_what_to_show(&self.theirs, 4)
            .ok()?;
        while let Some(node) = texts.next_node().ok()? {
            let length = js_sys::JsString::from(node.node_value()?).length();
            if rest <= length {
                return Some(Place { node, offset: rest });
            }
            rest -= length;
        }
        None
    }
}

/// Where in the page the selection will begin and end.
fn selected(document: &Document, pairs: &[Pair]) -> Option<[Place; 2]> {
    let selection = document.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let place = |node: &Node, offset| {
        let pair = pairs.iter().find(|pair| pair.ours.contains(Some(node)))?;
        pair.counterpart(node, offset)
    };
    Some([
        place(&selection.anchor_node()?, selection.anchor_offset())?,
        place(&selection.focus_node()?, selection.focus_offset())?,
    ])
}

fn select(document: &Document, [anchor, focus]: &[Place; 2]) -> Result<(), JsValue> {
    if let Some(selection) = document.get_selection()? {
        selection.set_base_and_extent(&anchor.node, anchor.offset, &focus.node, focus.offset)?;
    }
    Ok(())
}

/// Where the focused link leads, if it is one of the first words.
fn focused(document: &Document, words: &Element) -> Option<String> {
    let focused = document.active_element()?;
    words.contains(Some(&focused)).then_some(())?;
    focused.get_attribute("href")
}

fn link(document: &Document, href: &str) -> Option<HtmlElement> {
    let links = document.query_selector_all("a[href]").ok()?;
    elements(&links)
        .into_iter()
        .find(|link| link.get_attribute("href").as_deref() == Some(href))
        .and_then(|link| link.dyn_into().ok())
}
