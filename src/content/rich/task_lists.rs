//! Lists of what is done and what is not.

use super::Writer;
use crate::content::tree::{Element, Node, Tree, decoded};

/// What stands for a box that is ticked, and for one that is not.
const DONE: char = '\u{2611}';
const OPEN: char = '\u{2610}';

/// Puts signs in the place of boxes to tick: nobody could tick these, and a sign is read out and copied.
pub(super) fn replace_boxes(tree: &mut Tree<'_>) {
    // Where the elements that are open end.
    let mut ends: Vec<usize> = Vec::new();
    for at in 0..tree.nodes.len() {
        while ends.pop_if(|end| *end <= at).is_some() {}
        let Some(element) = tree.element(at) else {
            continue;
        };
        if element.name != "input" {
            ends.push(element.end);
            continue;
        }
        let kind = element.get("type").unwrap_or_default();
        let is_done = element.raw("checked").is_some();
        let is_apart = match tree.nodes.get(at + 1) {
            _ if ends.last() == Some(&(at + 1)) => true,
            Some(Node::Text(raw)) => decoded(raw).starts_with(char::is_whitespace),
            Some(Node::Element(_)) => false,
            None => true,
        };
        let sign = match (is_done, is_apart) {
            _ if !kind.eq_ignore_ascii_case("checkbox") => "",
            (true, true) => "\u{2611}",
            (true, false) => "\u{2611} ",
            (false, true) => "\u{2610}",
            (false, false) => "\u{2610} ",
        };
        tree.replace(at, sign);
    }
}

impl Writer<'_> {
    /// Whether an item of a list begins with a box, which then takes the place of its bullet.
    pub(super) fn is_task(&self, at: usize, item: &Element<'_>) -> bool {
        let inside = self.tree.nodes.get(at + 1..item.end).unwrap_or_default();
        let first = inside.iter().find(|node| match node {
            Node::Text(raw) => !decoded(raw).trim().is_empty(),
            Node::Element(element) => matches!(element.name, "ol" | "ul" | "table" | "img"),
        });
        matches!(first, Some(Node::Text(raw)) if raw.trim_start().starts_with([DONE, OPEN]))
    }
}
