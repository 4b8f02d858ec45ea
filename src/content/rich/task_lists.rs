//! Lists of what is done and what is not.

use super::Writer;
use crate::content::tree::{Element, Node, decoded};

/// What stands for a box that is ticked, and for one that is not.
const DONE: char = '\u{2611}';
const OPEN: char = '\u{2610}';

impl Writer<'_> {
    /// Writes a box to tick as a sign: nobody could tick it, and a sign is read out and copied.
    pub(super) fn tick_box(&mut self, at: usize, element: &Element<'_>) {
        if !is_tick_box(element) {
            return;
        }
        let is_done = element.raw("checked").is_some();
        self.html.push(if is_done { DONE } else { OPEN });
        let is_last = self.open.last().is_some_and(|open| open.end == at + 1);
        let is_apart = match self.tree.nodes.get(at + 1) {
            Some(Node::Text(raw)) => decoded(raw).starts_with(char::is_whitespace),
            Some(Node::Element(_)) => false,
            None => true,
        };
        if !is_last && !is_apart {
            self.html.push(' ');
        }
    }

    /// Whether an item of a list begins with a box, which then takes the place of its bullet.
    pub(super) fn is_task(&self, at: usize, item: &Element<'_>) -> bool {
        let inside = self.tree.nodes.get(at + 1..item.end).unwrap_or_default();
        let first = inside.iter().find(|node| match node {
            Node::Text(raw) => !decoded(raw).trim().is_empty(),
            Node::Element(element) => {
                matches!(element.name, "input" | "ol" | "ul" | "table" | "img")
            }
        });
        match first {
            Some(Node::Text(raw)) => raw.trim_start().starts_with([DONE, OPEN]),
            Some(Node::Element(element)) => is_tick_box(element),
            None => false,
        }
    }
}

fn is_tick_box(element: &Element<'_>) -> bool {
    let kind = element.get("type").unwrap_or_default();
    element.name == "input" && kind.eq_ignore_ascii_case("checkbox")
}
