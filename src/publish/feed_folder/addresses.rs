//! The addresses in an article's HTML that may name files. Only tags are looked at: what a browser would not take for one is left.

use super::tags::{next_attribute, next_tag, skip_to_end_of};
use crate::{
    content::{
        RENAMED_MEDIA,
        policy::{LATE_SETS, LATE_SOURCES, MAYBE_LATE_SOURCES, is_late_address},
    },
    feed::decoded_references,
    model::Address,
};
use std::{borrow::Cow, ops::Range};

/// Pictures, films and sounds, beside those that articles have under other names.
const MEDIA: [&str; 5] = ["img", "source", "video", "audio", "track"];

/// Elements that show a file or a page of any kind.
const EMBEDDING: [&str; 3] = ["embed", "iframe", "object"];

/// Elements whose content is no HTML.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Links to documents of these kinds lead to pages, not to files to take along.
const PAGES: [&str; 5] = ["", "html", "htm", "xhtml", "php"];

/// HTML with other addresses, as `change` has it. It is asked about each address that may name a file, and whether that is loaded
/// with the article.
pub(super) fn replaced(
    html: String,
    change: &mut dyn FnMut(&str, bool) -> Option<Address>,
) -> String {
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let mut at = 0;
    while let Some(name) = next_tag(&html, &mut at) {
        let name = name.to_ascii_lowercase();
        while let Some(attribute) = next_attribute(&html, &mut at) {
            let attribute_name = attribute.name.to_ascii_lowercase();
            let value = decoded_references(attribute.value);
            let changed = match purpose(&name, &attribute_name, &value) {
                Purpose::Other => None,
                Purpose::One { is_loaded } => change(&value, is_loaded).map(|it| it.to_string()),
                Purpose::Several => changed_sources(&value, change),
            };
            if let Some(value) = changed {
                let value = value.replace('&', "&amp;").replace('"', "&quot;");
                changes.push((attribute.range, format!("\"{value}\"")));
            }
        }
        if RAW.contains(&name.as_str()) {
            skip_to_end_of(&name, &html, &mut at);
        }
    }
    changed(html, changes)
}

/// HTML in whose tags what begins with this address is relative to it.
#[must_use]
pub fn relative_to(base: &str, html: String) -> String {
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let mut at = 0;
    while let Some(name) = next_tag(&html, &mut at) {
        while let Some(attribute) = next_attribute(&html, &mut at) {
            let value = attribute.value;
            let is_set = attribute.name.to_ascii_lowercase().ends_with("srcset");
            if value.starts_with(base) || is_set && value.contains(base) {
                let quote = if value.contains('"') { '\'' } else { '"' };
                let value = value.replace(base, "./");
                changes.push((attribute.range, format!("{quote}{value}{quote}")));
            }
        }
        let name = name.to_ascii_lowercase();
        if RAW.contains(&name.as_str()) {
            skip_to_end_of(&name, &html, &mut at);
        }
    }
    changed(html, changes)
}

/// Text with other words at some places, which come one after the other.
fn changed(text: String, changes: Vec<(Range<usize>, String)>) -> String {
    if changes.is_empty() {
        return text;
    }
    let (mut made, mut from) = (String::with_capacity(text.len()), 0);
    for (range, words) in changes {
        made.push_str(text.get(from..range.start).unwrap_or_default());
        made.push_str(&words);
        from = range.end;
    }
    made.push_str(text.get(from..).unwrap_or_default());
    made
}

enum Purpose {
    Other,
    One { is_loaded: bool },
    Several,
}

fn purpose(element: &str, attribute: &str, value: &str) -> Purpose {
    let is_media =
        MEDIA.contains(&element) || RENAMED_MEDIA.iter().any(|(name, _)| *name == element);
    let is_late = LATE_SOURCES.contains(&attribute);
    match (element, attribute) {
        ("a", "href") if !leads_to_page(value) => Purpose::One { is_loaded: false },
        // A film that stands in an object.
        ("param", "value") => Purpose::One { is_loaded: false },
        _ if EMBEDDING.contains(&element) => {
            if is_late || matches!(attribute, "src" | "data") {
                // A page may be one of the site's.
                let is_loaded = !leads_to_page(value) && (!is_late || is_late_address(value));
                Purpose::One { is_loaded }
            } else {
                Purpose::Other
            }
        }
        _ if !is_media => Purpose::Other,
        (_, "src" | "poster") => Purpose::One { is_loaded: true },
        (_, "srcset") => Purpose::Several,
        _ if LATE_SETS.contains(&attribute) => Purpose::Several,
        _ if is_late => Purpose::One {
            is_loaded: is_late_address(value),
        },
        // Where other scripts that load late keep addresses.
        _ if attribute.starts_with("data-") && attribute.ends_with("srcset") => Purpose::Several,
        _ if attribute.starts_with("data-") || MAYBE_LATE_SOURCES.contains(&attribute) => {
            Purpose::One { is_loaded: false }
        }
        _ => Purpose::Other,
    }
}

fn leads_to_page(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    PAGES.contains(&kind.trim().to_ascii_lowercase().as_str())
}

/// A `srcset` in which addresses have changed; `None` if none has.
fn changed_sources(
    sources: &str,
    change: &mut dyn FnMut(&str, bool) -> Option<Address>,
) -> Option<String> {
    let mut is_changed = false;
    let candidates: Vec<String> = candidates(sources)
        .map(|(address, descriptor)| {
            let changed = change(address, true);
            is_changed |= changed.is_some();
            let address = changed.map_or(Cow::Borrowed(address), |it| it.to_string().into());
            format!("{address} {descriptor}").trim_end().to_owned()
        })
        .collect();
    is_changed.then(|| candidates.join(", "))
}

/// The candidates of a `srcset`: addresses end at white space, and may hold commas.
fn candidates(sources: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_gap = |c: char| c.is_ascii_whitespace() || c == ',';
    let mut rest = sources;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_gap);
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace());
        let (address, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        if let Some(address) = address.strip_suffix(',') {
            rest = after;
            return Some((address.trim_end_matches(','), ""));
        }
        let (descriptor, after) = after.split_once(',').unwrap_or((after, ""));
        rest = after;
        Some((address, descriptor.trim()))
    })
}
