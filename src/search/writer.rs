//! Writing an index: natively, when a site is published.

use super::{
    directory::{Directory, SLUGS},
    document::{Beginnings, Source, Words},
    fold::folded,
    shard_writer::{List, shards},
    token::{Token, for_each_token},
};
use crate::model::{Article, fingerprint};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash},
    ops::Range,
};

/// So many articles at least are read by one thread: joining lists costs more than making those of a few.
const RUN: usize = 256;

/// So many articles are added to the second index before they go over to the first.
const LATEST: usize = 256;

/// The articles of one of a site's indexes, counted from the oldest: the first is that of all but the latest, and changes only with
/// every 256th new one.
#[must_use]
pub fn part(number: usize, articles: usize) -> Range<usize> {
    let border = articles - articles % LATEST;
    if number == 0 {
        0..border
    } else {
        border..articles
    }
}

/// An index of articles, the oldest first.
#[derive(Debug)]
pub struct Index {
    /// What tells which file has what.
    pub directory: Directory,
    /// Shards by their names.
    pub shards: Vec<(String, Vec<u8>)>,
    /// Lines of slugs by their names.
    pub slugs: Vec<(String, Vec<u8>)>,
}

/// Lists while they grow. Pairs are most of them, and are told apart by a number. A list is looked up at each character of all texts: so
/// that number's hash is a quick one.
#[derive(Debug, Default)]
struct Lists {
    pairs: FxHashMap<u64, List>,
    words: HashMap<String, List>,
}

/// Makes the index of articles. The oldest comes first.
#[must_use]
pub fn index(articles: &[&Article], words: Words) -> Index {
    let numbered = articles.par_iter().zip(0..u32::MAX).with_min_len(RUN);
    let lists = numbered
        .fold(Lists::default, |mut lists, (article, number)| {
            lists.add(article, number, words);
            lists
        })
        .reduce(Lists::default, Lists::followed_by);
    let count = articles.len();
    let shards = shards(lists.sorted(), count);
    let files = articles.chunks(SLUGS).map(|articles| {
        let slugs = articles.iter().map(|article| article.slug.as_str());
        let bytes = slugs.collect::<Vec<_>>().join("\n").into_bytes();
        (fingerprint(&bytes), bytes)
    });
    let slugs: Vec<_> = files.collect();
    Index {
        directory: Directory {
            articles: count,
            shards: shards
                .iter()
                .map(|(key, name, _)| (key.clone(), name.clone()))
                .collect(),
            slugs: slugs.iter().map(|(name, _)| name.clone()).collect(),
        },
        shards: shards
            .into_iter()
            .map(|(_, name, bytes)| (name, bytes))
            .collect(),
        slugs,
    }
}

impl Lists {
    fn add(&mut self, article: &Article, number: u32, words: Words) {
        let source = Source::of(article);
        let beginnings = Beginnings::of(&source.heading, words);
        for_each_token(beginnings.text(), |token, at| {
            let begins = matches!(token, Token::Word(_)) || beginnings.is_at(at);
            let heading = number << 1 | u32::from(begins);
            let list = self.list(token);
            push(&mut list.articles, number);
            match list.headings.last_mut() {
                Some(last) if *last >> 1 == number => *last |= heading,
                _ => list.headings.push(heading),
            }
        });
        for_each_token(&folded(&source.text), |token, _| {
            push(&mut self.list(token).articles, number);
        });
        for (_, slug) in &article.tags {
            push(&mut self.list(Token::Tag(slug.as_str())).articles, number);
        }
    }

    /// The lists of articles and of those that come after them.
    fn followed_by(mut self, later: Self) -> Self {
        if self.pairs.is_empty() && self.words.is_empty() {
            return later;
        }
        join(&mut self.pairs, later.pairs);
        join(&mut self.words, later.words);
        self
    }

    fn list(&mut self, token: Token<'_>) -> &mut List {
        let number = match token {
            Token::Pair(first, second) => u64::from(first) << 32 | u64::from(second),
            Token::Last(last) => u64::from(last) << 32,
            Token::Word(_) | Token::Tag(_) => return self.words.entry(token.key()).or_default(),
        };
        self.pairs.entry(number).or_default()
    }

    /// The lists by their keys, in order.
    fn sorted(self) -> Vec<(String, List)> {
        let character = |number: u64| u32::try_from(number).ok().and_then(char::from_u32);
        let pairs = self.pairs.into_iter().filter_map(|(number, list)| {
            let first = character(number >> 32)?;
            let token = match character(number & u64::from(u32::MAX))? {
                '\0' => Token::Last(first),
                second => Token::Pair(first, second),
            };
            Some((token.key(), list))
        });
        let mut lists: Vec<_> = pairs.chain(self.words).collect();
        lists.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        lists
    }
}

/// Puts lists behind those that are there.
fn join<K: Eq + Hash, S: BuildHasher>(lists: &mut HashMap<K, List, S>, later: HashMap<K, List, S>) {
    for (key, list) in later {
        let before = lists.entry(key).or_default();
        before.articles.extend(list.articles);
        before.headings.extend(list.headings);
    }
}

/// Notes an article once: all of its tokens come before those of the next.
fn push(articles: &mut Vec<u32>, number: u32) {
    if articles.last() != Some(&number) {
        articles.push(number);
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;
    use crate::{feed, model::Site};
    use serde_json::json;

    fn site() -> Site {
        let item = |number: u32| {
            let text = format!(
                "库存 tea {} 第{number}篇",
                if number.is_multiple_of(2) {
                    "市集"
                } else {
                    "账本"
                }
            );
            json!({"id": format!("a{number}"), "title": text, "content_text": text, "tags": ["经营"]})
        };
        let items: Vec<_> = (0..7).map(item).collect();
        let feed =
            json!({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items});
        feed::read(feed.to_string().as_bytes(), None).expect("a feed")
    }

    #[test]
    fn lists_that_are_made_apart_are_those_that_are_made_at_once() {
        let site = site();
        let lists = |from: usize, to: usize| {
            let mut lists = Lists::default();
            for (article, number) in site.articles().iter().zip(0..).take(to).skip(from) {
                lists.add(article, number, |_| Vec::new());
            }
            lists
        };
        let whole = lists(0, 7).sorted();
        assert!(whole.len() > 10, "{whole:?}");
        for parts in [&[0, 3, 7][..], &[0, 0, 2, 4, 7], &[0, 7, 7]] {
            let parts = parts.windows(2).map(|ends| lists(ends[0], ends[1]));
            let joined = parts.fold(Lists::default(), Lists::followed_by).sorted();
            assert_eq!(joined, whole);
        }
    }
}
