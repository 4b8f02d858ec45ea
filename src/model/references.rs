//! Character references: `&#39;`, `&rsquo;`.
//!
//! They stand in HTML, and in plain text members, too: JSON Feed says that titles, names and summaries are plain text, but many generators write them as they stand in HTML.

use std::borrow::Cow;

/// The longest name in [`NAMED`], and the longest number, in bytes.
const LONGEST: usize = 10;

/// The text with its references replaced, once: `&amp;lt;` becomes `&lt;`. What is no reference stays as it is.
#[must_use]
pub fn decoded(text: &str) -> Cow<'_, str> {
    let Some((before, mut rest)) = text.split_once('&') else {
        return Cow::Borrowed(text);
    };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(before);
    loop {
        let (character, after) = reference(rest).unwrap_or(('&', rest));
        decoded.push(character);
        let (plain, next) = match after.split_once('&') {
            Some((plain, next)) => (plain, Some(next)),
            None => (after, None),
        };
        decoded.push_str(plain);
        match next {
            Some(next) => rest = next,
            None => return Cow::Owned(decoded),
        }
    }
}

/// The character of the reference whose `&` stands before this text, and what follows its `;`.
pub(super) fn reference(text: &str) -> Option<(char, &str)> {
    let (name, rest) = text.split_once(';')?;
    if name.len() > LONGEST {
        return None;
    }
    let character = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some((character, rest))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Browsers read these codes as Windows-1252 (<https://html.spec.whatwg.org/#numeric-character-reference-end-state>).
    let windows = WINDOWS_1252.iter().find(|(it, _)| u32::from(*it) == code);
    windows.map_or_else(|| char::from_u32(code), |(_, meant)| Some(*meant))
}

fn named(name: &str) -> Option<char> {
    if matches!(name, "nbsp" | "ensp" | "emsp" | "thinsp") {
        return Some('\u{a0}');
    }
    let mut entries = NAMED.split_ascii_whitespace();
    entries.find_map(|entry| {
        let mut character = entry.strip_prefix(name)?.chars();
        let only = character.next();
        character.next().is_none().then_some(only).flatten()
    })
}

/// Those of the codes that writers of titles use.
const WINDOWS_1252: [(u8, char); 10] = [
    (0x80, '€'),
    (0x85, '…'),
    (0x91, '‘'),
    (0x92, '’'),
    (0x93, '“'),
    (0x94, '”'),
    (0x95, '•'),
    (0x96, '–'),
    (0x97, '—'),
    (0x99, '™'),
];

/// Names that titles have, each with its character behind it: letters of western languages and punctuation.
const NAMED: &str = "amp& lt< gt> quot\" apos' \
    iexcl¡ cent¢ pound£ yen¥ sect§ copy© ordfª laquo« shy\u{ad} reg® deg° plusmn± sup2² sup3³ acute´ micro\u{b5} para¶ middot· \
    ordmº raquo» frac14¼ frac12½ frac34¾ iquest¿ \
    AgraveÀ AacuteÁ AcircÂ AtildeÃ AumlÄ AringÅ AEligÆ CcedilÇ EgraveÈ EacuteÉ EcircÊ EumlË IgraveÌ IacuteÍ IcircÎ IumlÏ \
    ETHÐ NtildeÑ OgraveÒ OacuteÓ OcircÔ OtildeÕ OumlÖ times× OslashØ UgraveÙ UacuteÚ UcircÛ UumlÜ YacuteÝ THORNÞ szligß \
    agraveà aacuteá acircâ atildeã aumlä aringå aeligæ ccedilç egraveè eacuteé ecircê eumlë igraveì iacuteí icircî iumlï \
    ethð ntildeñ ograveò oacuteó ocircô otildeõ oumlö divide÷ oslashø ugraveù uacuteú ucircû uumlü yacuteý thornþ yumlÿ \
    OEligŒ oeligœ Scaron\u{160} scaron\u{161} YumlŸ ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ bull• hellip… prime′ Prime″ \
    lsaquo‹ rsaquo› euro€ trade™ larr← rarr→ minus− infin∞ ne≠ le≤ ge≥";

#[cfg(test)]
mod tests {
    use super::{NAMED, decoded};

    #[test]
    fn references_are_replaced_once() {
        for (text, expected) in [
            ("The baker&#39;s &amp; Rye&#8217;s", "The baker's & Rye’s"),
            ("Don&rsquo;t [&hellip;]", "Don’t […]"),
            ("&amp;lt; &lt;b&gt;", "&lt; <b>"),
            ("caf&eacute; &larr; 3 &ne; 4", "café ← 3 ≠ 4"),
            ("&#x8336;&#X9986;", "茶馆"),
            ("it&#146;s &#133;", "it’s …"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("plain", "plain"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_reference_stays() {
        for text in [
            "AT&T; R&D",
            "&",
            "&;",
            "&#;",
            "&#x;",
            "&#xd800;",
            "&#-1;",
            "&unknown;",
            "a & b; c",
            "&#99999999999;",
            "&AMP",
            "&su;",
        ] {
            assert_eq!(decoded(text), text);
        }
    }

    #[test]
    fn every_name_has_one_character() {
        for entry in NAMED.split_ascii_whitespace() {
            let name = entry.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            let decoded = decoded(&format!("&{name};")).into_owned();
            assert_eq!(decoded.chars().count(), 1, "{entry}");
            assert!(entry.ends_with(&decoded), "{entry}");
        }
    }
}
