//! A whole feed, understood.

use super::{
    Address, Article, Author, Index, Language, Problem, Section, SectionKind, Slug, Tag, TagSlug,
};

/// A feed as a site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// The feed's title, else its host's name; never empty.
    pub title: String,
    /// What the site is about.
    pub description: Option<String>,
    /// The publisher's own site.
    pub home_page: Option<Address>,
    /// Where the feed itself is.
    pub feed_address: Option<Address>,
    /// A square picture of the site.
    pub icon: Option<Address>,
    /// The feed's language.
    pub language: Option<Language>,
    /// The feed's authors.
    pub authors: Vec<Author>,
    /// Whether the publisher says that the feed is finished and will not change.
    pub is_expired: bool,
    /// The line at the very top.
    pub greeting: Option<String>,
    /// Where readers sign in.
    pub sign_in: Option<Address>,
    /// Where readers register.
    pub register: Option<Address>,
    /// Sections in the order to show, at most one of each kind; the feed's own, else the defaults.
    pub sections: Vec<Section>,
    /// Whether the feed chose its sections.
    pub has_own_sections: bool,
    /// Places of the articles in the order in which the feed has them.
    pub feed_order: Vec<usize>,
    /// What was dropped or repaired while reading the feed.
    pub problems: Vec<Problem>,
    articles: Vec<Article>,
    by_slug: Index,
    /// Articles by their permalinks, written as [`Address::page`] has them.
    by_page: Index,
    tags: Vec<Tag>,
    tag_by_slug: Index,
    /// For each tag, the places of its articles, ascending.
    carriers: Vec<Vec<usize>>,
}

impl Site {
    /// Sets the articles and tags, which are looked up by slug from then on.
    ///
    /// `articles` must be in the order to show and have slugs of their own; of two with one slug the first is found. Those of each tag
    /// must be in the same order.
    #[must_use]
    pub fn with_content(mut self, articles: Vec<Article>, tags: Vec<Tag>) -> Self {
        self.by_slug = Index::default();
        self.by_page = Index::default();
        for (index, article) in articles.iter().enumerate() {
            self.by_slug.insert(article.slug.as_str(), index);
            if let Some(page) = article.url.as_ref().and_then(Address::page) {
                self.by_page.insert(page, index);
            }
        }
        self.tag_by_slug = Index::default();
        for (index, tag) in tags.iter().enumerate() {
            self.tag_by_slug.insert(tag.slug.as_str(), index);
        }
        let places = |tag: &Tag| {
            let places = tag
                .articles
                .iter()
                .filter_map(|slug| self.by_slug.get(slug.as_str()));
            places.collect()
        };
        self.carriers = tags.iter().map(places).collect();
        self.articles = articles;
        self.tags = tags;
        self
    }

    /// All articles: newest first, those without a date last, in the feed's order among equals.
    #[must_use]
    pub fn articles(&self) -> &[Article] {
        &self.articles
    }

    /// The article of an address.
    #[must_use]
    pub fn article(&self, slug: &Slug) -> Option<&Article> {
        self.articles.get(self.by_slug.get(slug.as_str())?)
    }

    /// The article whose permalink an address is, whatever its fragment.
    #[must_use]
    pub fn article_at(&self, address: &Address) -> Option<&Article> {
        self.articles.get(self.by_page.get(address.page()?)?)
    }

    /// An article's place in [`Site::articles`].
    #[must_use]
    pub fn position(&self, slug: &Slug) -> Option<usize> {
        self.by_slug.get(slug.as_str())
    }

    /// All tags: the most used first, then in the order they were met.
    #[must_use]
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }

    /// The tag of an address.
    #[must_use]
    pub fn tag(&self, slug: &TagSlug) -> Option<&Tag> {
        self.tags.get(self.tag_by_slug.get(slug.as_str())?)
    }

    /// A tag's place in [`Site::tags`].
    #[must_use]
    pub fn tag_position(&self, slug: &TagSlug) -> Option<usize> {
        self.tag_by_slug.get(slug.as_str())
    }

    /// The places in [`Site::articles`] of those that carry a tag, ascending; none if there is no such tag.
    #[must_use]
    pub fn carriers(&self, slug: &TagSlug) -> &[usize] {
        let carriers = self.tag_position(slug).and_then(|at| self.carriers.get(at));
        carriers.map_or(&[], Vec::as_slice)
    }

    /// The section of a kind, if the site has it.
    #[must_use]
    pub fn section(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }
}
