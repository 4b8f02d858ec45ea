//! Reading a formula: from the start tag of `math` to its end, into a part of the tree that holds nothing else.
//!
//! What could not be kept without saying something else is its TeX as code, and without TeX the formula's words, each by itself.

use super::{
    Element, Node,
    read::is_html,
    token::{Token, behind_end_of, next},
};
use crate::content::policy::{
    FORMULA_ATTRIBUTES, FORMULA_ELEMENTS, FORMULA_LOST, FORMULA_RENAMED, MAX_FORMULA_DEPTH,
    TEX_ELEMENT, TEX_ENCODINGS, TOKENS,
};

/// Reads a formula whose start tag has these attributes, and takes it off the text.
pub(super) fn read<'a>(
    attributes: &[(&'a str, &'a str)],
    rest: &mut &'a str,
    nodes: &mut Vec<Node<'a>>,
) {
    let start = nodes.len();
    let mut reader = Reader {
        nodes,
        open: Vec::new(),
        ignored: Vec::new(),
        tex: None,
        is_lost: false,
    };
    reader.open("math", "math", attributes);
    while !reader.open.is_empty() {
        let before = *rest;
        match next(rest) {
            None => break,
            Some(Token::Text(text)) => reader.text(text),
            Some(Token::End(name)) => reader.end(name),
            Some(Token::Start { name, .. }) if is(name, "annotation-xml") => {
                *rest = behind_end_of(name, rest);
            }
            Some(Token::Start { name, attributes }) if is(name, TEX_ELEMENT) => {
                *rest = reader.annotation(&attributes, rest);
            }
            // Where a parser ends a formula, too.
            Some(Token::Start { name, .. }) if !reader.is_in_token() && is_html(name) => {
                *rest = before;
                break;
            }
            Some(Token::Start { name, attributes }) => reader.start(name, &attributes),
        }
    }
    reader.close(0);
    let alternative = || value(attributes, "alttext");
    let tex = reader.tex.or_else(alternative);
    let is_lost = reader.is_lost;
    let has_words = nodes
        .iter()
        .skip(start)
        .any(|node| matches!(node, Node::Text(text) if !text.trim().is_empty()));
    if is_lost || !has_words {
        write_out(start, tex.filter(|tex| !tex.trim().is_empty()), nodes);
    }
}

struct Reader<'a, 'b> {
    nodes: &'b mut Vec<Node<'a>>,
    /// The elements that are open: what the HTML calls them, and their places.
    open: Vec<(&'a str, usize)>,
    /// Elements within a token: of those only the text is read.
    ignored: Vec<&'a str>,
    tex: Option<&'a str>,
    /// Whether the formula would say something else without what could not be kept of it.
    is_lost: bool,
}

impl<'a> Reader<'a, '_> {
    fn text(&mut self, text: &'a str) {
        if self.is_in_token() {
            self.nodes.push(Node::Text(text));
        } else if !text.trim().is_empty() {
            self.open("", "mtext", &[]);
            self.nodes.push(Node::Text(text));
            self.close(self.open.len() - 1);
        }
    }

    fn start(&mut self, tag: &'a str, attributes: &[(&'a str, &'a str)]) {
        if self.is_in_token() {
            self.is_lost |= is_one_of(tag, FORMULA_LOST);
            self.ignored.push(tag);
            return;
        }
        let renamed = FORMULA_RENAMED.iter().find(|(old, _)| is(tag, old));
        let name = renamed.map_or(tag, |(_, new)| new);
        match FORMULA_ELEMENTS.iter().find(|it| is(name, it)) {
            Some(name) if self.open.len() < MAX_FORMULA_DEPTH => self.open(tag, name, attributes),
            _ => self.is_lost = true,
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.ignored.iter().rposition(|it| is(name, it)) {
            self.ignored.truncate(at);
        } else if let Some(at) = self.open.iter().rposition(|(it, _)| is(name, it)) {
            self.close(at);
        }
    }

    fn open(&mut self, tag: &'a str, name: &'static str, attributes: &[(&'a str, &'a str)]) {
        let place = self.nodes.len();
        self.open.push((tag, place));
        let known = FORMULA_ATTRIBUTES.iter().map(|(name, _)| *name);
        self.nodes.push(Node::Element(Element {
            name,
            attributes: known
                // Links lead to numbered formulas.
                .chain(["id"])
                .filter_map(|name| Some((name, value(attributes, name)?)))
                .collect(),
            end: place + 1,
        }));
    }

    fn close(&mut self, keep: usize) {
        self.ignored.clear();
        let end = self.nodes.len();
        for (_, place) in self.open.drain(keep..).rev() {
            if let Some(Node::Element(element)) = self.nodes.get_mut(place) {
                element.end = end;
                let name = element.name;
                self.is_lost |=
                    arity(name).is_some_and(|arity| arity != children(self.nodes, place));
            }
        }
    }

    fn is_in_token(&self) -> bool {
        let last = self
            .open
            .last()
            .and_then(|(_, place)| self.nodes.get(*place));
        matches!(last, Some(Node::Element(element)) if TOKENS.contains(&element.name))
    }

    /// Keeps TeX for the case that it is needed; returns what follows.
    fn annotation(&mut self, attributes: &[(&'a str, &'a str)], rest: &'a str) -> &'a str {
        let after = behind_end_of(TEX_ELEMENT, rest);
        let whole = rest.get(..rest.len() - after.len()).unwrap_or_default();
        let tex = whole.rsplit_once("</").map_or(whole, |(tex, _)| tex);
        let encoding = value(attributes, "encoding").unwrap_or_default();
        if is_one_of(encoding, TEX_ENCODINGS) && !tex.contains('<') {
            self.tex.get_or_insert(tex);
        }
        after
    }
}

/// Puts TeX, or else the words, in the place of the formula that begins there.
fn write_out<'a>(start: usize, tex: Option<&'a str>, nodes: &mut Vec<Node<'a>>) {
    let words: Vec<&str> = nodes
        .drain(start..)
        .filter_map(|node| match node {
            Node::Text(text) => Some(text.trim()),
            Node::Element(_) => None,
        })
        .collect();
    let words = tex.map_or(words, |tex| vec![tex]);
    if words.iter().all(|word| word.is_empty()) {
        return;
    }
    nodes.push(Node::Element(Element {
        name: "code",
        attributes: Vec::new(),
        end: start + 2 * words.len(),
    }));
    for (index, word) in words.into_iter().enumerate() {
        if index > 0 {
            nodes.push(Node::Text(" "));
        }
        nodes.push(Node::Text(word));
    }
}

/// How many children an element means something with; browsers show others one after the other.
fn arity(name: &str) -> Option<usize> {
    match name {
        "mfrac" | "mover" | "mroot" | "msub" | "msup" | "munder" => Some(2),
        "msubsup" | "munderover" => Some(3),
        _ => None,
    }
}

fn children(nodes: &[Node<'_>], place: usize) -> usize {
    let mut next = place + 1;
    let mut count = 0;
    while let Some(Node::Element(element)) = nodes.get(next) {
        next = element.end;
        count += 1;
    }
    count
}

fn value<'a>(attributes: &[(&'a str, &'a str)], name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|(it, _)| is(it, name));
    found.map(|(_, value)| *value)
}

fn is(name: &str, other: &str) -> bool {
    name.eq_ignore_ascii_case(other)
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|it| is(name, it))
}
