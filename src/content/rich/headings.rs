//! Headings: below the article's own, with ids to lead to.

use super::{Writer, numbered, places::HEADING_PREFIX};
use crate::{content::tree::Element, model::Heading};

/// Headings beyond these have no id, and stand in no outline.
const MAX_HEADINGS: usize = 300;

/// Characters of a heading that its id is made of.
const ID_LENGTH: usize = 60;

impl Writer<'_> {
    pub(super) fn heading(&mut self, at: usize, element: &Element<'_>) {
        let digit = element.name.bytes().last().unwrap_or(b'6') - b'0';
        let level = (digit + self.level_shift).clamp(2, 6);
        let text = self.tree.words(at);
        let is_listed = !text.is_empty() && self.outline.len() < MAX_HEADINGS;
        let id = is_listed.then(|| self.id(at).unwrap_or_else(|| self.free_id(&text)));
        let lowered = Element {
            name: match level {
                2 => "h2",
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            },
            attributes: element.attributes.clone(),
            end: element.end,
        };
        self.start(at, &lowered, &[], id.clone());
        if let Some(open) = self.open.last_mut() {
            open.heading = id.map(|id| Heading { level, id, text });
        }
    }

    /// An id made of a heading's letters and digits that no other heading has.
    fn free_id(&self, text: &str) -> String {
        let mut id = HEADING_PREFIX.to_owned();
        for character in text.chars().take(ID_LENGTH) {
            if character.is_alphanumeric() {
                id.extend(character.to_lowercase());
            } else if !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(id.trim_end_matches('-').len());
        if id == "h" {
            id.push('-');
        }
        let is_taken =
            |id: &str| self.places.has(id) || self.outline.iter().any(|heading| heading.id == id);
        let is_bare = id.ends_with('-');
        if !is_bare && !is_taken(&id) {
            return id;
        }
        if !is_bare {
            id.push('-');
        }
        let mut numbers = if is_bare { 1.. } else { 2.. };
        let free = numbers.find_map(|number| {
            let id = numbered(&id, number);
            (!is_taken(&id)).then_some(id)
        });
        free.unwrap_or_default()
    }
}
