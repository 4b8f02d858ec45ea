//! Start tags and their attributes in unchecked HTML, with where they stand.

use std::ops::Range;

/// An attribute as it is written.
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    /// Where the value stands, with its quotes.
    pub(super) range: Range<usize>,
}

/// The next start tag's name; `at` is moved behind it.
pub(super) fn next_tag<'a>(html: &'a str, at: &mut usize) -> Option<&'a str> {
    loop {
        let start = *at + html.get(*at..)?.find('<')? + 1;
        let rest = html.get(start..)?;
        if rest.starts_with("!--") {
            *at = start + rest.find("-->")?;
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let length = rest
                .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
                .unwrap_or(rest.len());
            *at = start + length;
            return rest.get(..length);
        } else {
            *at = start;
        }
    }
}

/// The next attribute of the tag that `at` is in; `None` at its end.
pub(super) fn next_attribute<'a>(html: &'a str, at: &mut usize) -> Option<Attribute<'a>> {
    let is_gap = |c: char| c.is_ascii_whitespace() || c == '/';
    let skip = |at: &mut usize, what: &dyn Fn(char) -> bool| {
        let rest = html.get(*at..).unwrap_or_default();
        *at += rest.find(|c| !what(c)).unwrap_or(rest.len());
    };
    skip(at, &is_gap);
    if html.get(*at..)?.starts_with('>') || html.len() == *at {
        return None;
    }
    let start = *at;
    // A parser takes a `=` in front for part of the name.
    *at += usize::from(html.get(*at..)?.starts_with('='));
    skip(at, &|c| !is_gap(c) && !matches!(c, '=' | '>'));
    let name = html.get(start..*at)?;
    let mut value_at = *at;
    skip(&mut value_at, &|c| c.is_ascii_whitespace());
    if !html.get(value_at..)?.starts_with('=') {
        return Some(Attribute {
            name,
            value: "",
            range: *at..*at,
        });
    }
    value_at += 1;
    skip(&mut value_at, &|c| c.is_ascii_whitespace());
    let rest = html.get(value_at..)?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (value, length) = match quote {
        // One that is never closed: there is no more HTML.
        Some(quote) => {
            let value = rest.get(1..)?.split_once(quote)?.0;
            (value, value.len() + 2)
        }
        None => {
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '>');
            let value = rest.get(..end.unwrap_or(rest.len()))?;
            (value, value.len())
        }
    };
    *at = value_at + length;
    Some(Attribute {
        name,
        value,
        range: value_at..*at,
    })
}

/// Passes over content that is no HTML.
pub(super) fn skip_to_end_of(element: &str, html: &str, at: &mut usize) {
    let rest = html.get(*at..).unwrap_or_default();
    let mut ends = rest.match_indices("</");
    let end = ends.find(|(end, _)| {
        let name = rest.get(end + 2..end + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element))
    });
    *at += end.map_or(rest.len(), |(end, _)| end);
}
