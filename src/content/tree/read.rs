//! Reading serialised HTML into a tree.

use super::{
    Element, Node, Tree, formula,
    nesting::{Step, ended, step, takes_text},
    token::{Token, behind_end_of, next},
};
use crate::content::policy;

/// Reads what a sanitiser wrote. Whatever it is given, the tree holds only what the policy allows.
pub(in crate::content) fn read(html: &str) -> Tree<'_> {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(token) = next(&mut rest) {
        match token {
            Token::Text(text) => reader.text(text),
            Token::Start { name, attributes } => rest = reader.start(name, attributes, rest),
            Token::End(name) => reader.end(name),
        }
    }
    reader.close(0);
    reader.tree
}

#[derive(Default)]
struct Reader<'a> {
    tree: Tree<'a>,
    /// All elements that are open, and the places of those that are in the tree.
    open: Vec<&'static str>,
    places: Vec<Option<usize>>,
    /// Those of them that are in the tree, and which of the open ones they are.
    placed: Vec<&'static str>,
    placed_at: Vec<usize>,
    /// How many were open when one was too deep: all that is in it goes.
    dropping: Option<usize>,
}

impl<'a> Reader<'a> {
    fn text(&mut self, text: &'a str) {
        let parent = self.placed.last().copied().unwrap_or_default();
        if self.dropping.is_none() && takes_text(parent, text) {
            self.tree.nodes.push(Node::Text(text));
        }
    }

    /// Takes a start tag; returns where to read on.
    fn start(&mut self, name: &str, attributes: Vec<(&'a str, &'a str)>, rest: &'a str) -> &'a str {
        if contains(policy::DROPPED_WHOLE, name) && !name.eq_ignore_ascii_case("embed") {
            return behind_end_of(name, rest);
        }
        if name.eq_ignore_ascii_case("math") {
            return self.formula(attributes, rest);
        }
        let Some((name, own)) = allowed(name) else {
            return rest;
        };
        let attributes = kept(attributes, own);
        // Our own output is read as what it was made of.
        let class = attributes.iter().find(|(it, _)| *it == "class");
        let is_wrapper = matches!(
            (name, class),
            ("div", Some((_, "bs-heading" | "bs-table")))
                | (
                    "a",
                    Some((_, "bs-anchor" | "bs-zoom" | "bs-zoom bs-media-box"))
                )
                | ("span", Some((_, "bs-media-box")))
        );
        let is_player = matches!((name, class), ("span", Some((_, "bs-player"))));
        let after_frame = (name == "iframe").then(|| behind_end_of(name, rest));
        // What stands in a frame is text to one reader and markup to another: DOMPurify takes that for an attack.
        let is_suspect = after_frame.is_some_and(|after| {
            let inside = rest.get(..rest.len() - after.len()).unwrap_or_default();
            let tags = inside.match_indices('<').filter(|(at, _)| {
                let next = inside.as_bytes().get(at + 1);
                next.is_some_and(|next| next.is_ascii_alphanumeric() || b"_/!".contains(next))
            });
            // The last is the frame's own end.
            tags.count() > usize::from(!after.is_empty() || inside.ends_with('>'))
        });
        let place = if is_wrapper || is_suspect || self.dropping.is_some() {
            None
        } else if let Step::In(keep) = step(name, &self.placed) {
            if let Some(keep) = self.placed_at.get(keep) {
                self.close(*keep);
            }
            self.place(if is_player { "iframe" } else { name }, attributes)
        } else {
            None
        };
        if let Some(after) = after_frame {
            return after;
        }
        if !contains(policy::VOID, name) && self.open.len() < policy::MAX_OPEN * 2 {
            if place.is_some() {
                self.placed.push(name);
                self.placed_at.push(self.open.len());
            }
            self.open.push(name);
            self.places.push(place);
        }
        rest
    }

    /// Takes a formula, if one may stand there; returns where to read on.
    fn formula(&mut self, mut attributes: Vec<(&'a str, &'a str)>, mut rest: &'a str) -> &'a str {
        // Of KaTeX that does not say so in the formula itself.
        let around = self.places.iter().rev().flatten().take(3);
        let is_display = around.filter_map(|place| self.tree.nodes.get(*place)).any(
            |node| matches!(node, Node::Element(it) if it.raw("class") == Some("katex-display")),
        );
        if is_display {
            attributes.push(("display", "block"));
        }
        let mut nowhere = Vec::new();
        let can_stand = self.dropping.is_none()
            && self.placed.len() < policy::MAX_DEPTH
            && matches!(step("math", &self.placed), Step::In(_));
        self.tree.is_cut |= self.placed.len() >= policy::MAX_DEPTH;
        let nodes = if can_stand {
            &mut self.tree.nodes
        } else {
            &mut nowhere
        };
        formula::read(&attributes, &mut rest, nodes);
        rest
    }

    /// Puts an element into the tree unless that is too deep already.
    fn place(
        &mut self,
        name: &'static str,
        attributes: Vec<(&'static str, &'a str)>,
    ) -> Option<usize> {
        if self.placed.len() >= policy::MAX_DEPTH {
            self.tree.is_cut = true;
            if !contains(policy::VOID, name) && name != "iframe" {
                self.dropping = Some(self.open.len());
            }
            return None;
        }
        let place = self.tree.nodes.len();
        self.tree.nodes.push(Node::Element(Element {
            name,
            attributes,
            end: place + 1,
        }));
        Some(place)
    }

    fn end(&mut self, name: &str) {
        if let Some((name, _)) = allowed(name)
            && let Some(at) = ended(name, &self.open)
        {
            self.close(at);
        }
    }

    /// Ends elements until so many are open.
    fn close(&mut self, keep: usize) {
        let end = self.tree.nodes.len();
        while self.open.len() > keep {
            self.open.pop();
            let Some(place) = self.places.pop().flatten() else {
                continue;
            };
            self.placed.pop();
            self.placed_at.pop();
            if let Some(Node::Element(element)) = self.tree.nodes.get_mut(place) {
                element.end = end;
            }
        }
        if self.dropping.is_some_and(|from| keep <= from) {
            self.dropping = None;
        }
    }
}

/// Whether the policy knows an element of HTML by this name.
pub(super) fn is_html(name: &str) -> bool {
    allowed(name).is_some()
}

/// The policy's name for an element, and the attributes of its own.
fn allowed(name: &str) -> Option<(&'static str, &'static [&'static str])> {
    let renamed = policy::RENAMED
        .iter()
        .find(|(old, _)| old.eq_ignore_ascii_case(name));
    let name = renamed.map_or(name, |(_, new)| new);
    policy::ELEMENTS
        .iter()
        .find(|(it, _)| it.eq_ignore_ascii_case(name))
        .copied()
}

/// The attributes of the policy, each once: the first, as parsers have it.
fn kept<'a>(
    attributes: Vec<(&'a str, &'a str)>,
    own: &'static [&'static str],
) -> Vec<(&'static str, &'a str)> {
    let mut kept: Vec<(&'static str, &'a str)> = Vec::new();
    for (name, value) in attributes {
        let known = policy::EVERYWHERE.iter().chain(own);
        let known = known.copied().find(|it| it.eq_ignore_ascii_case(name));
        if let Some(name) = known
            && kept.iter().all(|(it, _)| *it != name)
        {
            kept.push((name, value));
        }
    }
    kept
}

fn contains(names: &[&str], name: &str) -> bool {
    names.iter().any(|it| it.eq_ignore_ascii_case(name))
}
