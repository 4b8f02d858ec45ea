//! One pass over the raw HTML before any parser sees it.
//!
//! Browsers report every `style` and `on…` attribute that a page's policy forbids, whoever parses it and whatever becomes of it,
//! and take long to do so. Here these attributes get names that no browser acts upon, and style sheets go. Pictures that stand in
//! `noscript` or in another element's sources come to where both sanitisers read them alike.
//!
//! This is no wall: the sanitisers follow, and what is missed here costs a report at most. Time grows with the text only.

mod noscript;
mod pictures;
#[cfg(test)]
mod tests;

use super::{limits::behind_comment, tree};
use noscript::Fallbacks;
use pictures::Sources;

/// Elements whose content is text to a parser.
const RAW: [&str; 8] = [
    "iframe",
    "noembed",
    "noframes",
    "plaintext",
    "script",
    "textarea",
    "title",
    "xmp",
];

/// The HTML as the sanitisers are to read it.
pub(super) fn preprocessed(html: &str) -> String {
    let mut pass = Pass {
        out: String::with_capacity(html.len() + html.len() / 8),
        sources: Sources::default(),
        fallbacks: Fallbacks::default(),
    };
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        pass.text(text);
        rest = pass.markup(tag);
    }
    pass.text(rest);
    pass.out
}

struct Pass<'a> {
    out: String,
    sources: Sources<'a>,
    fallbacks: Fallbacks,
}

impl<'a> Pass<'a> {
    fn text(&mut self, text: &str) {
        self.fallbacks.text(text);
        self.out.push_str(text);
    }

    /// Takes what follows a `<`; returns where to read on.
    fn markup(&mut self, tag: &'a str) -> &'a str {
        let is_letter = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_letter(tag) {
            return self.start_tag(tag);
        }
        let after = if let Some(comment) = tag.strip_prefix("!--") {
            behind_comment(comment)
        } else if tag.strip_prefix('/').is_some_and(is_letter) {
            return self.end_tag(tag);
        } else if tag.starts_with(['!', '?', '/']) {
            tag.split_once('>').map_or("", |(_, after)| after)
        } else {
            tag
        };
        self.copy("<", before(tag, after));
        after
    }

    fn end_tag(&mut self, tag: &'a str) -> &'a str {
        let (name, attributes) = name(tag.get(1..).unwrap_or_default());
        let after = behind_tag(attributes);
        if is(name, "noscript") {
            self.fallbacks.end();
            return after;
        }
        if is(name, "picture") {
            self.sources = Sources::default();
        }
        self.fallbacks.tag(name);
        self.copy("<", before(tag, after));
        after
    }

    fn start_tag(&mut self, tag: &'a str) -> &'a str {
        let (name, attributes) = name(tag);
        if is(name, "style") {
            return tree::behind_end_of(name, behind_tag(attributes));
        }
        if is(name, "noscript") {
            let after = behind_tag(attributes);
            return self.fallbacks.start(after, &mut self.out);
        }
        let start = self.out.len();
        self.copy("<", name);
        let after = self.attributes(name, attributes);
        if is(name, "img") {
            let is_wanted = self
                .fallbacks
                .picture(start, self.out.len(), before(tag, after));
            if !is_wanted {
                self.out.truncate(start);
            }
        } else {
            self.fallbacks.tag(name);
        }
        if !is_one_of(name, &RAW) {
            return after;
        }
        let behind = tree::behind_end_of(name, after);
        self.out.push_str(before(after, behind));
        behind
    }

    /// Copies the attributes of a start tag and its end; returns what follows.
    fn attributes(&mut self, element: &str, mut rest: &'a str) -> &'a str {
        loop {
            let inside = rest.trim_start_matches(is_between_attributes);
            self.out.push_str(before(rest, inside));
            rest = inside;
            if rest.is_empty() {
                return rest;
            }
            if let Some(after) = rest.strip_prefix('>') {
                if is(element, "img") {
                    self.sources.give(&mut self.out);
                }
                self.out.push('>');
                return after;
            }
            let (name, value, after) = tree::attribute(rest);
            self.sources.attribute(element, name, value);
            let prefix = if is_acted_upon(name) { "data-" } else { "" };
            self.copy(prefix, before(rest, after));
            rest = after;
        }
    }

    fn copy(&mut self, first: &str, second: &str) {
        self.out.push_str(first);
        self.out.push_str(second);
    }
}

/// Whether a browser acts upon an attribute, or would if a policy let it.
fn is_acted_upon(name: &str) -> bool {
    is(name, "style")
        || name
            .split_at_checked(2)
            .is_some_and(|(start, _)| is(start, "on"))
}

fn is_between_attributes(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/'
}

/// The name that a tag begins with, and what follows it.
fn name(tag: &str) -> (&str, &str) {
    let end = tag.find(|c: char| is_between_attributes(c) || c == '>');
    tag.split_at_checked(end.unwrap_or(tag.len()))
        .unwrap_or((tag, ""))
}

/// What follows a tag whose attributes do not matter. A `>` in a quoted value does not end it.
fn behind_tag(mut attributes: &str) -> &str {
    loop {
        attributes = attributes.trim_start_matches(is_between_attributes);
        match attributes.strip_prefix('>') {
            Some(after) => return after,
            None if attributes.is_empty() => return attributes,
            None => attributes = tree::attribute(attributes).2,
        }
    }
}

/// The part of a text that stands before its end.
fn before<'a>(text: &'a str, end: &str) -> &'a str {
    text.get(..text.len() - end.len()).unwrap_or_default()
}

fn is(name: &str, other: &str) -> bool {
    name.eq_ignore_ascii_case(other)
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|other| is(name, other))
}
