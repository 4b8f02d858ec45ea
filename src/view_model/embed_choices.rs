//! What the embed builder lets one choose from.

use super::TagLink;
use crate::model::{SectionKind, Site};
use crate::routes::Embed;
use serde::{Deserialize, Serialize};

/// So many articles and tags are offered; any other has its own address all the same.
const OFFERED: usize = 50;

/// What can be embedded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmbedChoices {
    /// The newest articles.
    pub articles: Vec<EmbedChoice>,
    /// The sections that have something to show: the most read, opinions.
    pub sections: Vec<(SectionKind, Option<String>)>,
    /// The most used tags.
    pub tags: Vec<TagLink>,
}

/// An article to embed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmbedChoice {
    /// It, as a card.
    pub embed: Embed,
    /// Its heading.
    pub title: String,
}

/// What can be embedded of a site.
#[must_use]
pub fn embed_choices(site: &Site) -> EmbedChoices {
    EmbedChoices {
        articles: site
            .articles()
            .iter()
            .take(OFFERED)
            .map(|article| EmbedChoice {
                embed: Embed::Card(article.slug.clone()),
                title: article.title.clone(),
            })
            .collect(),
        sections: [SectionKind::Hot, SectionKind::Picks, SectionKind::Opinions]
            .into_iter()
            .filter_map(|kind| site.section(kind))
            .map(|section| (section.kind, section.title.clone()))
            .collect(),
        tags: site.tags().iter().take(OFFERED).map(TagLink::of).collect(),
    }
}
