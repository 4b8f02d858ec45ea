//! What goes from an article before anything is written.

use super::{code, hidden, permalinks, repeated, task_lists};
use crate::content::{Surroundings, tree::Tree};

/// The tree without what is hidden, said twice, or of use on its own page only. What is taken out goes first: what follows asks for
/// the words that are left.
pub(super) fn tidied<'a>(tree: Tree<'a>, surroundings: &Surroundings<'_>) -> Tree<'a> {
    let mut tree = hidden::without_hidden(tree);
    let numbers = code::remove_numbers(&mut tree);
    task_lists::replace_boxes(&mut tree);
    permalinks::remove(&mut tree, surroundings);
    repeated::remove(&mut tree, surroundings.title);
    code::unfold(&mut tree, &numbers);
    tree
}
