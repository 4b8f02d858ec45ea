//! Tags of a feed's HTML as it came, one after the other, before any parser sees it.
//!
//! This is no parser: nothing may depend on it for safety.

use super::{policy, tree};

/// A tag of raw HTML.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a> {
    /// As it is written, letter case and all.
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    pub(super) is_self_closing: bool,
    /// What stands between the name and the end of the tag.
    attributes: &'a str,
    /// Where it begins.
    pub(super) start: usize,
    /// Whether it has more attributes than are read. It has no end then.
    pub(super) is_excessive: bool,
}

impl<'a> Tag<'a> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub(super) fn is_one_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.is(name))
    }

    /// Its attributes, values not decoded.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(is_between_attributes);
            if rest.is_empty() {
                return None;
            }
            let (name, value, after) = tree::attribute(rest);
            rest = after;
            Some((name, value))
        })
    }

    /// An attribute's value, not decoded.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes()
            .find(|(it, _)| it.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

/// The tags of a text. Comments are passed over.
#[derive(Clone, Debug)]
pub(super) struct Tags<'a> {
    whole: &'a str,
    rest: &'a str,
}

impl<'a> Tags<'a> {
    pub(super) fn of(html: &'a str) -> Self {
        Self {
            whole: html,
            rest: html,
        }
    }

    /// Where the next tag is looked for.
    pub(super) fn at(&self) -> usize {
        self.whole.len() - self.rest.len()
    }

    /// Passes over the content of an element whose content is no markup, and over its end.
    pub(super) fn skip_content(&mut self, name: &str) {
        self.rest = tree::behind_end_of(name, self.rest);
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let (_, after) = self.rest.split_once('<')?;
            let start = self.whole.len() - after.len() - 1;
            if let Some(comment) = after.strip_prefix("!--") {
                self.rest = behind_comment(comment);
                continue;
            }
            let (tag, is_end) = match after.strip_prefix('/') {
                Some(tag) => (tag, true),
                None => (after, false),
            };
            let (name, attributes) = tag.split_at_checked(name_length(tag)).unwrap_or((tag, ""));
            self.rest = attributes;
            if name.is_empty() {
                continue;
            }
            let mut found = Tag {
                name,
                is_end,
                is_self_closing: false,
                attributes: "",
                start,
                is_excessive: false,
            };
            match end_of_tag(attributes) {
                Some(end) => {
                    let (inside, after) = attributes.split_at_checked(end.at).unwrap_or_default();
                    found.attributes = inside.strip_suffix('>').unwrap_or(inside);
                    found.is_self_closing = end.is_self_closing;
                    self.rest = after;
                }
                None => found.is_excessive = true,
            }
            return Some(found);
        }
    }
}

struct End {
    /// The place behind the tag.
    at: usize,
    is_self_closing: bool,
}

fn name_length(tag: &str) -> usize {
    if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
        tag.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
            .unwrap_or(tag.len())
    } else {
        0
    }
}

fn is_between_attributes(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/'
}

/// Where a tag ends; `None` if it has more attributes than are read. A tag without end has nothing behind it.
fn end_of_tag(attributes: &str) -> Option<End> {
    let mut rest = attributes;
    for _ in 0..=policy::MAX_ATTRIBUTES {
        let next = rest.trim_start_matches(is_between_attributes);
        let after = next.strip_prefix('>');
        if next.is_empty() || after.is_some() {
            let gap = rest.get(..rest.len() - next.len()).unwrap_or_default();
            return Some(End {
                at: attributes.len() - after.unwrap_or_default().len(),
                is_self_closing: after.is_some() && gap.ends_with('/'),
            });
        }
        rest = tree::attribute(next).2;
    }
    None
}

/// What follows a comment, of which `<!--` has been read.
pub(super) fn behind_comment(comment: &str) -> &str {
    if let Some(after) = comment
        .strip_prefix('>')
        .or_else(|| comment.strip_prefix("->"))
    {
        return after;
    }
    let mut rest = comment;
    while let Some((_, after)) = rest.split_once("--") {
        let end = after.strip_prefix('>').or_else(|| after.strip_prefix("!>"));
        if let Some(end) = end {
            return end;
        }
        // Of three hyphens the last two may be the end.
        rest = rest.get(rest.len() - after.len() - 1..).unwrap_or_default();
    }
    ""
}
