//! How HTML nests: what a start tag ends, and where an element may not stand.
//!
//! These are the parser's rules (<https://html.spec.whatwg.org/multipage/parsing.html>) as far as elements of the policy are
//! concerned. A tree that keeps them is read back as it was written.

/// Elements that end a paragraph.
const BLOCKS: [&str; 23] = [
    "blockquote",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
];

/// What a start tag does to the elements that are open.
pub(super) enum Step {
    /// So many of them, counted from the outermost, stay open; the element goes into the last of those.
    In(usize),
    /// The element cannot stand there: only its content stays.
    Unwrapped,
}

/// What the start tag of an element does where these are open, the innermost last.
pub(super) fn step(name: &str, open: &[&str]) -> Step {
    let current = open.last().copied().unwrap_or_default();
    if let Some(parents) = table_parents(name) {
        return if parents.contains(&current) {
            Step::In(open.len())
        } else {
            Step::Unwrapped
        };
    }
    if is_table_structure(current) || is_misplaced(name, open) {
        return Step::Unwrapped;
    }
    let mut keep = open.len();
    if let Some(at) = ended_item(name, open) {
        keep = at;
    }
    let rest = open.get(..keep).unwrap_or_default();
    if BLOCKS.contains(&name)
        && let Some(at) = in_scope("p", rest)
    {
        keep = at;
    }
    if is_heading(name) && is_heading(rest.last().copied().unwrap_or_default()) {
        keep = keep.min(rest.len() - 1);
    }
    if matches!(name, "rb" | "rp" | "rt") {
        keep = before_ruby_part(open.get(..keep).unwrap_or_default()).len();
    }
    Step::In(keep)
}

/// Whether text may stand in an element. In the structure of tables only white space may.
pub(super) fn takes_text(parent: &str, text: &str) -> bool {
    !is_table_structure(parent) || text.chars().all(|c| c.is_ascii_whitespace())
}

/// The place of the element that an end tag ends.
pub(super) fn ended(name: &str, open: &[&str]) -> Option<usize> {
    // Only the tags of tables reach out of a cell.
    if table_parents(name).is_some() || name == "table" {
        return open.iter().rposition(|it| *it == name);
    }
    in_scope(name, open)
}

fn in_scope(name: &str, open: &[&str]) -> Option<usize> {
    for (at, found) in open.iter().enumerate().rev() {
        if *found == name {
            return Some(at);
        }
        if matches!(*found, "caption" | "table" | "td" | "th") {
            return None;
        }
    }
    None
}

/// Elements that may stand in nothing else than these.
fn table_parents(name: &str) -> Option<&'static [&'static str]> {
    match name {
        "caption" | "colgroup" | "tbody" | "tfoot" | "thead" => Some(&["table"]),
        "tr" => Some(&["tbody", "tfoot", "thead"]),
        "td" | "th" => Some(&["tr"]),
        "col" => Some(&["colgroup"]),
        "source" | "track" => Some(&["audio", "video"]),
        _ => None,
    }
}

/// Elements that take only parts of tables.
fn is_table_structure(name: &str) -> bool {
    matches!(
        name,
        "table" | "tbody" | "tfoot" | "thead" | "tr" | "colgroup"
    )
}

fn is_misplaced(name: &str, open: &[&str]) -> bool {
    match name {
        // Links do not nest.
        "a" => open.contains(&"a"),
        // A part of ruby ends the part that it stands in, but not from within another element.
        "rb" | "rp" | "rt" => in_scope("ruby", open).is_none_or(|ruby| {
            let around = before_ruby_part(open).get(ruby..).unwrap_or_default();
            around.iter().any(|it| is_ruby_part(it))
        }),
        // Nor do players.
        "audio" | "video" | "iframe" => open.iter().any(|it| matches!(*it, "audio" | "video")),
        // A heading ends the heading that it stands in, but not from within another element.
        _ if is_heading(name) => open
            .split_last()
            .is_some_and(|(_, around)| around.iter().any(|it| is_heading(it))),
        _ => false,
    }
}

/// The place of an item of a list that the next item ends.
fn ended_item(name: &str, open: &[&str]) -> Option<usize> {
    let ends: &[&str] = match name {
        "li" => &["li"],
        "dd" | "dt" => &["dd", "dt"],
        _ => return None,
    };
    for (at, found) in open.iter().enumerate().rev() {
        if ends.contains(found) {
            return Some(at);
        }
        // Of what a parser calls special, only these two are looked beyond.
        let is_special = BLOCKS.contains(found) || matches!(*found, "caption" | "td" | "th");
        if is_special && !matches!(*found, "div" | "p") {
            return None;
        }
    }
    None
}

/// What stays open of these when a part of ruby begins.
fn before_ruby_part<'a, 'b>(open: &'a [&'b str]) -> &'a [&'b str] {
    let is_ended = |name: &&&str| is_ruby_part(name) || matches!(**name, "dd" | "dt" | "li" | "p");
    let ended = open.iter().rev().take_while(is_ended).count();
    open.get(..open.len() - ended).unwrap_or_default()
}

fn is_ruby_part(name: &str) -> bool {
    matches!(name, "rb" | "rp" | "rt")
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}
