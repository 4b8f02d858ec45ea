//! RSS and Atom, natively only: read into the same structs as JSON Feed, so that all rules that follow are the same.
//!
//! A document takes this way: `encoding` makes text of bytes; `token`, `builder` and `document` find the feed's structure in it, however broken
//! it is; `rss` and `atom` say what that means in terms of `wire`. Nothing is fetched or expanded that a document defines.

mod atom;
mod builder;
mod context;
mod date;
mod document;
mod element;
mod encoding;
mod entry;
mod markup;
mod media;
mod namespace;
mod person;
mod reference;
mod rss;
mod structure;
mod token;

use super::document::foreign_encoding;
use super::error::FeedError;
use super::reader::Reader;
use crate::model::{Address, ProblemKind};
use context::Context;
use document::Document;
use element::Element;
use std::{borrow::Cow, collections::HashSet};

/// A text with its character references decoded once: XML's own, numbers, and all of HTML's names that end with a semicolon.
#[must_use]
pub fn decoded_references(text: &str) -> Cow<'_, str> {
    reference::decoded(text).0
}

impl Reader {
    /// Like [`Reader::add_page`], for a document of any kind, JSON Feed, RSS or Atom, in any encoding. `charset` is the one that its server
    /// named.
    ///
    /// # Errors
    /// When nothing of this page can be shown; the pages before it stay.
    pub fn add_document(
        &mut self,
        bytes: &[u8],
        charset: Option<&str>,
        page_address: Option<&Address>,
    ) -> Result<Option<Address>, FeedError> {
        let is_utf_8 = str::from_utf8(bytes).is_ok();
        if bytes.starts_with(b"{") && is_utf_8 {
            return self.add_page(bytes, page_address);
        }
        let (text, is_broken) = encoding::decoded(bytes, charset);
        let is_utf_32 = foreign_encoding(bytes) == Some("UTF-32");
        let is_json = text.trim_start().starts_with(['{', '[']);
        let root = document::root(&text).filter(|_| !is_json);
        match root.and_then(|start| text.get(start..)) {
            Some(feed) => Ok(self.add_xml(&Document::read(feed), is_broken, page_address)),
            // What is no clean text in any encoding is damaged UTF-8, as the browser reads it.
            None if is_json && !is_utf_8 && !is_utf_32 && !is_broken => {
                self.add_page(text.as_bytes(), page_address)
            }
            None => self.add_page(bytes, page_address),
        }
    }

    fn add_xml(
        &mut self,
        document: &Document<'_>,
        is_broken: bool,
        page_address: Option<&Address>,
    ) -> Option<Address> {
        let page_address = page_address.or(self.address.as_ref()).cloned();
        let channel = channel(document);
        let mut context = Context::of_document(page_address.as_ref()).within(&document.root);
        if !std::ptr::eq(channel, &document.root) {
            context = context.within(channel);
        }
        self.begin_page(is_broken, page_address.as_ref(), |_| {
            let mut head = if document.is_atom {
                atom::head(channel, &context)
            } else {
                rss::head(&document.root, channel, &context)
            };
            head.version = Some("https://jsonfeed.org/version/1.1".into());
            head
        });
        if document.is_cut_off {
            self.report.note("", ProblemKind::CutOff);
        } else if let Some(fault) = fault(channel) {
            self.report.note(fault, ProblemKind::Malformed);
        }
        match (rss::language(channel), &self.head.site.language) {
            (Some(language), _) => context.speak(&language),
            (None, Some(language)) => context.speak(language.as_str()),
            (None, None) if is_han(&self.head.site.title) => context.speak("zh"),
            (None, None) => {}
        }
        let bases = self.bases(page_address.as_ref());
        let mut addresses = HashSet::new();
        for item in &document.items {
            self.add_xml_item(item, document.is_atom, &context, &bases, &mut addresses);
        }
        let next = rss::link(channel, "next").map(|url| context.address(url));
        self.end_page(next, page_address)
    }

    fn add_xml_item(
        &mut self,
        element: &Element<'_>,
        is_atom: bool,
        context: &Context,
        bases: &[Address],
        addresses: &mut HashSet<String>,
    ) {
        let context = context.within(element);
        let mut entry = if is_atom {
            atom::entry(element, &context)
        } else {
            rss::entry(element, &context)
        };
        let noted = self.report.problems.len();
        let id = entry.stable_id(addresses);
        let item = std::mem::take(&mut entry.item);
        self.begin_item();
        self.add_draft(id, bases, |report| {
            if let Some(fault) = fault(element) {
                report.note(fault, ProblemKind::Malformed);
            }
            item
        });
        for problem in self.report.problems.iter_mut().skip(noted) {
            problem.field = entry.field(&problem.field);
        }
    }
}

/// The element that speaks for the feed.
fn channel<'d, 'a>(document: &'d Document<'a>) -> &'d Element<'a> {
    let channel = document.root.child(namespace::Space::Own, "channel");
    channel.unwrap_or(&document.root)
}

/// The first element that is no well-formed XML; its own name is empty.
fn fault<'a>(element: &Element<'a>) -> Option<&'a str> {
    fn is_repaired(element: &Element<'_>) -> bool {
        element.is_repaired || element.children.iter().any(is_repaired)
    }
    let child = element.children.iter().find(|child| is_repaired(child));
    child
        .map(|child| child.name)
        .or(element.is_repaired.then_some(""))
}

fn is_han(text: &str) -> bool {
    text.contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}
