//! An article in a list.

use crate::model::{Article, Image, Kind, Site, Slug, Timestamp};
use crate::routes::Route;
use serde::{Deserialize, Serialize};

/// What a list shows of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The article, for its address and as a key.
    pub slug: Slug,
    /// Its heading.
    pub title: String,
    /// Where its heading breaks, if that was found out before: see [`crate::locale::lengths`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<i32>,
    /// Its lead, if it has one that is not the heading again.
    pub summary: Option<String>,
    /// Its picture.
    pub image: Option<Image>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// How often it was read.
    pub views: Option<u64>,
    /// A word in front of it.
    pub label: Option<Label>,
    /// Its first author's name.
    pub author: Option<String>,
}

/// The word that leads an article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// Its first tag.
    Tag(String),
    /// Its kind, when it has no tag.
    Kind(Kind),
}

impl Card {
    /// The card of an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let label = match (article.tags.first(), article.kind) {
            (Some((name, _)), _) => Some(Label::Tag(name.clone())),
            (None, Kind::Article) => None,
            (None, kind) => Some(Label::Kind(kind)),
        };
        Self {
            slug: article.slug.clone(),
            title: article.title.clone(),
            breaks: Vec::new(),
            // Not where it says no more than the heading that was made of it.
            summary: article
                .summary
                .clone()
                .filter(|summary| !article.is_title_derived || *summary != article.title),
            image: article.image.clone().or_else(|| article.banner.clone()),
            published: article.published,
            views: article.views.as_ref().map(|views| views.count),
            label,
            author: article.authors.first().map(|author| author.name.clone()),
        }
    }

    /// The cards of those articles that the site has.
    pub(super) fn of_slugs<'a>(
        site: &Site,
        slugs: impl IntoIterator<Item = &'a Slug>,
    ) -> Vec<Self> {
        slugs
            .into_iter()
            .filter_map(|slug| site.article(slug))
            .map(Self::of)
            .collect()
    }

    /// Where it leads.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::Article(self.slug.clone())
    }
}
