//! What stands around every page: the site's name, its navigation, its sign-in links.

use crate::model::{Address, Language, SectionKind, Site, Tag, TagSlug};
use crate::routes::Route;
use serde::{Deserialize, Serialize};

/// How many tags the row of chips shows; the rest are on the tags page.
const CHIPS: usize = 12;

/// The site around its pages: the same on every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteInfo {
    /// The site's name.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// The line at the very top.
    pub greeting: Option<String>,
    /// Where readers sign in.
    pub sign_in: Option<Address>,
    /// Where readers register.
    pub register: Option<Address>,
    /// The publisher's own site.
    pub home_page: Option<Address>,
    /// The feed's address.
    pub feed_address: Option<Address>,
    /// A square picture of the site.
    pub icon: Option<Address>,
    /// The feed's language.
    pub language: Option<Language>,
    /// The most used tags.
    pub tags: Vec<TagLink>,
    /// The sections the site has, with the publisher's titles.
    pub sections: Vec<(SectionKind, Option<String>)>,
    /// How many things were dropped or repaired while the feed was read.
    pub problems: usize,
    /// Whether the feed is finished.
    pub is_expired: bool,
    /// Whether it can be searched: not where a published site has no index.
    pub is_searchable: bool,
}

/// A tag to go to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagLink {
    /// As the feed spells it.
    pub name: String,
    /// Its place in addresses.
    pub slug: TagSlug,
    /// How many articles carry it.
    pub count: usize,
}

impl TagLink {
    /// The link of a tag.
    #[must_use]
    pub fn of(tag: &Tag) -> Self {
        Self {
            name: tag.name.clone(),
            slug: tag.slug.clone(),
            count: tag.articles.len(),
        }
    }

    /// Where it leads.
    #[must_use]
    pub fn route(&self) -> Route {
        Route::Tag {
            tag: self.slug.clone(),
            page: 1,
        }
    }
}

impl SiteInfo {
    /// What stands around the pages of a site.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        Self {
            name: site.title.clone(),
            description: site.description.clone(),
            greeting: site.greeting.clone(),
            sign_in: site.sign_in.clone(),
            register: site.register.clone(),
            home_page: site.home_page.clone(),
            feed_address: site.feed_address.clone(),
            icon: site.icon.clone(),
            language: site.language.clone(),
            tags: site.tags().iter().take(CHIPS).map(TagLink::of).collect(),
            sections: site
                .sections
                .iter()
                .map(|section| (section.kind, section.title.clone()))
                .collect(),
            problems: site.problems.len(),
            is_expired: site.is_expired,
            is_searchable: true,
        }
    }
}
