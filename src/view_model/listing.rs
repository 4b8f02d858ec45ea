//! Lists of articles in pages, and lists of tags.

use super::{Card, TagLink};
use crate::model::{Article, Site, Slug, TagSlug};
use crate::routes::Route;
use serde::{Deserialize, Serialize};

/// Articles on a page of a list.
pub const PAGE_SIZE: usize = 20;

/// One page of a list of articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListPage {
    /// Its articles.
    pub cards: Vec<Card>,
    /// Which page it is, from 1.
    pub page: u32,
    /// The page before, with newer articles.
    pub newer: Option<Route>,
    /// The page after, with older articles.
    pub older: Option<Route>,
}

/// What the tags page shows: all tags, the most used first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagsPage {
    /// The tags.
    pub tags: Vec<TagLink>,
}

/// What the search page shows before anything is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    /// The most used tags.
    pub tags: Vec<TagLink>,
}

/// What a tag's page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagPage {
    /// Which tag.
    pub tag: TagLink,
    /// Its articles.
    pub list: ListPage,
    /// Tags that often stand beside it, the most frequent first.
    pub neighbours: Vec<TagLink>,
}

/// A page of the latest articles without the one that leads the front page. `None` when there is no such page.
#[must_use]
pub fn latest(
    site: &Site,
    without: Option<&Slug>,
    page: u32,
    is_partial: bool,
) -> Option<ListPage> {
    let omitted = without.and_then(|slug| site.position(slug));
    let count = site.articles().len() - usize::from(omitted.is_some());
    let article = |at: usize| {
        let is_behind = omitted.is_some_and(|omitted| at >= omitted);
        site.articles().get(at + usize::from(is_behind))
    };
    list_page(count, article, page, is_partial, |page| Route::Front {
        page,
    })
}

/// A page of a tag's articles. `None` when there is no such tag or page.
#[must_use]
pub fn tag_page(site: &Site, slug: &TagSlug, page: u32) -> Option<TagPage> {
    let tag = site.tag(slug)?;
    let carriers = site.carriers(slug);
    let article = |at: usize| site.articles().get(*carriers.get(at)?);
    let list = list_page(carriers.len(), article, page, false, |page| Route::Tag {
        tag: slug.clone(),
        page,
    })?;
    Some(TagPage {
        tag: TagLink::of(tag),
        list,
        neighbours: neighbours(site, slug),
    })
}

/// All tags.
#[must_use]
pub fn tags_page(site: &Site) -> TagsPage {
    TagsPage {
        tags: site.tags().iter().map(TagLink::of).collect(),
    }
}

/// Tags that the search page names before anything is looked for.
const SEARCH_TAGS: usize = 24;

/// The search page.
#[must_use]
pub fn search_page(site: &Site) -> SearchPage {
    let tags = site.tags().iter().take(SEARCH_TAGS);
    SearchPage {
        tags: tags.map(TagLink::of).collect(),
    }
}

/// How many neighbouring tags a tag's page names.
const NEIGHBOURS: usize = 6;

/// Neighbours are among so many of the most used tags: rare ones are no way on.
const COMMON_TAGS: usize = 61;

/// So many of a tag's newest articles tell which tags stand beside it: it has a page for each few of them.
const COUNTED: usize = 500;

fn neighbours(site: &Site, slug: &TagSlug) -> Vec<TagLink> {
    let mut together = vec![0_usize; site.tags().len().min(COMMON_TAGS)];
    let articles = site
        .carriers(slug)
        .iter()
        .take(COUNTED)
        .filter_map(|place| site.articles().get(*place));
    for (_, other) in articles.flat_map(|article| &article.tags) {
        if let Some(count) = site.tag_position(other).and_then(|at| together.get_mut(at)) {
            *count += 1;
        }
    }
    if let Some(own) = site.tag_position(slug).and_then(|at| together.get_mut(at)) {
        *own = 0;
    }
    most(&mut together, NEIGHBOURS)
        .into_iter()
        .filter_map(|place| site.tags().get(place))
        .map(TagLink::of)
        .collect()
}

/// The places of the largest counts, largest first, the first among equals; none that is 0. Takes them out of `counts`. So few are
/// wanted that looking for each is less than to sort, and far less code.
fn most(counts: &mut [usize], wanted: usize) -> Vec<usize> {
    let mut places = Vec::new();
    while places.len() < wanted {
        let largest = counts.iter().copied().max().filter(|largest| *largest > 0);
        let Some(place) = largest.and_then(|it| counts.iter().position(|count| *count == it))
        else {
            break;
        };
        places.push(place);
        if let Some(count) = counts.get_mut(place) {
            *count = 0;
        }
    }
    places
}

/// A page of the list that has `count` articles, which `article` gives by their places. `None` when there is no such page.
pub(super) fn list_page<'a>(
    count: usize,
    article: impl Fn(usize) -> Option<&'a Article>,
    page: u32,
    is_partial: bool,
    route: impl Fn(u32) -> Route,
) -> Option<ListPage> {
    let index = usize::try_from(page.checked_sub(1)?).ok()?;
    let start = index.checked_mul(PAGE_SIZE)?;
    if index > 0 && start >= count {
        return None;
    }
    let end = count.min(start.saturating_add(PAGE_SIZE));
    let has_older = is_partial || end < count;
    Some(ListPage {
        cards: (start..end).filter_map(article).map(Card::of).collect(),
        page,
        newer: (page > 1).then(|| route(page - 1)),
        older: has_older.then(|| route(page.saturating_add(1))),
    })
}

#[cfg(test)]
mod tests {
    use super::most;

    #[test]
    fn the_largest_come_first_and_the_first_among_equals() {
        assert_eq!(most(&mut [0, 2, 3, 2, 0, 1], 3), [2, 1, 3]);
        assert_eq!(most(&mut [0, 1], 3), [1]);
        assert!(most(&mut [], 3).is_empty());
    }
}
