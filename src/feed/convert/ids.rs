//! The addresses that items got for their ids.

use crate::model::{Index, ItemId, Slug};

/// Which slugs the feed's ids have so far.
#[derive(Clone, Debug, Default)]
pub(in crate::feed) struct Ids {
    slugs: Vec<Slug>,
    by_id: Index,
    by_slug: Index,
}

impl Ids {
    /// Keeps an id's slug.
    pub(in crate::feed) fn insert(&mut self, id: &str, slug: Slug) {
        let place = self.slugs.len();
        self.by_id.insert(id, place);
        self.by_slug.insert(slug.as_str(), place);
        self.slugs.push(slug);
    }

    /// The slug of an id.
    pub(in crate::feed) fn slug(&self, id: &str) -> Option<&Slug> {
        self.slugs.get(self.by_id.get(id)?)
    }

    /// The id's slug to be, or another if an earlier item has that.
    pub(in crate::feed) fn free_slug(&self, id: &ItemId) -> Slug {
        let is_free = |slug: &Slug| self.by_slug.get(slug.as_str()).is_none();
        let slug = Slug::of_id(id);
        if is_free(&slug) {
            return slug;
        }
        let mut others = (0..=self.slugs.len()).map(|attempt| Slug::of_clashing_id(id, attempt));
        others.find(is_free).unwrap_or(slug)
    }
}
