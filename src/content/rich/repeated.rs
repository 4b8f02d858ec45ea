//! The article's own heading, where its text begins with it again.

use super::permalinks::is_heading;
use crate::content::tree::{Node, Tree, decoded};

/// Takes out headings that say the title before any other text; pictures may stand before them. Links to them lead to where they were.
pub(super) fn remove(tree: &mut Tree<'_>, title: &str) {
    let mut at = 0;
    while let Some(node) = tree.nodes.get(at) {
        at = match node {
            Node::Text(raw) if decoded(raw).trim().is_empty() => at + 1,
            Node::Text(_) => return,
            Node::Element(element) if is_heading(element) => {
                let end = element.end;
                if !is_same(&tree.words(at), title) {
                    return;
                }
                tree.clear(at);
                if let Some(element) = tree.element_mut(at) {
                    element.name = "p";
                }
                end
            }
            Node::Element(_) => at + 1,
        };
    }
}

/// Whether two texts have the same letters and digits.
fn is_same(heading: &str, title: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let heading = letters(heading);
    !heading.is_empty() && heading == letters(title)
}
