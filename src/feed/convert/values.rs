//! Single values: a line of text, an address, a date, an author.

use crate::feed::diagnostics::{Diagnostics, quoted};
use crate::feed::json::Text;
use crate::feed::wire;
use crate::model::{
    Address, AddressFault, Author, Bases, Language, ProblemKind, Timestamp, Use, decoded,
};

/// Text for one line: without control characters, white space collapsed. `None` when nothing visible is left.
pub(super) fn line(text: &str) -> Option<String> {
    let mut line = String::with_capacity(text.len());
    let mut is_gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            is_gap = true;
        } else if !c.is_control() && c != '\u{feff}' {
            if is_gap && !line.is_empty() {
                line.push(' ');
            }
            is_gap = false;
            line.push(c);
        }
    }
    line.contains(is_visible).then_some(line)
}

/// [`line`] of a member that may be absent, with its character references replaced.
pub(super) fn line_of(text: Option<Text<'_>>) -> Option<String> {
    line(&decoded(&text?))
}

/// Text in paragraphs: with `\n` for line breaks, and no other control characters but tabs.
pub(super) fn paragraphs(text: Text<'_>) -> Option<String> {
    if !text.contains(is_visible) {
        return None;
    }
    let is_unwanted = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(is_unwanted) {
        return Some(text.into_owned());
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Some(text.replace(is_unwanted, ""))
}

/// Whether the character leaves a trace on the page.
pub(super) fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Where a value stands: the path of its object, empty for a problem's subject itself, and its name.
pub(in crate::feed) type Place<'a> = (&'a str, &'a str);

/// A place as a path for problems.
pub(super) fn within((path, name): Place<'_>) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// An address; a refused one is noted. Media may be a file beside the feed.
pub(in crate::feed) fn address(
    text: Option<Text<'_>>,
    place: Place<'_>,
    use_: Use,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Option<Address> {
    if use_ == Use::Media {
        return file(text, place, use_, bases, report);
    }
    resolved(&text?, place, use_, bases, report)
}

/// The address of a file to load, which may lie beside the feed.
pub(super) fn file(
    text: Option<Text<'_>>,
    place: Place<'_>,
    use_: Use,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Option<Address> {
    let text = text?;
    let mut note = |kind| report.note(within(place), kind);
    let local = bases
        .files()
        .and_then(|files| files.address(&text, bases, &mut note));
    local.or_else(|| resolved(&text, place, use_, bases, report))
}

fn resolved(
    text: &str,
    place: Place<'_>,
    use_: Use,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Option<Address> {
    match Address::resolve(text, bases, use_) {
        Ok(address) => Some(address),
        Err(AddressFault::Empty) => None,
        Err(_) => {
            let value = quoted(text);
            report.note(within(place), ProblemKind::RefusedAddress { value });
            None
        }
    }
}

/// A date; one that cannot be read is noted.
pub(super) fn timestamp(
    text: Option<Text<'_>>,
    place: Place<'_>,
    report: &mut Diagnostics,
) -> Option<Timestamp> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let timestamp = Timestamp::parse(&decoded(&text));
    if timestamp.is_none() {
        report.unreadable(within(place), &text);
    }
    timestamp
}

/// A language; one that cannot be read is noted.
pub(super) fn language(text: Option<Text<'_>>, report: &mut Diagnostics) -> Option<Language> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let language = Language::parse(&text);
    if language.is_none() {
        report.unreadable("language", &text);
    }
    language
}

/// Authors that have a name, or an address to name them by.
pub(super) fn authors(
    authors: Vec<wire::Author<'_>>,
    bases: &Bases,
    report: &mut Diagnostics,
) -> Vec<Author> {
    let mut read = Vec::with_capacity(authors.len());
    for author in authors {
        let path = &author.path;
        let url = address(author.url, (path, "url"), Use::Link, bases, report);
        let avatar = address(author.avatar, (path, "avatar"), Use::Media, bases, report);
        let name = line_of(author.name).or_else(|| name_of(url.as_ref()?));
        read.extend(name.map(|name| Author { name, url, avatar }));
    }
    read
}

/// The host of a page; of a mail address or telephone number, itself.
pub(super) fn name_of(url: &Address) -> Option<String> {
    let contact = url
        .as_str()
        .split_once(':')
        .map(|(_, rest)| rest.split('?').next().unwrap_or(rest));
    url.host().or(contact).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{line, paragraphs};

    #[test]
    fn a_line_has_no_controls_and_single_spaces() {
        assert_eq!(
            line(" a\u{0}b \r\n\t c\u{7f}\u{3000}d\u{feff} ").as_deref(),
            Some("ab c d")
        );
        for blank in ["", " \n", "\u{0}", "\u{200b}\u{feff}", "\u{3000}"] {
            assert_eq!(line(blank), None);
        }
        assert_eq!(
            line("👨\u{200d}👩\u{200d}👧").as_deref(),
            Some("👨\u{200d}👩\u{200d}👧")
        );
    }

    #[test]
    fn paragraphs_keep_their_breaks() {
        let text = paragraphs("a\r\n\r\nb\rc\u{0}\td".into());
        assert_eq!(text.as_deref(), Some("a\n\nb\nc\td"));
        assert_eq!(paragraphs(" \n\u{0}".into()), None);
    }
}
