//! What a reader looks for: terms, all of which an article must have.

use super::{
    fold::{Class, folded},
    scan::Needle,
    token::{Token, for_each_token},
};

/// So much of a query counts, in folded characters: more says nothing more.
const LONGEST: usize = 40;

/// A query with so few pieces is not looked for in part.
const FEWEST_FOR_PARTS: usize = 3;

/// A reader's query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// What stands in a query between white space and signs: it must stand so in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The whole of it, for scanning a text.
    pub(super) needle: Needle,
    /// What an index has lists for, in the order of the text.
    pub(super) pieces: Vec<Piece>,
}

/// A part of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// For scanning a text.
    pub(super) needle: Needle,
    /// Its key in an index.
    pub(super) key: String,
    /// Whether it stands for all keys that begin so.
    pub(super) is_prefix: bool,
}

impl Query {
    /// Reads a query, whatever it is.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text: String = folded(text).chars().take(LONGEST).collect();
        let mut query = Self::default();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let term = Term::of(word);
            if !query.terms.contains(&term) {
                query.terms.push(term);
            }
        }
        query
    }

    /// Whether there is nothing to look for: no letter, no character.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Its terms.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The parts of all terms.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.terms.iter().flat_map(|term| &term.pieces)
    }

    /// How many of its pieces an article must have where none has all terms; `None` if the query is too short for that.
    pub(super) fn enough(&self) -> Option<usize> {
        let count = self.pieces().count();
        (count >= FEWEST_FOR_PARTS).then_some(count.div_ceil(2))
    }
}

impl Term {
    /// Reads a term: folded, without gaps.
    fn of(text: &str) -> Self {
        let mut pieces = Vec::new();
        for_each_token(text, |token, at| {
            pieces.extend(Piece::of(token, at + token_length(token) == text.len()));
        });
        if pieces.is_empty() {
            // One dense character alone.
            pieces.push(Piece {
                needle: Needle::anywhere(text),
                key: text.to_owned(),
                is_prefix: true,
            });
        }
        let is_letter = |c: char| Class::of(c) == Class::Letter;
        let last_word = text.get(text.trim_end_matches(is_letter).len()..);
        Self {
            needle: Needle {
                text: text.to_owned(),
                starts_word: text.starts_with(is_letter),
                ends_word: last_word.is_some_and(is_single),
            },
            pieces,
        }
    }
}

impl Piece {
    /// `None` for what a text need not have: it may go on behind the term.
    fn of(token: Token<'_>, is_last: bool) -> Option<Self> {
        let is_prefix = matches!(token, Token::Word(word) if is_last && !is_single(word));
        let needle = match token {
            Token::Word(word) => Needle {
                text: word.to_owned(),
                starts_word: true,
                ends_word: !is_prefix,
            },
            Token::Pair(first, second) => Needle::anywhere(&String::from_iter([first, second])),
            Token::Last(_) | Token::Tag(_) => return None,
        };
        Some(Self {
            needle,
            key: token.key(),
            is_prefix,
        })
    }

    /// The list of a tag's articles.
    #[must_use]
    pub fn of_tag(slug: &str) -> Self {
        Self {
            needle: Needle::anywhere(slug),
            key: Token::Tag(slug).key(),
            is_prefix: false,
        }
    }
}

/// Whether a word is a single letter. It is looked for as it is: too many words begin with it.
fn is_single(word: &str) -> bool {
    word.chars().count() == 1
}

fn token_length(token: Token<'_>) -> usize {
    match token {
        Token::Word(word) | Token::Tag(word) => word.len(),
        Token::Pair(first, second) => first.len_utf8() + second.len_utf8(),
        Token::Last(last) => last.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    /// The keys of each term's pieces, `*` behind prefixes.
    fn pieces(text: &str) -> Vec<Vec<String>> {
        let query = Query::parse(text);
        let terms = query.terms().iter();
        terms
            .map(|term| {
                let pieces = term.pieces.iter();
                pieces
                    .map(|piece| {
                        let star = if piece.is_prefix { "*" } else { "" };
                        format!("{}{star}", piece.key.replace('\u{1}', "<"))
                    })
                    .collect()
            })
            .collect()
    }

    #[test]
    fn terms_are_parted_by_white_space_and_signs() {
        assert_eq!(pieces("库存复盘"), [["库存", "存复", "复盘"]]);
        assert_eq!(pieces(" 库存　复盘，库存 "), [["库存"], ["复盘"]]);
        assert_eq!(pieces("Node.js"), [["node*"], ["js*"]]);
        assert_eq!(pieces("库"), [["库*"]]);
        assert_eq!(pieces("C++"), [["c"]]);
    }

    #[test]
    fn mixed_terms_have_words_and_pairs() {
        assert_eq!(pieces("4G网络"), [["4g", "网<g", "网络"]]);
        assert_eq!(pieces("网络4g"), [["网络", "络4", "4g*"]]);
    }

    #[test]
    fn nothing_to_look_for_is_an_empty_query() {
        for text in ["", "   ", ".*", "<>", "\u{202e}", "\u{200b}"] {
            assert!(Query::parse(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn of_a_very_long_query_the_beginning_counts() {
        let query = Query::parse(&"库存".repeat(5_000));
        assert_eq!(query.pieces().count(), 39);
        assert_eq!(pieces(&"tea cake ".repeat(2_000)), [["tea*"], ["cake*"]]);
    }
}
