//! Repairing JSON text that parsers refuse although its meaning is plain.

/// Escapes raw control characters inside strings, and drops those that stand elsewhere. `None` when there are none.
pub(super) fn control_characters(text: &str) -> Option<String> {
    let mut repaired = String::with_capacity(text.len() + 64);
    let mut is_repaired = false;
    let mut is_in_string = false;
    let mut is_escaped = false;
    for c in text.chars() {
        let is_forbidden = c < ' ' && (is_in_string || !matches!(c, '\t' | '\n' | '\r'));
        if is_forbidden {
            is_repaired = true;
            repaired.push_str(match c {
                _ if !is_in_string || is_escaped => "",
                '\t' => "\\t",
                '\n' => "\\n",
                '\r' => "\\r",
                _ => "",
            });
            continue;
        }
        if is_escaped {
            is_escaped = false;
        } else if c == '\\' {
            is_escaped = is_in_string;
        } else if c == '"' {
            is_in_string = !is_in_string;
        }
        repaired.push(c);
    }
    is_repaired.then_some(repaired)
}

/// Replaces the escapes of half surrogate pairs by that of U+FFFD.
pub(super) fn surrogates(token: &str) -> String {
    let mut repaired = String::with_capacity(token.len());
    let mut rest = token;
    while let Some((before, escape)) = rest.split_once('\\') {
        repaired.push_str(before);
        let (length, is_half) = match (
            surrogate(escape),
            escape.get(5..).and_then(|rest| rest.strip_prefix('\\')),
        ) {
            (Some(Half::High), Some(next)) if surrogate(next) == Some(Half::Low) => (11, false),
            (Some(_), _) => (5, true),
            (None, _) => (escape.chars().next().map_or(0, char::len_utf8), false),
        };
        let (escape, after) = escape.split_at_checked(length).unwrap_or((escape, ""));
        repaired.push('\\');
        repaired.push_str(if is_half { "ufffd" } else { escape });
        rest = after;
    }
    repaired.push_str(rest);
    repaired
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    High,
    Low,
}

/// Which half of a pair an escape without its backslash is.
fn surrogate(escape: &str) -> Option<Half> {
    let digits = escape.strip_prefix('u')?.get(..4)?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Half::High),
        0xdc00..=0xdfff => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{control_characters, surrogates};

    #[test]
    fn half_pairs_are_replaced_and_whole_ones_kept() {
        for (text, expected) in [
            (r#""\ud800""#, r#""\ufffd""#),
            (r#""\udc00\ud800""#, r#""\ufffd\ufffd""#),
            (r#""\ud800\ud800\udc00""#, r#""\ufffd\ud800\udc00""#),
            (r#""\uD83C\uDF75""#, r#""\uD83C\uDF75""#),
            (r#""\\ud800 \n\u0041""#, r#""\\ud800 \n\u0041""#),
            (r#""\ud800\\""#, r#""\ufffd\\""#),
            (r#""\ud800茶""#, r#""\ufffd茶""#),
            (r#""\"#, r#""\"#),
            (r#""\u12"#, r#""\u12"#),
        ] {
            assert_eq!(surrogates(text), expected);
        }
    }

    #[test]
    fn raw_controls_are_escaped_in_strings_and_dropped_elsewhere() {
        let repaired = control_characters("{\"a\":\t\"x\ny\u{0}\\\"\tz\"}\u{0}\n");
        assert_eq!(repaired.as_deref(), Some("{\"a\":\t\"x\\ny\\\"\\tz\"}\n"));
        assert_eq!(control_characters("{\n\t\"a\": \"\\n\"\r\n}"), None);
    }
}
