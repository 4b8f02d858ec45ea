//! Sanitised HTML as a light tree: the second wall.
//!
//! It is made from what a sanitiser wrote, but trusts none of it: only elements and attributes of the policy become part of the
//! tree, nested so that a parser nests them again in the same way.

mod edit;
mod nesting;
mod read;
mod text;
mod token;

pub(super) use read::read;
pub(super) use text::{decoded, push_attribute, push_text, without_controls};
pub(super) use token::{attribute, behind_end_of};

/// A tree in the order of its HTML. Values point into the HTML and are not decoded.
#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    /// Whether something lay too deep.
    pub(super) is_cut: bool,
}

#[derive(Debug)]
pub(super) enum Node<'a> {
    /// Text as it stands in HTML, entities and all.
    Text(&'a str),
    Element(Element<'a>),
}

/// An element of the policy.
#[derive(Debug)]
pub(super) struct Element<'a> {
    pub(super) name: &'static str,
    /// Attributes of the policy, each at most once.
    pub(super) attributes: Vec<(&'static str, &'a str)>,
    /// The place of the first node behind the element's own content.
    pub(super) end: usize,
}

impl<'a> Element<'a> {
    /// An attribute's value, not decoded.
    pub(super) fn raw(&self, name: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(it, _)| *it == name);
        found.map(|(_, value)| *value)
    }

    /// An attribute's value.
    pub(super) fn get(&self, name: &str) -> Option<std::borrow::Cow<'a, str>> {
        self.raw(name).map(decoded)
    }
}

impl Tree<'_> {
    /// An element's own children, with their places.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = (usize, &Element<'_>)> {
        let end = self.end(at);
        let mut next = at + 1;
        std::iter::from_fn(move || {
            while next < end {
                let here = next;
                next = self.end(here);
                if let Some(Node::Element(element)) = self.nodes.get(here) {
                    return Some((here, element));
                }
            }
            None
        })
    }

    /// The place behind a node and all that is in it.
    pub(super) fn end(&self, at: usize) -> usize {
        match self.nodes.get(at) {
            Some(Node::Element(element)) => element.end,
            _ => at + 1,
        }
    }

    /// Whether an element has words, or a picture that has.
    pub(super) fn has_name(&self, at: usize) -> bool {
        let inside = self.nodes.get(at + 1..self.end(at)).unwrap_or_default();
        inside.iter().any(|node| match node {
            Node::Text(raw) => !decoded(raw).trim().is_empty(),
            Node::Element(element) => !element.get("alt").unwrap_or_default().trim().is_empty(),
        })
    }

    /// The words in an element, white space evened out. Players say nothing.
    pub(super) fn words(&self, at: usize) -> String {
        self.first_words(at, usize::MAX)
    }

    /// The words that an element begins with: all of them, or at least so many bytes.
    pub(super) fn first_words(&self, at: usize, enough: usize) -> String {
        let mut words = String::new();
        let (mut next, end) = (at + 1, self.end(at));
        while next < end && words.len() < enough {
            next = match self.nodes.get(next) {
                Some(Node::Element(element)) if element.name == "iframe" => element.end,
                Some(Node::Text(raw)) => {
                    for character in decoded(raw).chars() {
                        if !character.is_whitespace() {
                            words.push(character);
                        } else if !words.is_empty() && !words.ends_with(' ') {
                            words.push(' ');
                        }
                    }
                    next + 1
                }
                _ => next + 1,
            };
        }
        words.truncate(words.trim_end().len());
        words
    }
}
