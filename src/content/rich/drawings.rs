//! Drawings, and the notes that stand where one cannot be shown.

use super::Writer;
use crate::content::{
    rewrite::{DRAWING_CLASS, Drawing, NOTE_CLASS, unescaped},
    tree::Element,
};

pub(super) fn is_drawing(element: &Element<'_>) -> bool {
    element.raw("class") == Some(DRAWING_CLASS)
}

pub(super) fn is_note(element: &Element<'_>) -> bool {
    element.raw("class") == Some(NOTE_CLASS)
}

impl Writer<'_> {
    pub(super) fn note(&mut self, at: usize, element: &Element<'_>) {
        self.start(at, element, &[("class", NOTE_CLASS)], None);
    }

    /// Writes a drawing, if its address holds just what a drawing is made into.
    pub(super) fn drawing(&mut self, at: usize, element: &Element<'_>) {
        let source = element.get("src").unwrap_or_default();
        let address = unescaped(&source).and_then(|svg| Drawing::read(&svg).address());
        let Some(address) = address.filter(|it| *it == source) else {
            return;
        };
        let alt = element.get("alt").unwrap_or_default();
        let ours = [
            ("class", DRAWING_CLASS),
            ("src", address.as_str()),
            ("alt", &alt),
            ("loading", "lazy"),
            ("decoding", "async"),
        ];
        self.tag(at, element, &ours, None);
    }
}
