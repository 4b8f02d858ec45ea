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

/// Whether one of an element's classes is one of these names, or has one of these parts in it, in whatever case.
pub(super) fn has_class(element: &Element<'_>, names: &[&str], parts: &[&str]) -> bool {
    let class = element
        .get("class")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let mut classes = class.split(|c: char| c.is_ascii_whitespace());
    classes.any(|class| names.contains(&class) || parts.iter().any(|part| class.contains(part)))
}
