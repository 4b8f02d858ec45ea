//! Searching: the same for a feed in memory and for a published site's index.

use super::{Loader, source::Source};
use crate::{
    model::TagSlug,
    search::{self, Found, Query, Run, Source as Words},
    view_model::{ArticlePage, Card, TagLink},
};
use std::{future::poll_fn, pin::Pin, task::Poll};

/// Why a site cannot be searched now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchError {
    /// The texts or the index are not to be had.
    Unavailable,
    /// A file of the index is missing, cut or of another build: after a deployment perhaps, so that loading the page again helps.
    Outdated,
}

/// An article that was found, as the results show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub card: Card,
    /// Its tags.
    pub tags: Vec<TagLink>,
    /// Its heading, with what was looked for marked.
    pub title: Vec<Run>,
    /// Where its text has what was looked for.
    pub passage: Vec<Run>,
}

/// The words of an article that are searched, as its page has them.
#[must_use]
pub fn words_of(page: &ArticlePage) -> Words {
    let tags = page.tags.iter().map(|tag| &tag.name);
    let authors = page.authors.iter().map(|author| &author.name);
    let title = std::iter::once(&page.card.title);
    let lead = page.card.summary.clone().unwrap_or_default();
    Words {
        heading: search::lines(title.chain(tags).chain(authors)),
        text: search::lines([lead, page.body.words()]),
    }
}

/// Something that is on its way.
pub type Coming<'a, T> = Pin<Box<dyn Future<Output = Result<T, SearchError>> + 'a>>;

/// Waits for several at the same time. They are few: each is looked at whenever one of them goes on.
///
/// # Errors
/// The first that one of them has.
pub async fn all<T>(coming: impl Iterator<Item = Coming<'_, T>>) -> Result<Vec<T>, SearchError> {
    let mut coming: Vec<_> = coming.map(|it| (it, None)).collect();
    poll_fn(|context| {
        let mut is_waiting = false;
        for (future, answer) in &mut coming {
            if answer.is_none() {
                match future.as_mut().poll(context) {
                    Poll::Ready(it) => *answer = Some(it?),
                    Poll::Pending => is_waiting = true,
                }
            }
        }
        if is_waiting {
            Poll::Pending
        } else {
            Poll::Ready(Ok(()))
        }
    })
    .await?;
    Ok(coming
        .into_iter()
        .filter_map(|(_, answer)| answer)
        .collect())
}

impl Loader {
    /// Searches the site; for articles with a tag only, if one is given. What is found may have to be looked at: see [`Loader::hit`].
    ///
    /// # Errors
    /// [`SearchError`].
    #[cfg_attr(
        not(any(feature = "csr", feature = "hydrate")),
        expect(
            unused_variables,
            clippy::unused_async,
            reason = "natively nobody searches"
        )
    )]
    pub async fn search(&self, query: &Query, tag: Option<&TagSlug>) -> Result<Found, SearchError> {
        match self.source() {
            Source::Given(_) => Err(SearchError::Unavailable),
            #[cfg(feature = "csr")]
            Source::Live(live) => live.search(query, tag).await,
            #[cfg(feature = "hydrate")]
            Source::Published(published) => published.search(query, tag).await,
        }
    }

    /// An article that was found. `None` if it turns out not to have what was looked for, where that is `exact`: an index only knows
    /// which pairs of characters an article has, not whether they stand together.
    #[cfg_attr(
        not(feature = "hydrate"),
        allow(
            unused_variables,
            reason = "natively nobody searches, and in memory all is exact"
        )
    )]
    pub fn hit<'a>(
        &'a self,
        article: usize,
        query: &'a Query,
        is_exact: bool,
    ) -> Coming<'a, Option<Hit>> {
        Box::pin(async move {
            match self.source() {
                Source::Given(_) => Err(SearchError::Unavailable),
                #[cfg(feature = "csr")]
                Source::Live(live) => live.hit(article, query).await.map(Some),
                #[cfg(feature = "hydrate")]
                Source::Published(published) => published.hit(article, query, is_exact).await,
            }
        })
    }
}
