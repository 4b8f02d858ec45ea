//! Taking parts out of a tree. The places of all other nodes stay.

use super::{Node, Tree};

impl<'a> Tree<'a> {
    /// The element at a place, if there is one.
    pub(in crate::content) fn element(&self, at: usize) -> Option<&super::Element<'a>> {
        match self.nodes.get(at) {
            Some(Node::Element(element)) => Some(element),
            _ => None,
        }
    }

    /// The element at a place, to change.
    pub(in crate::content) fn element_mut(&mut self, at: usize) -> Option<&mut super::Element<'a>> {
        match self.nodes.get_mut(at) {
            Some(Node::Element(element)) => Some(element),
            _ => None,
        }
    }

    /// Puts text in the place of a node. What is in an element stays, as a part of its parent.
    pub(in crate::content) fn replace(&mut self, at: usize, text: &'a str) {
        if let Some(node) = self.nodes.get_mut(at) {
            *node = Node::Text(text);
        }
    }

    /// Takes out what is in an element.
    pub(in crate::content) fn clear(&mut self, at: usize) {
        for inside in at + 1..self.end(at) {
            self.replace(inside, "");
        }
    }

    /// Takes a node out with all that is in it.
    pub(in crate::content) fn remove(&mut self, at: usize) {
        self.clear(at);
        self.replace(at, "");
    }

    /// Whether an element holds another of this name.
    pub(in crate::content) fn holds(&self, at: usize, name: &str) -> bool {
        let inside = self.nodes.get(at + 1..self.end(at)).unwrap_or_default();
        inside
            .iter()
            .any(|node| matches!(node, Node::Element(it) if it.name == name))
    }
}
