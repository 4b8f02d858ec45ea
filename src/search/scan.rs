//! Scanning texts: what live sites search by, and what says what is right for an index.

use super::fold::Class;
use std::ops::Range;

/// What is looked for in a folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Needle {
    /// Folded.
    pub(super) text: String,
    /// Whether no letter may stand before it.
    pub(super) starts_word: bool,
    /// Whether no letter may follow it.
    pub(super) ends_word: bool,
}

impl Needle {
    /// What may stand anywhere.
    pub(super) fn anywhere(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            starts_word: false,
            ends_word: false,
        }
    }

    /// Where it stands in a folded text, from the beginning on.
    pub(super) fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let is_letter = |c: Option<char>| c.map(Class::of) == Some(Class::Letter);
        text.match_indices(&self.text)
            .filter_map(move |(at, found)| {
                let (before, rest) = text.split_at_checked(at)?;
                let end = at + found.len();
                let after = rest.get(found.len()..)?;
                let is_cut = self.starts_word && is_letter(before.chars().next_back())
                    || self.ends_word && is_letter(after.chars().next());
                (!is_cut).then_some(at..end)
            })
    }

    /// Where it stands first.
    pub(super) fn first(&self, text: &str) -> Option<Range<usize>> {
        self.places(text).next()
    }
}

#[cfg(test)]
mod tests {
    use crate::search::query::Query;

    fn is_in(query: &str, text: &str) -> bool {
        let query = Query::parse(query);
        let mut terms = query.terms().iter();
        terms.all(|term| term.needle.first(text).is_some())
    }

    #[test]
    fn words_are_found_by_their_beginning_and_characters_anywhere() {
        for (query, text, expected) in [
            ("net", "the network", true),
            ("work", "the network", false),
            ("库存", "仓库存货", true),
            ("存库", "仓库存货", false),
            ("4G网络", "在4g网络上", true),
            ("4G网络", "在14g网络上", false),
            ("4G网络", "4g的网络", false),
            ("g", "4g", false),
            ("c", "c 与 cpp", true),
            ("c", "cpp", false),
            ("第5", "第5章", true),
            ("第5", "第50章", false),
            ("第50", "第500章", true),
            ("网络 4g", "4g 网络", true),
        ] {
            assert_eq!(is_in(query, text), expected, "{query} in {text}");
        }
    }
}
