//! Tags of an item, and of the site.

use super::items::Draft;
use super::order::{arranged, largest_first};
use super::values::line_of;
use crate::feed::json::Text;
use crate::model::{Index, Kind, Tag, TagSlug};

/// An item's tags without blank and repeated ones, as it spells them.
pub(super) fn of_item(names: Vec<Text<'_>>) -> Vec<(String, TagSlug)> {
    let mut seen = Index::default();
    let mut tags = Vec::with_capacity(names.len());
    for name in names.into_iter().filter_map(|name| line_of(Some(name))) {
        let slug = TagSlug::of_name(&name);
        if seen.insert(slug.as_str(), 0) {
            tags.push((name, slug));
        }
    }
    tags
}

/// The kind of piece that tags tell of.
pub(in crate::feed) fn kind(tags: &[(String, TagSlug)]) -> Option<Kind> {
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
        if tags.places.insert(slug.as_str(), tags.list.len()) {
            tags.list.push(Tag {
                name: name.clone(),
                slug: slug.clone(),
                articles: Vec::new(),
            });
        } else if let Some(tag) = tags.of(slug) {
            name.clone_from(&tag.name);
        }
    }
    tags
}

/// The site's tags while they are counted.
#[derive(Default)]
pub(super) struct Tags {
    list: Vec<Tag>,
    places: Index,
}

impl Tags {
    fn of(&mut self, slug: &TagSlug) -> Option<&mut Tag> {
        self.list.get_mut(self.places.get(slug.as_str())?)
    }

    /// The tags with their articles, the most used first. The drafts are in the site's order.
    pub(super) fn with_articles(mut self, drafts: &[Draft]) -> Vec<Tag> {
        for article in drafts.iter().map(|draft| &draft.article) {
            for (_, slug) in &article.tags {
                if let Some(tag) = self.of(slug) {
                    tag.articles.push(article.slug.clone());
                }
            }
        }
        arranged(self.list, |tag| largest_first(tag.articles.len() as u64))
    }
}
