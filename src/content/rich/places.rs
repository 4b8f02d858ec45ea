//! The places of an article that links lead to: its own and those of other articles.

use crate::{
    content::tree::{Element, Node, Tree},
    model::Index,
};

/// More places than this an article does not have.
const MAX_PLACES: usize = 1_000;

/// Put before the ids that stay, so that none is taken for one of the page's own.
const PREFIX: &str = "a-";

/// What our own ids of headings begin with. Nothing else of the page does, so that such ids of an article need no prefix.
pub(super) const HEADING_PREFIX: &str = "h-";

/// The ids of an article's elements, as it spells them, and where those are. An id is kept whether something leads there or not: links
/// of other articles know no more than the id.
pub(super) struct Places(Index);

impl Places {
    /// The places of an article. Of equal ids the first counts. Lines of code are no places.
    pub(super) fn of(tree: &Tree<'_>) -> Self {
        let mut ids = Index::default();
        let mut left = MAX_PLACES;
        let mut code_end = 0;
        for (at, node) in tree.nodes.iter().enumerate() {
            let Node::Element(element) = node else {
                continue;
            };
            if let Some(id) = own_id(element)
                && at >= code_end
                && left > 0
                && ids.insert(&id, at)
            {
                left -= 1;
            }
            if element.name == "pre" {
                code_end = code_end.max(element.end);
            }
        }
        Self(ids)
    }

    /// Whether a place has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.0.get(id).is_some()
    }

    /// The id to write for an element at a place in the tree.
    pub(super) fn id(&self, at: usize, element: &Element<'_>) -> Option<String> {
        let id = own_id(element)?;
        (self.0.get(&id) == Some(at)).then(|| written(&id))
    }
}

/// An article's id as we write it.
pub(super) fn written(id: &str) -> String {
    if id.starts_with(HEADING_PREFIX) {
        return id.to_owned();
    }
    [PREFIX, id].concat()
}

/// An id without what was put before it, by us or by the generator.
pub(super) fn bare(id: &str) -> &str {
    let mut id = id.strip_prefix(PREFIX).unwrap_or(id);
    while let Some(rest) = id.strip_prefix("user-content-") {
        id = rest;
    }
    id
}

/// The id or, for an anchor, the name of an element, without prefix.
pub(super) fn own_id(element: &Element<'_>) -> Option<String> {
    let id = element.get("id").or_else(|| element.get("name"))?;
    let id = bare(&id);
    // Ids of our own counting are given anew.
    let is_counted = element.name == "caption" && id.starts_with("caption-");
    let fits = !id.is_empty() && id.len() <= 100 && !id.contains(char::is_whitespace);
    (fits && !is_counted).then(|| id.to_owned())
}
