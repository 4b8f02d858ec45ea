//! Searching a published site: of its index, only what is needed is fetched.

use super::{
    published::Published,
    search::{Coming, Hit, SearchError, all, words_of},
};
use crate::{
    browser::{self, FetchError},
    model::{Slug, TagSlug, fingerprint},
    routes::Route,
    search::{
        self, Directory, Document, FOLDER, Found, PARTS, Piece, Query, Source as Words, Tally,
        shard_file, slug_file,
    },
    view_model::{Card, Page, TagLink},
};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many files and articles are kept: those of the queries before, as readers type on.
const KEPT: usize = 200;

type Bytes = Arc<Vec<u8>>;

/// What has been fetched of a site's indexes.
#[derive(Debug, Default)]
pub(super) struct Files {
    directories: Mutex<Option<Arc<Vec<Directory>>>>,
    /// By their names.
    others: Mutex<Vec<(String, Bytes)>>,
    /// Articles that were found, by their numbers.
    articles: Mutex<Vec<(usize, Arc<Article>)>>,
}

/// An article that was found, of its page's data.
#[derive(Debug)]
struct Article {
    card: Card,
    tags: Vec<TagLink>,
    words: Words,
    /// Whether only a part of its text is there.
    is_cut: bool,
}

fn known<K: PartialEq, V: Clone>(kept: &Mutex<Vec<(K, V)>>, key: &K) -> Option<V> {
    let kept = lock(kept);
    let known = kept.iter().find(|(name, _)| name == key);
    known.map(|(_, value)| value.clone())
}

fn keep<K, V>(kept: &Mutex<Vec<(K, V)>>, key: K, value: V) {
    let mut kept = lock(kept);
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.push((key, value));
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Published {
    pub(super) async fn search(
        &self,
        query: &Query,
        tag: Option<&TagSlug>,
    ) -> Result<Found, SearchError> {
        let directories = self.directories().await?;
        let tag = tag.map(|tag| Piece::of_tag(tag.as_str()));
        let count = directories.iter().map(|directory| directory.articles).sum();
        let mut tally = Tally::new(query, tag.as_ref(), count);
        let mut wanted = Vec::new();
        let mut first = 0;
        for directory in directories.iter() {
            let pieces = query.pieces().chain(tag.as_ref());
            let names = pieces.flat_map(|it| directory.shards_of(it));
            let of = (first, directory.articles);
            for name in names {
                if !wanted.contains(&(name, of)) {
                    wanted.push((name, of));
                }
            }
            first += directory.articles;
        }
        let shards = wanted
            .iter()
            .map(|(name, _)| self.file(name, shard_file(name)));
        for (shard, (_, of)) in all(shards).await?.iter().zip(&wanted) {
            tally
                .add(shard, query, tag.as_ref(), *of)
                .ok_or(SearchError::Outdated)?;
        }
        Ok(tally.found(query))
    }

    pub(super) async fn hit(
        &self,
        number: usize,
        query: &Query,
        is_exact: bool,
    ) -> Result<Option<Hit>, SearchError> {
        let article = self.article(number).await?;
        let Article {
            card, tags, words, ..
        } = &*article;
        // Where only a part of the text is in the page, the index knows more.
        if is_exact && !article.is_cut && !Document::new(words).answers(query) {
            return Ok(None);
        }
        Ok(Some(Hit {
            title: search::marked(&card.title, query),
            passage: search::passage(&words.text, query),
            card: card.clone(),
            tags: tags.clone(),
        }))
    }

    async fn article(&self, number: usize) -> Result<Arc<Article>, SearchError> {
        if let Some(known) = known(&self.files.articles, &number) {
            return Ok(known);
        }
        let slug = self.slug(number).await?;
        let Some(page) = self.page(&Route::Article(slug)).await else {
            return Err(missing());
        };
        let Page::Article(page) = page.page else {
            return Err(SearchError::Outdated);
        };
        let article = Arc::new(Article {
            words: words_of(&page),
            card: page.card,
            tags: page.tags,
            is_cut: page.is_cut,
        });
        keep(&self.files.articles, number, article.clone());
        Ok(article)
    }

    async fn slug(&self, number: usize) -> Result<Slug, SearchError> {
        let directories = self.directories().await?;
        let mut own = number;
        for directory in directories.iter() {
            if let Some(after) = own.checked_sub(directory.articles) {
                own = after;
                continue;
            }
            let (name, line) = directory.slug_of(own).ok_or(SearchError::Outdated)?;
            let file = self.file(name, slug_file(name)).await?;
            let slugs = std::str::from_utf8(&file).unwrap_or_default();
            let slug = slugs.lines().nth(line).and_then(Slug::parse);
            return slug.ok_or(SearchError::Outdated);
        }
        Err(SearchError::Outdated)
    }

    /// The directories of both indexes, in the order of their articles.
    async fn directories(&self) -> Result<Arc<Vec<Directory>>, SearchError> {
        if let Some(known) = lock(&self.files.directories).clone() {
            return Ok(known);
        }
        let files = all(PARTS.map(|name| self.fetch(name)).into_iter()).await?;
        let mut directories = Vec::new();
        for file in files {
            let text = std::str::from_utf8(&file).unwrap_or_default();
            directories.push(Directory::read(text).ok_or(SearchError::Unavailable)?);
        }
        let directories = Arc::new(directories);
        *lock(&self.files.directories) = Some(directories.clone());
        Ok(directories)
    }

    /// A file that is named by what is in it.
    fn file<'a>(&'a self, name: &'a str, file: String) -> Coming<'a, Bytes> {
        Box::pin(async move {
            if let Some(known) = known(&self.files.others, &file) {
                return Ok(known);
            }
            let bytes = self.fetch(&file).await?;
            if fingerprint(&bytes) != name {
                return Err(SearchError::Outdated);
            }
            keep(&self.files.others, file, bytes.clone());
            Ok(bytes)
        })
    }

    fn fetch<'a>(&'a self, file: &'a str) -> Coming<'a, Bytes> {
        Box::pin(async move {
            let address = [&self.base, "/", FOLDER, "/", file].concat();
            let bytes = browser::fetch_bytes(&address).await;
            bytes.map(Arc::new).map_err(|error| match error {
                FetchError::Status(_) => SearchError::Outdated,
                _ => SearchError::Unavailable,
            })
        })
    }
}

/// Why a page's data is not there.
fn missing() -> SearchError {
    if browser::is_online() {
        SearchError::Outdated
    } else {
        SearchError::Unavailable
    }
}
