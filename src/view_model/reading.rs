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

/// Ideographs and words outside tags, scripts and styles. Markup is skipped, not parsed: the result is only a count.
fn count(text: &str, is_html: bool) -> (usize, usize) {
    let (mut ideographs, mut words) = (0, 0);
    let mut in_word = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
        let mut character = first;
        if first == '<' && is_html {
            rest = behind_tag(rest);
        } else if first == '&' && is_html {
            let Some((meant, after)) = entity(rest) else {
                continue;
            };
            rest = after;
            // A letter with an accent, or a sign: neither begins a word nor ends one.
            let Some(meant) = meant else { continue };
            character = meant;
        }
        match character {
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

/// What follows a tag, and all that is in it if that is no prose.
fn behind_tag(tag: &str) -> &str {
    let is_code = ["script", "style"].into_iter().any(|name| {
        tag.get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name))
    });
    let end = if is_code { "</" } else { ">" };
    let after = tag.split_once(end).map_or("", |(_, after)| after);
    if is_code {
        return after.split_once('>').map_or("", |(_, after)| after);
    }
    after
}

/// What an entity stands for, where that matters to the count, and what follows it; `None` if there is none.
fn entity(text: &str) -> Option<(Option<char>, &str)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let (name, after) = text.split_at_checked(end)?;
    let after = after.strip_prefix(';')?;
    let meant = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            Some(code.ok().and_then(char::from_u32).unwrap_or(' '))
        }
        None if name == "nbsp" => Some(' '),
        None => name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric())
            .then_some(None)?,
    };
    Some((meant, after))
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

    #[test]
    fn counts_neither_entities_nor_scripts() {
        for (html, expected) in [
            ("R&amp;D &mdash; caf&eacute;s", (0, 2)),
            ("a&nbsp;b &amp; c", (0, 3)),
            ("&#20013;&#x6587;", (2, 0)),
            ("a & b; AT&T", (0, 3)),
            (
                "<script>let a = 1 < 2;</script>one <STYLE>p { }</STYLE>two",
                (0, 2),
            ),
            ("<script>never closed", (0, 0)),
        ] {
            assert_eq!(count(html, true), expected, "{html}");
        }
        assert_eq!(count("a &amp; b", false), (0, 3));
    }
}
