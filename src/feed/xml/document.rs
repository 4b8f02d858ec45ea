//! From tokens to the feed's structure: its head, and its items, each whole.
//!
//! Only elements that hold others of the feed are taken apart; whatever stands in the rest is text, or HTML to be read later. So the
//! depth of a document means nothing here.

use super::builder::Builder;
use super::element::Element;
use super::token::{Token, Tokens};

/// The root is found within so many bytes.
const JUNK: usize = 64 * 1024;

/// A feed's structure.
pub(super) struct Document<'a> {
    pub(super) is_atom: bool,
    pub(super) root: Element<'a>,
    pub(super) items: Vec<Element<'a>>,
    /// Whether the document ends before its root does. An item that was not whole is not among the items.
    pub(super) is_cut_off: bool,
}

/// Where the feed begins, whatever stands before: nothing if this is no feed in XML.
pub(super) fn root(text: &str) -> Option<usize> {
    let mut tokens = Tokens::new(text);
    while let Some(token) = tokens.next() {
        if tokens.start > JUNK {
            break;
        }
        let Token::Start { name, .. } = token else {
            continue;
        };
        let (_, local) = name.rsplit_once(':').unwrap_or(("", name));
        match local.to_ascii_lowercase().as_str() {
            "rss" | "rdf" | "feed" => return Some(tokens.start),
            "html" | "head" | "body" => break,
            _ => {}
        }
    }
    None
}

impl<'a> Document<'a> {
    /// Reads a text that begins with the feed's root.
    pub(super) fn read(source: &'a str) -> Self {
        let name = source.trim_start_matches('<');
        let name = name.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
        let name = name.into_iter().next().unwrap_or_default();
        let is_atom = name
            .rsplit(':')
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case("feed"));
        let mut builder = Builder::new(source, is_atom);
        let mut tokens = Tokens::new(source);
        while builder.root.is_none() {
            let Some(token) = tokens.next() else { break };
            if std::mem::take(&mut tokens.has_open_tag) {
                builder.note_repaired();
            }
            builder.add(token, &tokens);
        }
        let is_cut_off = builder.root.is_none();
        let (root, items) = builder.finish();
        Self {
            is_atom,
            root,
            items,
            is_cut_off,
        }
    }
}
