//! What an article's author has hidden: it goes before anything is written.
//!
//! Words for screen readers alone stay unseen but said, unless what stands beside them says the same.

use super::styles::{property, px};
use crate::content::tree::{Element, Node, Tree, decoded};

/// Classes of words that only screen readers say. The last is our own.
const UNSEEN: [&str; 10] = [
    "element-invisible",
    "mw-visually-hidden",
    "screen-reader-only",
    "screen-reader-text",
    "show-for-sr",
    "sr-only",
    "u-visually-hidden",
    "visually-hidden",
    "visuallyhidden",
    UNSEEN_CLASS,
];

/// The class that we give to such words.
pub(super) const UNSEEN_CLASS: &str = "bs-hidden";

/// Whether these classes are of words that only screen readers say.
pub(super) fn is_unseen(class: &str) -> bool {
    let mut classes = class.split_ascii_whitespace();
    classes.any(|class| UNSEEN.contains(&class))
}

/// The tree without what is hidden. Where nothing else is to be seen, it was hidden until a script of its own page shows it, and
/// stays.
pub(super) fn without_hidden(tree: Tree<'_>) -> Tree<'_> {
    let hidden = Hidden::of(&tree);
    if hidden.parts.is_empty() || !hidden.leaves_anything(&tree) {
        return tree;
    }
    let is_cut = tree.is_cut;
    let nodes = tree.nodes.into_iter().enumerate();
    let kept = nodes.filter_map(|(at, node)| (!hidden.holds(at)).then_some(node));
    let mut nodes: Vec<Node<'_>> = kept.collect();
    for node in &mut nodes {
        if let Node::Element(element) = node {
            element.end -= hidden.nodes_before(element.end);
        }
    }
    Tree { nodes, is_cut }
}

/// The outermost hidden elements, in their order.
#[derive(Default)]
struct Hidden {
    parts: Vec<Part>,
}

struct Part {
    start: usize,
    end: usize,
    /// How many nodes are in this part and those before it.
    nodes: usize,
}

impl Hidden {
    fn of(tree: &Tree<'_>) -> Self {
        let mut hidden = Self::default();
        let (mut start, mut nodes) = (0, 0);
        while let Some(node) = tree.nodes.get(start) {
            start = match node {
                Node::Element(Element { end, .. }) if is_gone(tree, start) => {
                    nodes += end - start;
                    let end = *end;
                    hidden.parts.push(Part { start, end, nodes });
                    end
                }
                _ => start + 1,
            };
        }
        hidden
    }

    /// How many parts end before a place, or there.
    fn parts_before(&self, place: usize) -> usize {
        self.parts.partition_point(|part| part.end <= place)
    }

    fn nodes_before(&self, place: usize) -> usize {
        let last = self.parts_before(place).checked_sub(1);
        let last = last.and_then(|last| self.parts.get(last));
        last.map_or(0, |part| part.nodes)
    }

    fn holds(&self, place: usize) -> bool {
        let next = self.parts.get(self.parts_before(place));
        next.is_some_and(|part| part.start <= place)
    }

    /// Whether readers see words or pictures outside of these parts.
    fn leaves_anything(&self, tree: &Tree<'_>) -> bool {
        tree.nodes.iter().enumerate().any(|(at, node)| {
            let is_something = match node {
                Node::Text(raw) => !decoded(raw).trim().is_empty(),
                Node::Element(element) => {
                    matches!(element.name, "audio" | "iframe" | "img" | "video")
                }
            };
            is_something && !self.holds(at)
        })
    }
}

fn is_gone(tree: &Tree<'_>, at: usize) -> bool {
    match tree.nodes.get(at) {
        Some(Node::Element(element)) => is_hidden(element) || is_said_twice(tree, at, element),
        _ => false,
    }
}

fn is_hidden(element: &Element<'_>) -> bool {
    // A frame as small as this is there to count readers.
    let is_speck = |side: &&str| matches!(element.get(side).and_then(|it| px(&it)), Some(0 | 1));
    if element.name == "iframe" && ["width", "height"].iter().any(is_speck) {
        return true;
    }
    // What a search within the page would show cannot be hidden from readers.
    let by_attribute = element.raw("hidden");
    if by_attribute.is_some_and(|value| !value.eq_ignore_ascii_case("until-found")) {
        return true;
    }
    element.get("data-style").is_some_and(|style| {
        let is = |name, value: &str| {
            property(&style, name).is_some_and(|found| found.eq_ignore_ascii_case(value))
        };
        is("display", "none") || is("visibility", "hidden")
    })
}

/// Whether an element is for screen readers, and the text right before or behind it says the same.
fn is_said_twice(tree: &Tree<'_>, at: usize, element: &Element<'_>) -> bool {
    if !element.raw("class").is_some_and(is_unseen) {
        return false;
    }
    let words = tree.words(at);
    let text = |at: Option<usize>| match at.and_then(|at| tree.nodes.get(at)) {
        Some(Node::Text(raw)) => Some(decoded(raw)),
        _ => None,
    };
    let before = text(at.checked_sub(1));
    let behind = text(Some(element.end)).or_else(|| text(Some(element.end + 1)));
    !words.is_empty()
        && (before.is_some_and(|text| text.trim_end().ends_with(&words))
            || behind.is_some_and(|text| text.trim_start().starts_with(&words)))
}
