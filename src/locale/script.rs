//! What the letters of texts tell of their language.

use super::Locale;

impl Locale {
    /// The locale for texts whose language nobody names: Chinese where they hold Chinese characters and hardly a Japanese one (some
    /// Chinese names have a の for looks), else English. The usual one, if there are no letters at all.
    #[must_use]
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut chinese, mut japanese, mut has_letters) = (0_usize, 0_usize, false);
        for c in texts.into_iter().flat_map(str::chars) {
            match c {
                '\u{3041}'..='\u{30fe}' => japanese += 1,
                '\u{3400}'..='\u{9fff}' => chinese += 1,
                _ => {}
            }
            has_letters |= c.is_alphabetic();
        }
        match (chinese > 10 * japanese, has_letters) {
            (true, _) => Self::ZhCn,
            (false, true) => Self::En,
            (false, false) => Self::default(),
        }
    }
}
