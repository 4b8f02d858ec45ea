//! Tables.

use super::{TABLE_NOTE, Writer, numbered};
use crate::content::tree::{Element, push_attribute};

impl Writer<'_> {
    /// Tables scroll in a box of their own, which the keyboard must reach. A table in a table has that one's box.
    pub(super) fn table(&mut self, at: usize, element: &Element<'_>) {
        if self.is_in(&["table"]) {
            return self.start(at, element, &[], None);
        }
        self.tables += 1;
        let caption = self
            .tree
            .children(at)
            .find(|(at, child)| child.name == "caption" && !self.tree.words(*at).is_empty());
        self.naming_caption = caption.map(|(at, _)| at);
        // Landmarks have names of their own.
        let (role, label) = match self.naming_caption {
            Some(at) => ("region", self.id(at).unwrap_or_else(|| self.caption_id())),
            None => ("group", TABLE_NOTE.to_owned()),
        };
        let direction = self.direction(at, element);
        self.html.push_str("<div class=\"bs-table\" tabindex=\"0\"");
        push_attribute(&mut self.html, "role", role);
        push_attribute(&mut self.html, "aria-labelledby", &label);
        // The box scrolls from where its table begins.
        if let Some(direction) = direction {
            push_attribute(&mut self.html, "dir", direction.as_str());
        }
        self.html.push('>');
        self.start(at, element, &[], None);
        if let Some(open) = self.open.last_mut() {
            open.suffix = "</div>";
        }
    }

    pub(super) fn caption(&mut self, at: usize, element: &Element<'_>) {
        let names_box = self.naming_caption == Some(at);
        let id = names_box.then(|| self.caption_id());
        self.start(at, element, &[], id);
    }

    fn caption_id(&self) -> String {
        numbered("caption-", self.tables)
    }
}
