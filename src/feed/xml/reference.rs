//! Character references: XML's own, numbers, and the names of HTML, which feeds use undeclared. No document can define others.

use encoding_rs::WINDOWS_1252;
use quick_xml::escape::{resolve_html5_entity, resolve_xml_entity};
use std::borrow::Cow;

/// Names have at most so many letters, and numbers so many digits.
const LONGEST: usize = 32;

/// The text with its references decoded once, and whether XML allows it. What is no reference stays as it is.
pub(super) fn decoded(text: &str) -> (Cow<'_, str>, bool) {
    let Some((before, mut rest)) = text.split_once('&') else {
        return (Cow::Borrowed(text), true);
    };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(before);
    let mut is_sound = true;
    loop {
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';');
        let name = end.and_then(|end| rest.get(..end));
        if let Some((name, is_known)) = name.filter(|name| push(name, &mut decoded)).map(|name| {
            (
                name,
                name.starts_with('#') || resolve_xml_entity(name).is_some(),
            )
        }) {
            is_sound &= is_known;
            rest = rest.get(name.len() + 1..).unwrap_or_default();
        } else {
            is_sound = false;
            decoded.push('&');
        }
        let Some((text, further)) = rest.split_once('&') else {
            decoded.push_str(rest);
            return (Cow::Owned(decoded), is_sound);
        };
        decoded.push_str(text);
        rest = further;
    }
}

/// Whether there is a reference in the text.
pub(super) fn has_any(text: &str) -> bool {
    text.contains('&') && decoded(text).0 != text
}

/// Appends what a reference's name or number stands for, if it stands for anything.
fn push(name: &str, to: &mut String) -> bool {
    if let Some(number) = name.strip_prefix('#') {
        return push_number(number, to);
    }
    let text = resolve_xml_entity(name).or_else(|| resolve_html5_entity(name));
    to.push_str(text.unwrap_or_default());
    text.is_some()
}

fn push_number(number: &str, to: &mut String) -> bool {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    let Ok(code) = code else {
        return false;
    };
    // As HTML has it: the numbers of a Windows code page are meant (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
    if let Some(byte) = u8::try_from(code)
        .ok()
        .filter(|code| (0x80..0xa0).contains(code))
    {
        to.push_str(&WINDOWS_1252.decode_without_bom_handling(&[byte]).0);
        return true;
    }
    let c = char::from_u32(code);
    // Control characters are known and mean nothing.
    to.extend(c.filter(|c| !c.is_control() || c.is_whitespace()));
    c.is_some()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn references_are_decoded_once() {
        for (text, expected) in [
            ("a", "a"),
            ("&lt;b&gt; &amp;amp; &quot;&apos;", "<b> &amp; \"'"),
            ("&#33609;&#x8349;", "草草"),
            ("a&#10;b&#0;", "a\nb"),
        ] {
            assert_eq!(decoded(text), (expected.into(), true), "{text}");
        }
    }

    #[test]
    fn what_xml_does_not_allow_is_read_and_told() {
        for (text, expected) in [
            ("&nbsp;&hellip;&copy;", "\u{a0}…©"),
            ("Tea & cake", "Tea & cake"),
            ("AT&T;", "AT&T;"),
            ("?a=1&b=2&", "?a=1&b=2&"),
            (
                "&xxe;&#xd800;&#x110000;&;&#;",
                "&xxe;&#xd800;&#x110000;&;&#;",
            ),
        ] {
            assert_eq!(decoded(text), (expected.into(), false), "{text}");
        }
        assert_eq!(decoded("it&#146;s").0, "it’s");
    }
}
