//! The feed's structure while tokens come in: which elements are open, and which ends are missing.

use super::element::Element;
use super::namespace::{Namespaces, Space};
use super::reference;
use super::structure;
use super::token::{Token, Tokens};
use std::borrow::Cow;

/// Elements are nested so deep at most; `rss`, `channel`, `item`, `media:group`, `media:content`, `media:thumbnail` are six.
const DEEPEST: usize = 12;

/// An element whose end tag was not met yet.
struct Open<'a> {
    element: Element<'a>,
    /// Where what is in it begins.
    start: usize,
    holds_elements: bool,
    is_item: bool,
    /// Elements of the same name within, if it holds none of the feed's.
    repeated: usize,
    /// Whether white space was met since the last text.
    has_gap: bool,
}

/// Takes tokens one by one.
pub(super) struct Builder<'a> {
    source: &'a str,
    is_atom: bool,
    namespaces: Namespaces<'a>,
    open: Vec<Open<'a>>,
    /// There once its end tag was met.
    pub(super) root: Option<Element<'a>>,
    items: Vec<Element<'a>>,
}

impl<'a> Builder<'a> {
    /// For a text that begins with the root.
    pub(super) fn new(source: &'a str, is_atom: bool) -> Self {
        Self {
            source,
            is_atom,
            namespaces: Namespaces::of(is_atom),
            open: Vec::new(),
            root: None,
            items: Vec::new(),
        }
    }

    /// Takes a token.
    pub(super) fn add(&mut self, token: Token<'a>, tokens: &Tokens<'a>) {
        match token {
            Token::Start {
                name,
                attributes,
                is_empty,
            } => self.start(name, attributes, is_empty, tokens),
            Token::End(name) => self.end(name, tokens),
            Token::Text(text) => self.text(text),
            Token::Literal(text) => self.append(Cow::Borrowed(text)),
        }
    }

    fn start(&mut self, name: &'a str, attributes: &'a str, is_empty: bool, tokens: &Tokens<'a>) {
        self.namespaces.enter(attributes, self.open.len());
        let (space, local) = self.namespaces.resolve(name);
        let is_item = space == Space::Own && local.eq_ignore_ascii_case(self.item());
        self.namespaces.leave(self.open.len());
        if is_item && let Some(at) = self.open.iter().rposition(|open| open.is_item) {
            // The end tag of the item before is missing.
            self.close(at, tokens.start, true);
        }
        let leaf = self.open.last_mut().filter(|open| !open.holds_elements);
        if let Some(leaf) = leaf {
            if !is_item && !structure::must_end(&leaf.element, space, local) {
                leaf.element.has_markup = true;
                leaf.repeated += usize::from(!is_empty && leaf.element.name == name);
                return;
            }
            self.close(self.open.len() - 1, tokens.start, true);
        }
        self.namespaces.enter(attributes, self.open.len());
        let element = Element {
            space,
            local,
            attributes,
            ..blank(name)
        };
        let depth = self.open.len();
        self.open.push(Open {
            holds_elements: depth < DEEPEST && structure::holds_elements(&element),
            is_item,
            start: tokens.end(),
            repeated: 0,
            has_gap: false,
            element,
        });
        if is_empty {
            self.close(depth, tokens.end(), false);
        }
    }

    fn end(&mut self, name: &str, tokens: &Tokens<'a>) {
        let leaf = self.open.last_mut().filter(|open| !open.holds_elements);
        if let Some(leaf) = leaf.filter(|leaf| leaf.element.name == name && leaf.repeated > 0) {
            leaf.repeated -= 1;
            return;
        }
        let is_meant = |open: &Open<'_>| open.element.name.eq_ignore_ascii_case(name);
        match self.open.iter().rposition(is_meant) {
            Some(at) => self.close(at, tokens.start, false),
            // In text it is the end of what is no structure of the feed.
            None if self.open.last().is_some_and(|open| open.holds_elements) => {
                self.note_repaired()
            }
            None => {}
        }
    }

    /// Something is no well-formed XML in the element that is being read.
    pub(super) fn note_repaired(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.element.is_repaired = true;
        }
    }

    fn text(&mut self, text: &'a str) {
        if text.trim().is_empty() {
            if let Some(open) = self.open.last_mut() {
                open.has_gap = true;
            }
            return;
        }
        let (text, is_sound) = reference::decoded(text);
        if !is_sound {
            self.note_repaired();
        }
        self.append(text);
    }

    fn append(&mut self, text: Cow<'a, str>) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let has_gap = std::mem::take(&mut open.has_gap);
        if open.element.text.is_empty() {
            open.element.text = text;
            return;
        }
        let whole = open.element.text.to_mut();
        whole.extend(has_gap.then_some(' '));
        whole.push_str(&text);
    }

    /// Closes the open elements from one on, whose own end tag may be missing like that of all within. What it holds ends at `end`.
    fn close(&mut self, from: usize, end: usize, is_repaired: bool) {
        while self.open.len() > from {
            let Some(mut open) = self.open.pop() else {
                break;
            };
            self.namespaces.leave(self.open.len());
            open.element.inner = self.source.get(open.start..end).unwrap_or_default();
            open.element.is_repaired |= is_repaired || self.open.len() > from;
            if open.is_item {
                self.items.push(open.element);
            } else if let Some(outer) = self.open.last_mut() {
                outer.element.children.push(open.element);
            } else {
                self.root = Some(open.element);
            }
        }
    }

    /// The root and the items. If the document has ended early, they hold what was whole, and an item that was not is left out.
    pub(super) fn finish(mut self) -> (Element<'a>, Vec<Element<'a>>) {
        if self.root.is_none() {
            let partial = self.open.iter().position(|open| open.is_item);
            self.open.truncate(partial.unwrap_or(self.open.len()));
            self.open.retain(|open| open.holds_elements);
            self.close(0, self.source.len(), true);
        }
        (self.root.unwrap_or_else(|| blank("")), self.items)
    }

    fn item(&self) -> &'static str {
        if self.is_atom { "entry" } else { "item" }
    }
}

fn blank(name: &str) -> Element<'_> {
    Element {
        space: Space::Own,
        name,
        local: name,
        attributes: "",
        text: Cow::Borrowed(""),
        inner: "",
        has_markup: false,
        is_repaired: false,
        children: Vec::new(),
    }
}
