//! The lines of a block of code, whatever elements they are made of.

use super::has_class;
use crate::content::tree::{Element, Node, Tree};

/// Makes every line end with a line break, and nothing else.
pub(super) fn join(tree: &mut Tree<'_>) {
    let mut at = 0;
    while at < tree.nodes.len() {
        let block = tree.element(at).filter(|element| element.name == "pre");
        at = match block.map(|element| element.end) {
            Some(end) => {
                join_block(tree, at + 1, end);
                end
            }
            None => at + 1,
        };
    }
}

/// Elements that may stand in any other.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "iframe", "img", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u",
];

/// Class names of lines.
const LINES: [&str; 4] = ["line", "token-line", "code-line", "view-line"];

/// What the text so far ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// The beginning of a line.
    Start,
    /// A line's text.
    Text,
    /// A line break.
    Break,
    /// The end of an element that is a line.
    Line,
}

/// What an element is to the lines of its block.
enum Part {
    /// A line, on its own whatever stands before.
    Block,
    /// A line if it follows another.
    Line,
    /// A box around lines.
    Around,
    /// A line break.
    Break,
    /// A piece of a line.
    Inline,
}

fn join_block(tree: &mut Tree<'_>, start: usize, end: usize) {
    // Without its table, what stood in a cell might not nest.
    let is_of_table =
        |element: &Element<'_>| matches!(element.name, "caption" | "td" | "th" | "tr");
    let is_table = (start..end).any(|at| tree.element(at).is_some_and(is_of_table));
    let mut lines: Vec<usize> = Vec::new();
    let mut after = After::Start;
    for at in start..end {
        while lines.pop_if(|end| *end <= at).is_some() {
            if after != After::Break {
                after = After::Line;
            }
        }
        let element = match tree.nodes.get(at) {
            Some(Node::Text("")) | None => continue,
            Some(Node::Text(text)) => {
                after = if text.ends_with('\n') {
                    After::Break
                } else {
                    After::Text
                };
                continue;
            }
            Some(Node::Element(element)) => element,
        };
        let line_end = element.end;
        match part(element) {
            Part::Inline if !is_table || INLINE.contains(&element.name) => {}
            Part::Inline | Part::Around => tree.replace(at, ""),
            Part::Break => {
                tree.replace(at, "\n");
                after = After::Break;
            }
            Part::Block => {
                let is_behind = matches!(after, After::Text | After::Line);
                tree.replace(at, if is_behind { "\n" } else { "" });
                lines.push(line_end);
                after = After::Start;
            }
            Part::Line => {
                if after == After::Line {
                    tree.replace(at, "\n");
                }
                lines.push(line_end);
                after = After::Start;
            }
        }
    }
}

fn part(element: &Element<'_>) -> Part {
    match element.name {
        "dd" | "div" | "dt" | "li" | "p" | "tr" => Part::Block,
        "br" => Part::Break,
        "caption" | "col" | "colgroup" | "dl" | "figure" | "ol" | "pre" | "section" | "table"
        | "tbody" | "td" | "tfoot" | "th" | "thead" | "ul" => Part::Around,
        "span" | "code" if has_class(element, &LINES, &[]) => Part::Line,
        _ => Part::Inline,
    }
}
