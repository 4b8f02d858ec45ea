//! Writing an index: natively, when a site is published.

use super::{
    directory::{Directory, SLUGS},
    document::{Beginnings, Source, Words},
    fold::folded,
    shard::{HAS_HEADINGS, IS_BITMAP},
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

/// A shard ends where its size is between these, in bytes: at a key that is chosen by the key itself. So an article that changes one
/// shard does not move the borders of all behind it.
const SMALLEST: usize = 6_000;
const LARGEST: usize = 14_000;
/// One in so many keys may be a border.
const BORDERS: usize = 64;

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

/// The articles of one key.
#[derive(Debug, Default)]
struct List {
    /// In whatever place.
    articles: Vec<u32>,
    /// In the heading: twice the article's number, and one more if a word begins there.
    headings: Vec<u32>,
}

/// Lists while they grow. Pairs are most of them, and are told apart by a number. A list is looked up at each character of all texts, so their hash is a quick one.
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
fn join<K: Eq + Hash, S: BuildHasher>(
    lists: &mut HashMap<K, List, S>,
    later: HashMap<K, List, S>,
) {
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

/// Shards: the first key, the name and the bytes of each.
fn shards(lists: Vec<(String, List)>, articles: usize) -> Vec<(String, String, Vec<u8>)> {
    let mut shards = Vec::new();
    let (mut bytes, mut first, mut before) = (Vec::new(), String::new(), String::new());
    for (key, list) in lists {
        let is_border = key
            .bytes()
            .fold(0_usize, |sum, byte| sum * 31 % 65_521 + usize::from(byte))
            % BORDERS
            == 0;
        if bytes.len() >= LARGEST || bytes.len() >= SMALLEST && is_border {
            let whole = std::mem::take(&mut bytes);
            shards.push((std::mem::take(&mut first), fingerprint(&whole), whole));
        }
        if bytes.is_empty() {
            first.clone_from(&key);
            before.clear();
        }
        write(&key, &before, &list, articles, &mut bytes);
        before = key;
    }
    if !bytes.is_empty() {
        shards.push((first, fingerprint(&bytes), bytes));
    }
    shards
}

/// Writes a key's lists as `shard` reads them.
fn write(key: &str, before: &str, list: &List, articles: usize, to: &mut Vec<u8>) {
    let shared = key
        .bytes()
        .zip(before.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    let own = key.as_bytes().get(shared..).unwrap_or_default();
    number(shared, to);
    number(own.len(), to);
    to.extend_from_slice(own);
    let mut written = distances(&list.articles);
    let mut header = 0;
    if written.len() > articles.div_ceil(8) {
        written = bitmap(&list.articles, articles);
        header |= IS_BITMAP;
    }
    if !list.headings.is_empty() {
        header |= HAS_HEADINGS;
    }
    number(written.len() << 2 | header, to);
    to.extend(written);
    if !list.headings.is_empty() {
        let headings = distances(&list.headings);
        number(headings.len(), to);
        to.extend(headings);
    }
}

fn distances(ascending: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = 0;
    for next in ascending {
        number(usize::try_from(next - last).unwrap_or_default(), &mut bytes);
        last = *next;
    }
    bytes
}

fn bitmap(ascending: &[u32], articles: usize) -> Vec<u8> {
    let mut bytes = vec![0; articles.div_ceil(8)];
    for article in ascending {
        let place = usize::try_from(article / 8).ok();
        if let Some(byte) = place.and_then(|place| bytes.get_mut(place)) {
            *byte |= 1 << (article % 8);
        }
    }
    bytes
}

fn number(mut number: usize, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    to.push(u8::try_from(number).unwrap_or_default());
}
