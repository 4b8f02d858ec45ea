//! Tables that lay out code: numbers in one column, lines in the other.

use super::numbers::is_code;
use crate::content::tree::Tree;

/// Makes a block of code of each table that holds nothing else. `numbers` is where numbers of lines were.
pub(super) fn unfold(tree: &mut Tree<'_>, numbers: &[usize]) {
    let mut code_end = 0;
    for at in 0..tree.nodes.len() {
        let Some(element) = tree.element(at) else {
            continue;
        };
        let end = element.end;
        match element.name {
            "pre" => code_end = code_end.max(end),
            // All in a block of code is code: `lines` unfolds it.
            "table" if at >= code_end && holds_code_only(tree, at, numbers) => {
                become_block(tree, at);
                code_end = end;
            }
            _ => {}
        }
    }
}

/// Whether each row has one cell that says something, and that is code; where there were no numbers, code in a block.
fn holds_code_only(tree: &Tree<'_>, table: usize, numbers: &[usize]) -> bool {
    let end = tree.end(table);
    let next_number = numbers.partition_point(|number| *number <= table);
    let had_numbers = numbers.get(next_number).is_some_and(|number| *number < end);
    let mut has_code = false;
    let mut row_cells = 0;
    let mut at = table + 1;
    while at < end {
        let Some(element) = tree.element(at) else {
            at += 1;
            continue;
        };
        match element.name {
            "tr" => row_cells = 0,
            "td" | "th" if says_something(tree, at) => {
                row_cells += 1;
                let is_code_cell =
                    is_code(element) || tree.holds(at, "code") || tree.holds(at, "pre");
                has_code |= had_numbers || tree.holds(at, "pre");
                if row_cells > 1 || !is_code_cell {
                    return false;
                }
                at = element.end;
                continue;
            }
            "caption" if says_something(tree, at) => return false,
            _ => {}
        }
        at += 1;
    }
    has_code
}

fn says_something(tree: &Tree<'_>, at: usize) -> bool {
    tree.holds(at, "img") || !tree.first_words(at, 1).is_empty()
}

/// The table becomes what the first block of code in it is.
fn become_block(tree: &mut Tree<'_>, table: usize) {
    let block = (table + 1..tree.end(table))
        .find(|at| tree.element(*at).is_some_and(|it| it.name == "pre"));
    let attributes = block
        .and_then(|at| tree.element(at))
        .map(|element| element.attributes.clone());
    // Blocks without anything in them were the numbers'.
    for at in table + 1..tree.end(table) {
        let is_empty =
            tree.element(at).is_some_and(|it| it.name == "pre") && !says_something(tree, at);
        if is_empty {
            tree.remove(at);
        }
    }
    if let Some(element) = tree.element_mut(table) {
        element.name = "pre";
        element.attributes = attributes.unwrap_or_default();
    }
}
