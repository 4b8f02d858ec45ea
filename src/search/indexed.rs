//! Searching by an index, of which only the files are there that are needed.

use super::{
    query::{Piece, Query},
    scanned::Found,
    shard,
    strength::{self, Strength},
};

/// What the lists of an index say of a query. They may be of several indexes, whose articles are then counted on.
#[derive(Debug)]
pub struct Tally {
    /// For each piece of the query, how each article has it.
    pieces: Vec<Vec<Strength>>,
    /// The same for the tag that articles must carry.
    tag: Option<Vec<Strength>>,
}

impl Tally {
    /// Nothing known yet of so many articles.
    #[must_use]
    pub fn new(query: &Query, tag: Option<&Piece>, articles: usize) -> Self {
        let nothing = || vec![Strength::None; articles];
        Self {
            pieces: query.pieces().map(|_| nothing()).collect(),
            tag: tag.map(|_| nothing()),
        }
    }

    /// Adds what a shard of an index says. `first` is the number of the index's first article, `articles` how many it has. `None`: the
    /// shard is not as it was written.
    #[must_use]
    pub fn add(
        &mut self,
        shard: &[u8],
        query: &Query,
        tag: Option<&Piece>,
        (first, articles): (usize, usize),
    ) -> Option<()> {
        let lists = self.pieces.iter_mut().chain(self.tag.as_mut());
        for (list, piece) in lists.zip(query.pieces().chain(tag)) {
            let own = list.get_mut(first..first.checked_add(articles)?)?;
            shard::find(shard, piece, own).ok()?;
        }
        Some(())
    }

    /// What was found.
    #[must_use]
    pub fn found(&self, query: &Query) -> Found {
        let mut rest = self.pieces.as_slice();
        let terms = query.terms().iter().map(|term| {
            let (own, after) = rest
                .split_at_checked(term.pieces.len())
                .unwrap_or((rest, &[]));
            rest = after;
            strength::of_term(own)
        });
        let terms: Vec<_> = terms.collect();
        let carries = |article: &usize| match &self.tag {
            Some(tag) => tag.get(*article).is_some_and(|it| *it > Strength::None),
            None => true,
        };
        let mut found = Found {
            articles: strength::ranked(&terms),
            is_partial: false,
        };
        if let Some(enough) = query.enough()
            && found.articles.is_empty()
        {
            found.articles = strength::ranked_by_count(&self.pieces, enough);
            found.is_partial = true;
        }
        found.articles.retain(carries);
        found
    }
}
