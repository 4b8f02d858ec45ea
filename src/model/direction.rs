//! Which way a text runs.

/// A text's direction, as the words of `dir` attributes have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left: Arabic, Hebrew and their relatives.
    Rtl,
}

/// The beginning of a text tells.
const ENOUGH: usize = 600;

impl Direction {
    /// The direction of most of a text's letters; `None` without letters. A text that begins from right to left may be three quarters
    /// foreign names and commands.
    #[must_use]
    #[inline(never)]
    pub fn of(text: &str) -> Option<Self> {
        let (mut rtl, mut ltr, mut first) = (0, 0, None);
        for letter in text.chars().take(ENOUGH) {
            if letter.is_alphabetic() {
                let is_rtl = is_right_to_left(letter);
                first.get_or_insert(is_rtl);
                *(if is_rtl { &mut rtl } else { &mut ltr }) += 1;
            }
        }
        let share = if first? { 3 } else { 1 };
        Some(if rtl * share > ltr {
            Self::Rtl
        } else {
            Self::Ltr
        })
    }

    /// The word for `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The `dir` that a text needs on a page that runs from left to right, as all of the interface does: none if it runs so, too.
    #[must_use]
    #[inline(never)]
    pub fn mark(text: &str) -> Option<&'static str> {
        Self::of(text)
            .filter(|direction| *direction == Self::Rtl)
            .map(Self::as_str)
    }
}

/// Whether a character is of a script that runs from right to left (<https://www.unicode.org/reports/tr9/>, R and AL).
#[must_use]
pub fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::Direction;

    #[test]
    fn the_letters_decide() {
        for (text, expected) in [
            ("كيف ينمو الشجر (Trees) في الصحراء؟", Some("rtl")),
            ("כותרת בעברית עם Linux באמצע", Some("rtl")),
            ("Linux هو نظام تشغيل مفتوح", Some("rtl")),
            ("استخدم الأمر docker compose up --build", Some("rtl")),
            ("5: نص", Some("rtl")),
            ("שלום is a greeting that is heard in Hebrew", None),
            ("An English word", None),
            ("中文标题", None),
            ("2026 — 100%", None),
            ("", None),
        ] {
            assert_eq!(Direction::mark(text), expected, "{text}");
        }
        assert_eq!(Direction::of("12"), None);
        assert_eq!(Direction::of("x"), Some(Direction::Ltr));
    }
}
