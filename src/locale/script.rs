//! What the letters of texts tell of their language.

use super::Locale;

impl Locale {
    /// The locale for texts whose language nobody names: Chinese where they hold Chinese characters and no Japanese ones, else
    /// English. The usual one, if there are no letters at all.
    #[must_use]
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut is_chinese, mut has_letters) = (false, false);
        for c in texts.into_iter().flat_map(str::chars) {
            match c {
                '\u{3041}'..='\u{30fe}' => return Self::En,
                '\u{3400}'..='\u{9fff}' => is_chinese = true,
                _ => {}
            }
            has_letters |= c.is_alphabetic();
        }
        match (is_chinese, has_letters) {
            (true, _) => Self::ZhCn,
            (false, true) => Self::En,
            (false, false) => Self::default(),
        }
    }
}
