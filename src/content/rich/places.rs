//! The places of an article that links lead to: its own and those of other articles.

use crate::{
    content::tree::{Element, Node, Tree},
    model::Index,
};
use std::borrow::Cow;

/// More places than this an article does not have.
const MAX_PLACES: usize = 1_000;

/// Put before the ids that stay, so that none is taken for one of the page's own.
const PREFIX: &str = "a-";

/// What our own ids of headings begin with. Nothing else of the page does, so that such ids of an article need no prefix.
pub(super) const HEADING_PREFIX: &str = "h-";

/// The ids of an article's elements, as it spells them. An id is kept whether something leads there or not: links of other articles
/// know no more than the id.
#[derive(Default)]
pub(super) struct Places {
    ids: Index,
    /// Elements and their ids, in the order of the tree.
    of_elements: Vec<(usize, String)>,
}

impl Places {
    /// The places of an article. Of equal ids the first counts. Lines of code are no places.
    pub(super) fn of(tree: &Tree<'_>) -> Self {
        let mut places = Self::default();
        let mut code_end = 0;
        for (at, node) in tree.nodes.iter().enumerate() {
            let Node::Element(element) = node else {
                continue;
            };
            let id = own_id(element).filter(|_| at >= code_end);
            if let Some(id) = id
                && places.of_elements.len() < MAX_PLACES
                && places.ids.insert(&id, at)
            {
                places.of_elements.push((at, id.into_owned()));
            }
            if element.name == "pre" {
                code_end = code_end.max(element.end);
            }
        }
        places
    }

    /// Whether a place has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.get(id).is_some()
    }

    /// The id to write for an element.
    pub(super) fn id(&self, at: usize) -> Option<String> {
        let found = self.of_elements.binary_search_by_key(&at, |(at, _)| *at);
        let (_, id) = self.of_elements.get(found.ok()?)?;
        Some(written(id))
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
    id.strip_prefix(PREFIX)
        .unwrap_or(id)
        .trim_start_matches("user-content-")
}

/// The id or, for an anchor, the name of an element, without prefix.
pub(super) fn own_id<'a>(element: &Element<'a>) -> Option<Cow<'a, str>> {
    let id = element.get("id").or_else(|| element.get("name"))?;
    let id = match id {
        Cow::Borrowed(id) => Cow::Borrowed(bare(id)),
        Cow::Owned(id) => Cow::Owned(bare(&id).to_owned()),
    };
    // Ids of our own counting are given anew.
    let is_counted = element.name == "caption" && id.starts_with("caption-");
    let fits = !id.is_empty() && id.len() <= 100 && !id.contains(char::is_whitespace);
    (fits && !is_counted).then_some(id)
}

/// An id that a count makes.
pub(super) fn numbered(prefix: &str, number: usize) -> String {
    let mut id = prefix.to_owned();
    id.push_str(&number.to_string());
    id
}
