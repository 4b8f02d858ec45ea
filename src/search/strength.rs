//! How well articles answer, and which answer best.
//!
//! Articles have numbers here: the oldest is 0, so that a new one changes no other's.

/// How an article has something that is looked for. Later is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Not at all.
    #[default]
    None,
    /// In its text.
    Text,
    /// In its title, its tags or its authors' names.
    Heading,
    /// There, and at the beginning of a word: 库存 in 库存复盘, and not in 仓库存货.
    Word,
}

/// What a term's pieces come to, for each article.
pub(super) fn of_term(pieces: &[Vec<Strength>]) -> Vec<Strength> {
    let Some((first, rest)) = pieces.split_first() else {
        return Vec::new();
    };
    let mut whole = first.clone();
    for piece in rest {
        for (whole, strength) in whole.iter_mut().zip(piece) {
            // Where a term begins is for its first piece to say.
            if *strength < Strength::Word {
                *whole = (*whole).min(*strength);
            }
        }
    }
    whole
}

/// The articles that have all terms: the best first, and the newest among equals.
pub(super) fn ranked(terms: &[Vec<Strength>]) -> Vec<usize> {
    let count = terms.first().map_or(0, Vec::len);
    let score = |article: usize| {
        let mut terms = terms.iter();
        terms.try_fold(0, |sum, term| {
            let strength = term.get(article).copied().unwrap_or_default();
            (strength > Strength::None).then_some(sum + strength as usize)
        })
    };
    sorted((0..count).filter_map(|article| Some((score(article)?, article))))
}

/// The articles that have `enough` of the pieces: those with the most first, and the newest among equals.
pub(super) fn ranked_by_count(pieces: &[Vec<Strength>], enough: usize) -> Vec<usize> {
    let count = pieces.first().map_or(0, Vec::len);
    let found = |article: usize| {
        let has = |piece: &&Vec<Strength>| {
            let strength = piece.get(article).copied().unwrap_or_default();
            strength > Strength::None
        };
        pieces.iter().filter(has).count()
    };
    let scores = (0..count).map(|article| (found(article), article));
    sorted(scores.filter(|(found, _)| *found >= enough))
}

/// The articles by their scores, which are small numbers: so passing through them for each costs little, and a sort's code much.
fn sorted(scores: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let scores: Vec<_> = scores.collect();
    let highest = scores
        .iter()
        .map(|(score, _)| *score)
        .max()
        .unwrap_or_default();
    let mut sorted = Vec::with_capacity(scores.len());
    for wanted in (0..=highest).rev() {
        let with_score = scores.iter().rev().filter(|(score, _)| *score == wanted);
        sorted.extend(with_score.map(|(_, article)| *article));
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::{
        Strength::{Heading, None, Text, Word},
        of_term, ranked, ranked_by_count,
    };

    #[test]
    fn a_term_is_as_strong_as_its_weakest_piece() {
        let pieces = [
            vec![Word, Word, Heading, Text, None],
            vec![Word, Text, Word, Heading, Word],
        ];
        assert_eq!(of_term(&pieces), [Word, Text, Heading, Text, None]);
    }

    #[test]
    fn all_terms_must_be_there_and_the_best_is_first() {
        let terms = [
            vec![Text, Word, None, Text, Heading],
            vec![Text, Text, Word, Text, Text],
        ];
        assert_eq!(ranked(&terms), [1, 4, 3, 0]);
        assert!(ranked(&[]).is_empty());
    }

    #[test]
    fn parts_are_ranked_by_how_many_there_are() {
        let pieces = [
            vec![Text, None, Text],
            vec![Text, Word, None],
            vec![None, None, Text],
        ];
        assert_eq!(ranked_by_count(&pieces, 2), [2, 0]);
    }
}
