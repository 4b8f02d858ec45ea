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
    let mut unit = length.trim();
    let mut number: Option<u32> = None;
    // How much a digit is worth, once there is a point.
    let mut worth: Option<u32> = None;
    while let Some(byte) = unit.bytes().next() {
        let digit = u32::from(byte.wrapping_sub(b'0'));
        if digit < 10 {
            let before = number.unwrap_or(0);
            number = Some(match &mut worth {
                None => before.checked_mul(10)?.checked_add(digit * 1_000)?,
                Some(worth) => {
                    *worth /= 10;
                    before + digit * *worth
                }
            });
        } else if byte == b'.' && worth.is_none() {
            worth = Some(1_000);
        } else {
            break;
        }
        unit = unit.get(1..)?;
    }
    Some((number?, unit.trim()))
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
