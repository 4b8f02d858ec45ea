//! Text of HTML: read and written.

use std::borrow::Cow;

/// What serialisers write for characters that mean something in HTML. All else that looks like an entity is text.
const ENTITIES: [(&str, char); 5] = [
    ("amp;", '&'),
    ("lt;", '<'),
    ("gt;", '>'),
    ("quot;", '"'),
    ("nbsp;", '\u{a0}'),
];

/// The text that a piece of serialised HTML stands for.
pub(in crate::content) fn decoded(raw: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = raw.split_once('&') else {
        return Cow::Borrowed(raw);
    };
    let mut text = String::with_capacity(raw.len());
    text.push_str(before);
    loop {
        let entity = ENTITIES
            .iter()
            .find_map(|(name, character)| Some((rest.strip_prefix(name)?, *character)));
        let (after, character) = entity.unwrap_or((rest, '&'));
        text.push(character);
        match after.split_once('&') {
            Some((before, next)) => {
                text.push_str(before);
                rest = next;
            }
            None => {
                text.push_str(after);
                return Cow::Owned(text);
            }
        }
    }
}

/// Whether a character of a text is written at all. Controls are not, nor is the mark of an encoding, which parsers pass over where
/// a text begins.
fn is_written(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        _ => character >= ' ' && character != '\u{feff}',
    }
}

/// HTML without the characters that are not written: whatever is decided by its text is then the same when it is read again.
pub(in crate::content) fn without_controls(html: &str) -> Cow<'_, str> {
    if html.chars().all(is_written) {
        Cow::Borrowed(html)
    } else {
        Cow::Owned(html.chars().filter(|it| is_written(*it)).collect())
    }
}

/// Writes text so that a parser reads it as such, whatever is in it.
pub(in crate::content) fn push_text(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser would read it as a line break, and the next reading would differ.
            '\r' => out.push('\n'),
            _ if is_written(character) => out.push(character),
            _ => {}
        }
    }
}

/// Writes an attribute. Its name must be one of the policy or our own.
pub(in crate::content) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_text(out, value);
    out.push('"');
}
