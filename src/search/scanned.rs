//! Searching texts in memory, without an index.

use super::{
    document::{Beginnings, Document, Words, heading},
    query::Query,
    scan::Needle,
    strength::{self, Strength},
};
use crate::model::Article;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The articles by their numbers, the best first.
    pub articles: Vec<usize>,
    /// Whether none has all that was looked for: these have some of it.
    pub is_partial: bool,
}

/// Searches articles that are in memory; `documents` are theirs, in the same order, which is that of their numbers.
#[must_use]
pub fn scan(documents: &[Document], articles: &[&Article], query: &Query, words: Words) -> Found {
    let strengths = |needle: &Needle| -> Vec<Strength> {
        let both = documents.iter().zip(articles);
        both.map(|(document, article)| strength_in(document, article, needle, words))
            .collect()
    };
    let terms: Vec<_> = query
        .terms()
        .iter()
        .map(|term| strengths(&term.needle))
        .collect();
    let found = strength::ranked(&terms);
    match query.enough() {
        Some(enough) if found.is_empty() => {
            let pieces: Vec<_> = query
                .pieces()
                .map(|piece| strengths(&piece.needle))
                .collect();
            Found {
                articles: strength::ranked_by_count(&pieces, enough),
                is_partial: true,
            }
        }
        _ => Found {
            articles: found,
            is_partial: false,
        },
    }
}

fn strength_in(document: &Document, article: &Article, needle: &Needle, words: Words) -> Strength {
    if needle.first(&document.heading).is_some() {
        let beginnings = Beginnings::of(&heading(article), words);
        let mut places = needle.places(beginnings.text());
        return if needle.starts_word || places.any(|place| beginnings.is_at(place.start)) {
            Strength::Word
        } else {
            Strength::Heading
        };
    }
    if needle.first(&document.text).is_some() {
        Strength::Text
    } else {
        Strength::None
    }
}
