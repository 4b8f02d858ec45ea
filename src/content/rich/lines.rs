//! Which pictures have words beside them: those stay in their line.

use crate::content::tree::{Node, Tree, decoded};

/// Elements with a line or a box of their own. What stands before and behind them is not beside.
const BREAKS: [&str; 36] = [
    "audio",
    "blockquote",
    "br",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "iframe",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
];

/// The places of the pictures with words beside them, in their order.
pub(super) fn pictures_in_lines(tree: &Tree<'_>) -> Vec<usize> {
    let mut line = Line::default();
    // Where the open elements that break lines end.
    let mut ends: Vec<usize> = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        while ends.pop_if(|end| *end <= at).is_some() {
            line.end();
        }
        match node {
            Node::Text(raw) => line.has_words |= has_words(&decoded(raw)),
            Node::Element(element) if element.name == "img" => line.pictures.push(at),
            Node::Element(element) if BREAKS.contains(&element.name) => {
                line.end();
                ends.push(element.end);
            }
            Node::Element(_) => {}
        }
    }
    line.end();
    line.found
}

#[derive(Default)]
struct Line {
    pictures: Vec<usize>,
    has_words: bool,
    /// All pictures with words beside them so far.
    found: Vec<usize>,
}

impl Line {
    fn end(&mut self) {
        if self.has_words {
            self.found.append(&mut self.pictures);
        }
        self.pictures.clear();
        self.has_words = false;
    }
}

/// Whether there is anything to see. Some characters have no width, but are no white space.
fn has_words(text: &str) -> bool {
    text.chars().any(|character| {
        !character.is_whitespace()
            && !character.is_control()
            && !matches!(
                character,
                '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    })
}
