//! Style attributes, as far as they are read: what they say is seen, and written in other ways.

/// The value of a property; of several the last counts.
pub(super) fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    style.rsplit(';').find_map(|declaration| {
        let (found, value) = declaration.split_once(':')?;
        let value = value.split('!').next().unwrap_or_default().trim();
        found.trim().eq_ignore_ascii_case(name).then_some(value)
    })
}

/// Units in thousandths of a CSS px. Those that depend on the text are as large as in articles: see `--bs-size-prose`.
const UNITS: [(&str, u32); 11] = [
    ("", 1_000),
    ("px", 1_000),
    ("em", 17_000),
    ("rem", 16_000),
    ("ex", 8_500),
    ("ch", 8_500),
    ("pt", 1_333),
    ("pc", 16_000),
    ("in", 96_000),
    ("cm", 37_795),
    ("mm", 3_780),
];

/// A length in whole CSS px; `None` for shares of a space, and for words.
pub(super) fn px(length: &str) -> Option<u32> {
    let (thousandths, unit) = number(length)?;
    let (_, size) = UNITS.iter().find(|(it, _)| it.eq_ignore_ascii_case(unit))?;
    let thousandths = u64::from(thousandths) * u64::from(*size) / 1_000;
    u32::try_from((thousandths + 500) / 1_000).ok()
}

/// The number that a length begins with, in thousandths, and its unit.
pub(super) fn number(length: &str) -> Option<(u32, &str)> {
    let length = length.trim();
    let is_digit = |c: char| c.is_ascii_digit();
    let after = length.trim_start_matches(is_digit);
    let whole = length.strip_suffix(after)?;
    let unit = after
        .strip_prefix('.')
        .map_or(after, |after| after.trim_start_matches(is_digit));
    let decimals = after.strip_suffix(unit)?.trim_start_matches('.');
    let mut digits = whole.to_owned();
    digits.extend(decimals.chars().chain("000".chars()).take(3));
    let is_number = !whole.is_empty() || !decimals.is_empty();
    is_number
        .then(|| digits.parse().ok())
        .flatten()
        .map(|it| (it, unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::{property, px};

    #[test]
    fn the_last_of_a_property_counts() {
        let style = "WIDTH: 3px ;color:red;height:2em !important; width:4px;;x";
        assert_eq!(property(style, "width"), Some("4px"));
        assert_eq!(property(style, "height"), Some("2em"));
        assert_eq!(property(style, "max-width"), None);
    }

    #[test]
    fn lengths_become_px() {
        for (length, expected) in [
            ("20", Some(20)),
            ("48px", Some(48)),
            ("1em", Some(17)),
            ("2.843ex", Some(24)),
            (".5em", Some(9)),
            ("12.4 PT", Some(17)),
            ("0", Some(0)),
            ("50%", None),
            ("auto", None),
            ("-3px", None),
            ("", None),
            (".", None),
            ("99999999999px", None),
        ] {
            assert_eq!(px(length), expected, "{length}");
        }
    }
}
