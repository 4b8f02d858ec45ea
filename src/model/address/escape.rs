//! Percent-encoding of what follows a host.

/// Writes a path, query and fragment in ASCII, as an address bar would: `\` of the path becomes `/`, an escape stays as it is, a `%`
/// that begins none is escaped itself, and so is every character that RFC 3986 does not allow at its place.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut part = Part::Path;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'?' if part == Part::Path => part = Part::Query,
            b'#' if part != Part::Fragment => part = Part::Fragment,
            b'\\' if part == Part::Path => {
                escaped.push('/');
                continue;
            }
            b'%' if begins_escape(bytes.clone()) => {}
            b'?' if part != Part::Path => {}
            // Browsers escape it in queries, so that it can stand in any attribute.
            b'\'' if part == Part::Query => {
                push_escape(&mut escaped, byte);
                continue;
            }
            _ if is_plain(byte) => {}
            _ => {
                push_escape(&mut escaped, byte);
                continue;
            }
        }
        escaped.push(char::from(byte));
    }
    escaped
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Path,
    Query,
    Fragment,
}

fn begins_escape(mut following: impl Iterator<Item = u8>) -> bool {
    let mut is_digit = || {
        following
            .next()
            .is_some_and(|byte| byte.is_ascii_hexdigit())
    };
    is_digit() && is_digit()
}

/// `pchar` of RFC 3986 and `/`.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'&'..=b';' | b'_' | b'~' | b'!' | b'$' | b'=' | b'@')
}

fn push_escape(to: &mut String, byte: u8) {
    to.push('%');
    for digit in [byte >> 4, byte & 15] {
        to.extend(char::from_digit(u32::from(digit), 16).map(|digit| digit.to_ascii_uppercase()));
    }
}

/// Undoes percent-encoding; what is no escape stays. `None` when the bytes are no text.
#[must_use]
pub fn percent_decoded(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        let mut digit = || char::from(ahead.next()?).to_digit(16);
        let escaped = (byte == b'%')
            .then(|| Some(digit()? * 16 + digit()?))
            .flatten()
            .and_then(|value| u8::try_from(value).ok());
        if let Some(value) = escaped {
            decoded.push(value);
            bytes = ahead;
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::{escaped, percent_decoded};

    #[test]
    fn escapes_are_undone_and_what_is_none_stays() {
        for (text, expected) in [
            ("/a%20b", Some("/a b")),
            ("%e8%8C%B6", Some("茶")),
            ("100%", Some("100%")),
            ("%zz%4", Some("%zz%4")),
            ("%2e%2E%2f", Some("../")),
            ("%ff", None),
        ] {
            assert_eq!(percent_decoded(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn only_what_needs_it_is_escaped_and_nothing_twice() {
        for (text, expected) in [
            ("/a b", "/a%20b"),
            ("/a\\b?c\\d#e\\f", "/a/b?c%5Cd#e%5Cf"),
            ("/茶?q=茶#茶", "/%E8%8C%B6?q=%E8%8C%B6#%E8%8C%B6"),
            ("/100%", "/100%25"),
            ("/100%zz%4", "/100%25zz%254"),
            ("/%e8%8C", "/%e8%8C"),
            ("?a[]=1|2", "?a%5B%5D=1%7C2"),
            ("/it's?it's#it's", "/it's?it%27s#it's"),
            ("#a#b?c", "#a%23b?c"),
            ("/\u{202e}\u{0}\"<>`", "/%E2%80%AE%00%22%3C%3E%60"),
        ] {
            assert_eq!(escaped(text), expected);
            assert_eq!(escaped(expected), expected);
        }
    }
}
