//! The addresses in an article's HTML that may name files. Only tags are looked at: what a browser would not take for one is left.

use super::tags::{next_attribute, next_tag, skip_to_end_of};
use crate::model::Address;
use std::{borrow::Cow, ops::Range};

/// Elements that load something, or lead to it.
const ELEMENTS: [&str; 6] = ["img", "source", "video", "audio", "track", "a"];

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
            let value = decoded(attribute.value);
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
    let mut html = html;
    for (range, value) in changes.into_iter().rev() {
        html.replace_range(range, &value);
    }
    html
}

enum Purpose {
    Other,
    One { is_loaded: bool },
    Several,
}

fn purpose(element: &str, attribute: &str, value: &str) -> Purpose {
    match (element, attribute) {
        (element, _) if !ELEMENTS.contains(&element) => Purpose::Other,
        ("a", "href") => {
            let path = value.split(['?', '#']).next().unwrap_or_default();
            let name = path.rsplit('/').next().unwrap_or_default();
            let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
            if PAGES.contains(&kind.to_ascii_lowercase().as_str()) {
                Purpose::Other
            } else {
                Purpose::One { is_loaded: false }
            }
        }
        ("a", _) => Purpose::Other,
        (_, "src" | "poster") => Purpose::One { is_loaded: true },
        (_, "srcset") => Purpose::Several,
        // Where scripts that load late keep addresses.
        (_, attribute) if attribute.starts_with("data-") => {
            if attribute.ends_with("srcset") {
                Purpose::Several
            } else {
                Purpose::One { is_loaded: false }
            }
        }
        _ => Purpose::Other,
    }
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

/// What a value stands for, as far as addresses need it.
fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let references = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    let decoded = references
        .iter()
        .fold(value.to_owned(), |text, (from, to)| text.replace(from, to));
    Cow::Owned(decoded)
}
