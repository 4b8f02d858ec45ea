//! Tags of an item, and of the site.

use super::items::Draft;
use super::order::{arranged, largest_first};
use super::values::line;
use crate::feed::json::Text;
use crate::model::{Kind, Tag, TagSlug};
use std::collections::HashMap;

/// An item's tags without blank and repeated ones, as it spells them.
pub(super) fn of_item(names: Vec<Text<'_>>) -> Vec<(String, TagSlug)> {
    // As the site counts tags: another kind of set would be compiled anew.
    let mut seen: HashMap<TagSlug, usize> = HashMap::new();
    let mut tags = Vec::with_capacity(names.len());
    for name in names.iter().filter_map(|name| line(name)) {
        let slug = TagSlug::of_name(&name);
        if seen.insert(slug.clone(), 0).is_none() {
            tags.push((name, slug));
        }
    }
    tags
}

/// The kind of piece that tags tell of.
pub(super) fn kind(tags: &[(String, TagSlug)]) -> Option<Kind> {
    tags.iter().find_map(|(_, slug)| match slug.as_str() {
        "人物" | "people" => Some(Kind::People),
        "观点" | "opinion" | "opinions" | "commentary" => Some(Kind::Opinion),
        _ => None,
    })
}

/// Gives all items the spelling that the feed used first. The tags are in the order they were met, without articles yet.
pub(super) fn unify(drafts: &mut [Draft]) -> Tags {
    let mut tags = Tags::default();
    for (name, slug) in drafts.iter_mut().flat_map(|draft| &mut draft.article.tags) {
        let place = *tags.places.entry(slug.clone()).or_insert_with(|| {
            tags.list.push(Tag {
                name: name.clone(),
                slug: slug.clone(),
                articles: Vec::new(),
            });
            tags.list.len() - 1
        });
        if let Some(tag) = tags.list.get(place) {
            name.clone_from(&tag.name);
        }
    }
    tags
}

/// The site's tags while they are counted.
#[derive(Default)]
pub(super) struct Tags {
    list: Vec<Tag>,
    places: HashMap<TagSlug, usize>,
}

impl Tags {
    /// The tags with their articles, the most used first. The drafts are in the site's order.
    pub(super) fn with_articles(mut self, drafts: &[Draft]) -> Vec<Tag> {
        for article in drafts.iter().map(|draft| &draft.article) {
            for (_, slug) in &article.tags {
                let tag = self
                    .places
                    .get(slug)
                    .and_then(|place| self.list.get_mut(*place));
                if let Some(tag) = tag {
                    tag.articles.push(article.slug.clone());
                }
            }
        }
        arranged(self.list, |tag| largest_first(tag.articles.len() as u64))
    }
}
