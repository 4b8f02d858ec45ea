//! What was found: looked at only as far as it is shown.

use crate::{
    data::{Coming, Hit, Loader, SearchError, all},
    locale::SearchStrings,
    model::TagSlug,
    routes::Route,
    search::{Query, nearness},
    view_model::{Page, TagLink},
};

/// So many articles are shown at a time.
const SHOWN: usize = 10;

/// So many are looked at for them at most, where an index finds articles that turn out not to have what was looked for.
const LOOKED_AT: usize = 60;

/// So many tags are named where nothing is found.
const NEAREST: usize = 8;

/// What was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Results {
    /// What was looked for.
    pub(super) text: String,
    /// It, read.
    query: Query,
    /// The articles shown.
    pub(super) hits: Vec<Hit>,
    /// Articles that were found and not looked at yet.
    pub(super) rest: Vec<usize>,
    /// How many there are, as far as is known.
    pub(super) count: usize,
    /// Whether none has all that was looked for.
    pub(super) is_partial: bool,
    /// Where nothing is found, the tags that come nearest.
    pub(super) nearest: Vec<TagLink>,
}

impl Results {
    /// What is found for a text; for articles with a tag only, if one is given.
    pub(super) async fn of(
        loader: &Loader,
        text: String,
        tag: Option<TagSlug>,
    ) -> Result<Self, SearchError> {
        let mut results = Self {
            query: Query::parse(&text),
            text,
            ..Self::default()
        };
        if !results.query.is_empty() {
            let found = loader.search(&results.query, tag.as_ref()).await?;
            results.count = found.articles.len();
            results.rest = found.articles;
            results.is_partial = found.is_partial;
            results.grow(loader).await?;
        }
        if results.hits.is_empty()
            && let Some(page) = loader.page(&Route::Tags).await
            && let Page::Tags(page) = &page.page
        {
            results.nearest = nearest(&results.text, &page.tags);
        }
        Ok(results)
    }

    /// What comes of it, in words.
    pub(super) fn summary(&self, words: &SearchStrings) -> String {
        if self.hits.is_empty() {
            (words.nothing)(&self.text)
        } else if self.is_partial {
            words.partial.to_owned()
        } else {
            (words.found)(self.count)
        }
    }

    /// Looks at further articles, and adds those that have what was looked for.
    pub(super) fn grow<'a>(&'a mut self, loader: &'a Loader) -> Coming<'a, ()> {
        Box::pin(async move {
            let enough = self.hits.len() + SHOWN;
            let mut looked_at = 0;
            while self.hits.len() < enough && !self.rest.is_empty() && looked_at < LOOKED_AT {
                let missing = (enough - self.hits.len()).min(self.rest.len());
                let (query, is_exact) = (&self.query, !self.is_partial);
                let next = self.rest.iter().take(missing);
                let hits = next.map(|article| loader.hit(*article, query, is_exact));
                let hits = all(hits).await?;
                self.rest.drain(..missing);
                looked_at += missing;
                let before = self.hits.len();
                self.hits.extend(hits.into_iter().flatten());
                self.count -= missing - (self.hits.len() - before);
            }
            Ok(())
        })
    }
}

/// The tags that have something in common with a text, the nearest first and the most used among equals.
fn nearest(text: &str, tags: &[TagLink]) -> Vec<TagLink> {
    let mut near: Vec<_> = tags
        .iter()
        .map(|tag| (nearness(text, &tag.name), tag))
        .collect();
    best(&mut near, NEAREST)
}

/// The tags that most of the articles carry, so many of them.
pub(super) fn frequent(hits: &[Hit], most: usize) -> Vec<TagLink> {
    let mut counts: Vec<(usize, &TagLink)> = Vec::new();
    for tag in hits.iter().flat_map(|hit| &hit.tags) {
        match counts.iter_mut().find(|(_, known)| known.slug == tag.slug) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, tag)),
        }
    }
    best(&mut counts, most)
}

/// The tags that have the most of something, the first among equals. So few are wanted that looking for each is less than to sort, and
/// far less code.
fn best(tags: &mut [(usize, &TagLink)], most: usize) -> Vec<TagLink> {
    let mut best = Vec::new();
    while best.len() < most {
        let first = tags.iter_mut().rev().max_by_key(|(score, _)| *score);
        match first {
            Some((score, tag)) if *score > 0 => {
                *score = 0;
                best.push(TagLink::clone(tag));
            }
            _ => break,
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use crate::{model::TagSlug, view_model::TagLink};

    #[test]
    fn the_nearest_tags_come_first_and_others_not_at_all() {
        let tags = ["税务", "仓库", "库存管理", "存货"].map(|name| TagLink {
            name: name.to_owned(),
            slug: TagSlug::of_name(name),
            count: 1,
        });
        let names: Vec<_> = nearest("库存盘点", &tags)
            .into_iter()
            .map(|tag| tag.name)
            .collect();
        assert_eq!(names, ["库存管理", "仓库", "存货"]);
    }
}
