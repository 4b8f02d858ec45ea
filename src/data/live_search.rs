//! Searching a feed in memory: its texts are scanned.

use super::{
    live::Live,
    search::{Hit, SearchError},
};
use crate::{
    browser,
    model::{Article, Site, TagSlug},
    search::{self, Document, Found, Query, Source},
    view_model::{Card, TagLink},
};
use std::sync::{Arc, Mutex, PoisonError};

/// So many texts are made ready at a time: what waits meanwhile is the browser.
const AT_A_TIME: usize = 20;

/// The texts of the feed that was searched last, ready to be scanned.
#[derive(Debug, Default)]
pub(super) struct Texts(Mutex<Option<TextsOf>>);

/// A site, and its texts.
type TextsOf = (Arc<Site>, Arc<Vec<Document>>);

impl Texts {
    /// The texts of a site, the oldest article's first. They are made ready once, when a reader searches.
    async fn of(&self, site: &Arc<Site>) -> Arc<Vec<Document>> {
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some((of, documents)) = known
            && Arc::ptr_eq(&of, site)
        {
            return documents;
        }
        let articles = oldest_first(site);
        let mut documents = Vec::with_capacity(articles.len());
        for articles in articles.chunks(AT_A_TIME) {
            documents.extend(
                articles
                    .iter()
                    .map(|article| Document::new(&Source::of(article))),
            );
            browser::yield_to_main().await;
        }
        let documents = Arc::new(documents);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) =
            Some((site.clone(), documents.clone()));
        documents
    }
}

fn oldest_first(site: &Site) -> Vec<&Article> {
    site.articles().iter().rev().collect()
}

impl Live {
    pub(super) async fn search(
        &self,
        query: &Query,
        tag: Option<&TagSlug>,
    ) -> Result<Found, SearchError> {
        let site = self.site().await?;
        let documents = self.texts.of(&site).await;
        let articles = oldest_first(&site);
        let mut found = search::scan(&documents, &articles, query, browser::words);
        if let Some(tag) = tag {
            let carries = |number: &usize| {
                let article = articles.get(*number);
                article.is_some_and(|article| article.tags.iter().any(|(_, slug)| slug == tag))
            };
            found.articles.retain(carries);
        }
        Ok(found)
    }

    pub(super) async fn hit(&self, number: usize, query: &Query) -> Result<Hit, SearchError> {
        let site = self.site().await?;
        let articles = site.articles();
        // The feed may have been read again meanwhile, and be shorter.
        let article = articles
            .len()
            .checked_sub(number + 1)
            .and_then(|place| articles.get(place))
            .ok_or(SearchError::Unavailable)?;
        let tags = article.tags.iter();
        Ok(Hit {
            card: Card::of(article),
            tags: tags
                .filter_map(|(_, slug)| site.tag(slug))
                .map(TagLink::of)
                .collect(),
            title: search::marked(&article.title, query),
            passage: search::passage(&Source::of(article).text, query),
        })
    }

    async fn site(&self) -> Result<Arc<Site>, SearchError> {
        let loaded = self.feed.whole().await;
        loaded
            .map(|loaded| loaded.site)
            .map_err(|_| SearchError::Unavailable)
    }
}
