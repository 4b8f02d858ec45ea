//! Which way each block of an article runs, by its own letters: what an article declares of its language says less.

use super::Writer;
use crate::{
    content::tree::Element,
    model::{Direction, is_right_to_left},
};

/// So much of a block's text is looked at, in bytes.
const ENOUGH: usize = 1_000;

/// A direction that holds up to a place in the tree; none where the browser decides.
pub(super) struct Span {
    end: usize,
    direction: Option<Direction>,
}

/// Whether anything in a text runs from right to left: else nothing needs a mark.
pub(super) fn has_right_to_left(html: &str) -> bool {
    html.chars().any(is_right_to_left)
}

impl Writer<'_> {
    /// The `dir` that an element needs where it stands, unless it has one of its own.
    pub(super) fn direction(&mut self, at: usize, element: &Element<'_>) -> Option<Direction> {
        if !self.has_right_to_left || !is_block(element.name) {
            return None;
        }
        while self.directions.pop_if(|span| span.end <= at).is_some() {}
        let around = self
            .directions
            .last()
            .map_or(Some(Direction::Ltr), |span| span.direction);
        let own = element.get("dir").map(|dir| match dir.trim() {
            it if it.eq_ignore_ascii_case("rtl") => Some(Direction::Rtl),
            it if it.eq_ignore_ascii_case("ltr") => Some(Direction::Ltr),
            _ => None,
        });
        let direction = match own {
            Some(own) => own,
            // Code runs from left to right whatever it says.
            None if element.name == "pre" => Some(Direction::Ltr),
            None => Some(Direction::of(&self.tree.first_words(at, ENOUGH))?),
        };
        if direction == around && own.is_none() {
            return None;
        }
        self.directions.push(Span {
            end: element.end,
            direction,
        });
        direction.filter(|_| own.is_none())
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "blockquote"
            | "caption"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "figcaption"
            | "figure"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "td"
            | "th"
            | "ul"
    )
}
