//! How much of an article is read: a cheap look at the raw HTML before any parser sees it.
//!
//! Parsers take time that grows with the square of nesting, of unclosed formatting and of one tag's attributes. Nobody writes
//! articles so, but a feed may. This look is no parser: it only has to count no less than one would.

use super::{policy, tree};

/// Elements that parsers open again in every following block until they are closed by name.
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements that nest no further by themselves: they are void, or the next of their kind ends them.
const FLAT: [&str; 33] = [
    "area", "base", "basefont", "bgsound", "br", "col", "dd", "dt", "embed", "frame", "hr",
    "image", "img", "input", "keygen", "li", "link", "meta", "option", "optgroup", "p", "param",
    "rb", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
];

/// Elements whose content is no markup.
const RAW: [&str; 8] = [
    "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes",
];

/// Elements in which those of [`RAW`] are ordinary, or ignored.
const FOREIGN: [&str; 3] = ["svg", "math", "select"];

/// Formatting elements that may be open at once.
const MAX_FORMATTING: usize = 100;

/// The part of an article that is read. It is cut between characters, or before the tag that goes too far.
pub(super) fn within(html: &str) -> &str {
    let whole = html
        .get(..html.floor_char_boundary(policy::MAX_BYTES))
        .unwrap_or(html);
    let mut open: Vec<&str> = Vec::new();
    let mut formatting = 0;
    let mut rest = whole;
    while let Some((_, after)) = rest.split_once('<') {
        let start = whole.len() - after.len() - 1;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = behind_comment(comment);
            continue;
        }
        let (tag, is_end) = match after.strip_prefix('/') {
            Some(tag) => (tag, true),
            None => (after, false),
        };
        let (name, attributes) = tag.split_at_checked(name_length(tag)).unwrap_or((tag, ""));
        rest = attributes;
        if name.is_empty() {
            continue;
        }
        // A link ends the link that is open.
        if is_end || name.eq_ignore_ascii_case("a") {
            formatting -= close(name, &mut open);
        }
        if is_end {
            continue;
        }
        let Some(after) = end_of_tag(attributes) else {
            return whole.get(..start).unwrap_or(whole);
        };
        rest = after;
        if is_one_of(name, &RAW) {
            if !open.iter().any(|it| is_one_of(it, &FOREIGN)) {
                rest = tree::behind_end_of(name, rest);
            }
        } else if !is_one_of(name, &FLAT) {
            formatting += usize::from(is_one_of(name, &FORMATTING));
            open.push(name);
        }
        if open.len() > policy::MAX_OPEN || formatting > MAX_FORMATTING {
            return whole.get(..start).unwrap_or(whole);
        }
    }
    whole
}

/// Ends an element; returns how many formatting elements that were. Of those, parsers end the one that is named; of others, also all
/// that is in them.
fn close(name: &str, open: &mut Vec<&str>) -> usize {
    let Some(at) = open.iter().rposition(|it| it.eq_ignore_ascii_case(name)) else {
        return 0;
    };
    if is_one_of(name, &FORMATTING) {
        open.remove(at);
        return 1;
    }
    let ended = open.drain(at..);
    ended.filter(|it| is_one_of(it, &FORMATTING)).count()
}

fn name_length(tag: &str) -> usize {
    if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
        tag.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
            .unwrap_or(tag.len())
    } else {
        0
    }
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// What follows a tag; `None` if it has more attributes than are read. A tag without end has nothing behind it.
fn end_of_tag(attributes: &str) -> Option<&str> {
    let mut rest = attributes;
    for _ in 0..=policy::MAX_ATTRIBUTES {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return Some(rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return Some(after);
        }
        rest = tree::attribute(rest).2;
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
