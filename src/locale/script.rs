//! What the letters of texts tell of their language.

use super::Locale;

impl Locale {
    /// The locale for texts whose language nobody names: Chinese where they hold Chinese characters, one to five other letters at least
    /// (words of several letters stand in Chinese texts, and single characters in English ones), and hardly a Japanese one (some Chinese
    /// names have a の for looks), else English. The usual one, if there are no letters at all.
    #[must_use]
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut chinese, mut japanese, mut others) = (0_usize, 0_usize, 0_usize);
        for c in texts.into_iter().flat_map(str::chars) {
            match c {
                '\u{3041}'..='\u{30fe}' => japanese += 1,
                '\u{3400}'..='\u{9fff}' => chinese += 1,
                _ => others += usize::from(c.is_alphabetic()),
            }
        }
        if chinese > 10 * japanese && 5 * chinese >= others {
            Self::ZhCn
        } else if chinese + japanese + others > 0 {
            Self::En
        } else {
            Self::default()
        }
    }
}
