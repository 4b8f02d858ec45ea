//! How long a text takes to read.

use crate::model::{Article, Body};
use serde::{Deserialize, Serialize};

/// Chinese and Japanese characters a minute, and words of other scripts a minute, of an unhurried adult.
const CHARACTERS_A_MINUTE: usize = 400;
const WORDS_A_MINUTE: usize = 220;

/// Minutes to read an article, rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingTime {
    /// At least 1.
    pub minutes: u32,
}

/// The time for an article's body; `None` when there is no body to read.
#[must_use]
pub fn reading_time(article: &Article) -> Option<ReadingTime> {
    let (ideographs, words) = match &article.body {
        Body::Html(html) => count(html.as_untrusted(), true),
        Body::Text(text) => count(text, false),
        Body::SummaryOnly => return None,
    };
    let sixtieths = ideographs * 60 / CHARACTERS_A_MINUTE + words * 60 / WORDS_A_MINUTE;
    let minutes = u32::try_from(sixtieths.div_ceil(60)).unwrap_or(u32::MAX);
    Some(ReadingTime {
        minutes: minutes.max(1),
    })
}

/// Ideographs and words outside tags. Markup is skipped, not parsed: the result is only a count.
fn count(text: &str, is_html: bool) -> (usize, usize) {
    let (mut ideographs, mut words) = (0, 0);
    let (mut in_tag, mut in_word) = (false, false);
    for character in text.chars() {
        match character {
            '<' if is_html => (in_tag, in_word) = (true, false),
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => {
                ideographs += 1;
                in_word = false;
            }
            _ if character.is_ascii_alphanumeric()
                || character > '\u{a0}' && character.is_alphanumeric() =>
            {
                words += usize::from(!in_word);
                in_word = true;
            }
            '\'' | '’' | '-' => {}
            _ => in_word = false,
        }
    }
    (ideographs, words)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn counts_ideographs_and_words_but_no_markup() {
        assert_eq!(
            count("<p class=\"a b\">扫码点单 QR codes, ten years</p>", true),
            (4, 4)
        );
        assert_eq!(count("it's a well-known fact", false), (0, 4));
        assert_eq!(count("a < b", false), (0, 2));
    }
}
