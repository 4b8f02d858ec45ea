//! Headings without the links that lead to themselves: `#`, `¶`, or nothing visible.
//!
//! Generators put such a link into or beside each heading, for readers to copy. Here it would be read as a part of the heading, and
//! be one stop more for the keyboard.

use super::{code::has_class, links::fragment, places::own_id};
use crate::content::{
    Surroundings,
    tree::{Element, Node, Tree, decoded},
};

/// Parts of the class names of such links.
const CLASSES: [&str; 6] = [
    "anchor",
    "permalink",
    "headerlink",
    "header-link",
    "heading-link",
    "hash-link",
];

/// Takes the signs out of all headings, and leaves words that were such a link as words. Headings without words become boxes.
pub(super) fn remove(tree: &mut Tree<'_>, surroundings: &Surroundings<'_>) {
    for at in 0..tree.nodes.len() {
        if !tree.element(at).is_some_and(is_heading) {
            continue;
        }
        for link in at + 1..tree.end(at) {
            remove_sign(tree, at, link, surroundings);
        }
        if let Some(beside) = next_element(tree, tree.end(at)) {
            remove_sign(tree, at, beside, surroundings);
        }
        if !tree.has_name(at)
            && let Some(element) = tree.element_mut(at)
            && own_id(element).is_some()
        {
            element.name = "div";
        }
    }
}

pub(super) fn is_heading(element: &Element<'_>) -> bool {
    matches!(element.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Judges a link in or beside a heading.
fn remove_sign(tree: &mut Tree<'_>, heading: usize, link: usize, surroundings: &Surroundings<'_>) {
    let Some(element) = tree.element(link).filter(|it| it.name == "a") else {
        return;
    };
    let Some(target) = fragment(element, surroundings) else {
        return;
    };
    let is_called_so = has_class(element, &[], &CLASSES);
    let words = tree.words(link);
    let is_sign = !words.contains(char::is_alphanumeric) && !tree.holds(link, "img");
    let is_beside = link >= tree.end(heading);
    let has_other_words = is_beside || tree.words(heading).len() > words.len();
    let ids = [tree.element(heading).and_then(own_id), own_id(element)];
    let leads_to_itself = ids.iter().flatten().any(|id| *id == target);
    if has_other_words && (is_sign || is_called_so) {
        tree.clear(link);
    } else if is_beside || !(leads_to_itself || is_called_so) {
        return;
    }
    // What is left is a place at most.
    if let Some(element) = tree.element_mut(link) {
        element.attributes.retain(|(name, _)| *name != "href");
    }
}

/// The next element from a place on, if there is only white space before it.
fn next_element(tree: &Tree<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match tree.nodes.get(at)? {
            Node::Element(_) => return Some(at),
            Node::Text(raw) if decoded(raw).trim().is_empty() => at += 1,
            Node::Text(_) => return None,
        }
    }
}
