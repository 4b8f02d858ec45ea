//! Blocks of code as highlighters lay them out: without line numbers, each line a line.

mod lines;
mod numbers;
mod tables;

use crate::content::tree::{Element, Tree};

/// Takes out line numbers, and unfolds tables and boxes into lines.
pub(super) fn tidy(tree: &mut Tree<'_>) {
    let numbers = numbers::remove(tree);
    tables::unfold(tree, &numbers);
    lines::join(tree);
}

/// Whether one of an element's classes is like this. Classes are compared in lower case.
fn has_class(element: &Element<'_>, is_like: impl Fn(&str) -> bool) -> bool {
    let class = element.get("class").unwrap_or_default();
    class
        .split_ascii_whitespace()
        .any(|class| is_like(&class.to_ascii_lowercase()))
}
