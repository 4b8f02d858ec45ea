//! Tokens: what an index has a list for. Pairs of characters where a script does not part its words, words where it does.

use super::fold::Class;

/// Stands in the token of a letter and a dense character, so that it sorts with those of the dense one.
const LETTER_BEFORE: char = '\u{1}';

/// Stands before the slug of a tag.
const TAG: char = '\u{2}';

/// Longer words are told apart by no more than this, in characters.
const LONGEST_WORD: usize = 24;

/// What an index has a list for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Token<'a> {
    /// A whole word.
    Word(&'a str),
    /// Two characters side by side, of which one is dense at least.
    Pair(char, char),
    /// A dense character at the end of a run: without it, there would be no pair that begins with it.
    Last(char),
    /// A tag, by its slug.
    Tag(&'a str),
}

impl<'a> Token<'a> {
    /// The token of a word, cut if it is very long.
    pub(super) fn word(word: &'a str) -> Self {
        let end = word.char_indices().nth(LONGEST_WORD).map(|(at, _)| at);
        Self::Word(end.and_then(|end| word.get(..end)).unwrap_or(word))
    }

    /// How it stands in an index: all that begin with a dense character follow each other.
    pub(super) fn key(self) -> String {
        match self {
            Self::Word(word) => word.to_owned(),
            Self::Pair(first, second) if Class::of(first) == Class::Letter => {
                String::from_iter([second, LETTER_BEFORE, first])
            }
            Self::Pair(first, second) => String::from_iter([first, second]),
            Self::Last(last) => last.into(),
            Self::Tag(slug) => [TAG.encode_utf8(&mut [0; 4]), slug].concat(),
        }
    }
}

/// Calls for each token of a folded text, and with the place where it begins.
pub(super) fn for_each_token<'a>(text: &'a str, mut call: impl FnMut(Token<'a>, usize)) {
    let mut before: Option<(char, Class)> = None;
    let mut word_start = 0;
    let mut place_before = 0;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let class = Class::of(character);
        match before {
            Some((_, Class::Letter)) if class != Class::Letter => {
                if let Some(word) = text.get(word_start..at) {
                    call(Token::word(word), word_start);
                }
            }
            Some((last, Class::Dense)) if class == Class::Gap => {
                call(Token::Last(last), place_before);
            }
            _ => {}
        }
        if let Some((first, of_first)) = before
            && of_first != Class::Gap
            && class != Class::Gap
            && (of_first == Class::Dense || class == Class::Dense)
        {
            call(Token::Pair(first, character), place_before);
        }
        if class == Class::Letter && before.is_none_or(|(_, before)| before != Class::Letter) {
            word_start = at;
        }
        before = Some((character, class));
        place_before = at;
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, for_each_token};

    fn tokens(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        for_each_token(text, |token, at| {
            tokens.push(format!("{at} {}", token.key().replace('\u{1}', "<")));
        });
        tokens
    }

    #[test]
    fn chinese_gives_pairs_and_latin_words() {
        assert_eq!(tokens("库存 复"), ["0 库存", "3 存", "7 复"]);
        assert_eq!(tokens("tea 4g"), ["0 tea", "4 4g"]);
    }

    #[test]
    fn scripts_that_touch_give_pairs_as_well() {
        assert_eq!(
            tokens("在4g网络"),
            ["0 在4", "3 4g", "4 网<g", "5 网络", "8 络"]
        );
    }

    #[test]
    fn very_long_words_are_cut() {
        let word = "é".repeat(100);
        assert_eq!(Token::word(&word).key().chars().count(), 24);
        assert_eq!(tokens(""), Vec::<String>::new());
        assert_eq!(tokens(" "), Vec::<String>::new());
    }
}
