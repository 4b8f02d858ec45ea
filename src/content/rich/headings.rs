//! Headings: below the article's own, with ids to lead to, and a link beside each.

use super::{HEADING_NOTE, Open, Writer, hidden, numbered, places::HEADING_PREFIX};
use crate::{
    content::tree::{Element, push_attribute},
    model::Heading,
};

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
        let has_link = id.is_some() && self.may_have_link(element);
        let start = self.html.len();
        if has_link {
            self.html.push_str("<div class=\"bs-heading\"");
            if let Some(direction) = self.direction(at, element) {
                push_attribute(&mut self.html, "dir", direction.as_str());
            }
            self.html.push('>');
        }
        self.start(at, &lowered, &[], id.clone());
        if let Some(open) = self.open.last_mut() {
            open.heading = id.map(|id| Heading { level, id, text });
            if has_link {
                open.start = start;
                open.suffix = "</div>";
            }
        }
    }

    /// Links do not stand in links, nor in what a click folds. Nobody would see what is beside a heading for screen readers only.
    fn may_have_link(&self, heading: &Element<'_>) -> bool {
        let class = heading.get("class").unwrap_or_default();
        !self.is_in(&["a", "summary"]) && !hidden::is_unseen(&class)
    }

    /// Writes a link to a heading beside it, if it has a box for both: within, it would be read as a part of the heading. There is no
    /// text in the link, which would be copied and found; its sign is a matter of style.
    pub(super) fn heading_link(&mut self, open: &Open) {
        let Some(heading) = open.heading.as_ref().filter(|_| !open.suffix.is_empty()) else {
            return;
        };
        self.html.push_str("<a class=\"bs-anchor\"");
        push_attribute(&mut self.html, "href", &["#", &heading.id].concat());
        let name = [HEADING_NOTE, " ", &heading.id].concat();
        push_attribute(&mut self.html, "aria-labelledby", &name);
        self.html.push_str("></a>");
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
