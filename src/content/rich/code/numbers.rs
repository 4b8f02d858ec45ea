//! Numbers of lines: nothing of the code, and in the way of who copies it.

use super::has_class;
use crate::content::tree::{Element, Node, Tree};

/// Class names of numbers, and parts of such names, as highlighters have them: highlight.js, Prism, Shiki, Chroma, Rouge, Pygments,
/// Hexo, Expressive Code, GitHub, SyntaxHighlighter, Crayon.
const NAMES: [&str; 5] = ["ln", "lnt", "lnum", "hljs-ln-n", "nums"];
const PARTS: [&str; 9] = [
    "gutter",
    "lineno",
    "linenum",
    "line-num",
    "line_num",
    "ln-num",
    "blob-num",
    "-numbering",
    "crayon-num",
];

/// Numbers of so many lines are read, in bytes.
const ENOUGH: usize = 100_000;

/// Takes numbers out; returns where they were, in the order of the tree.
pub(super) fn remove(tree: &mut Tree<'_>) -> Vec<usize> {
    let codes = codes(tree);
    // Elements that are open: where each ends, and where it began if it can be a box around code.
    let mut boxes: Vec<(usize, usize)> = Vec::new();
    let mut code_end = 0;
    let mut removed = Vec::new();
    let mut at = 0;
    while at < tree.nodes.len() {
        while boxes.pop_if(|(end, _)| *end <= at).is_some() {}
        let Some(element) = tree.element(at) else {
            at += 1;
            continue;
        };
        let end = element.end;
        let is_by_code =
            || at < code_end || boxes.iter().rev().take(2).any(|it| holds(&codes, *it));
        if is_number(tree, at, element) && is_by_code() && says_numbers_only(tree, at) {
            tree.remove(at);
            removed.push(at);
            at = end;
            continue;
        }
        match element.name {
            "pre" => code_end = code_end.max(end),
            "div" | "figure" | "table" => boxes.push((end, at)),
            _ => {}
        }
        at += 1;
    }
    removed
}

/// Where code begins.
fn codes(tree: &Tree<'_>) -> Vec<usize> {
    let nodes = tree.nodes.iter().enumerate();
    let codes = nodes.filter_map(|(at, node)| match node {
        Node::Element(element) => is_code(element).then_some(at),
        Node::Text(_) => None,
    });
    codes.collect()
}

pub(super) fn is_code(element: &Element<'_>) -> bool {
    match element.name {
        "pre" | "code" => true,
        "td" => has_class(element, &["lntd"], &["code"]),
        _ => false,
    }
}

fn holds(codes: &[usize], (end, start): (usize, usize)) -> bool {
    let next = codes.partition_point(|code| *code <= start);
    codes.get(next).is_some_and(|code| *code < end)
}

fn is_number(tree: &Tree<'_>, at: usize, element: &Element<'_>) -> bool {
    match element.name {
        // What is around the code itself has such names, too.
        "code" | "ol" | "table" | "tbody" | "tr" | "figure" => false,
        "pre" => has_class(element, &[], &["lineno"]),
        // The same, or a box with numbers in a block of their own.
        "div" if tree.holds(at, "pre") => has_class(element, &[], &["gutter", "lineno"]),
        _ => has_class(element, &NAMES, &PARTS),
    }
}

fn says_numbers_only(tree: &Tree<'_>, at: usize) -> bool {
    let is_of_number =
        |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ':' | '|');
    let words = tree.first_words(at, ENOUGH);
    words.len() < ENOUGH && !tree.holds(at, "img") && words.chars().all(is_of_number)
}
