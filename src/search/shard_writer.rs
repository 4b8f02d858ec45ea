//! Writing shards, as `shard` reads them.

use super::shard::{HAS_HEADINGS, IS_BITMAP};
use crate::model::fingerprint;

/// A shard ends where its size is between these, in bytes: at a key that is chosen by the key itself. So an article that changes one
/// shard does not move the borders of all behind it.
const SMALLEST: usize = 6_000;
const LARGEST: usize = 14_000;
/// One in so many keys may be a border.
const BORDERS: usize = 64;

/// The articles of one key.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    /// In whatever place.
    pub(super) articles: Vec<u32>,
    /// In the heading: twice the article's number, and one more if a word begins there.
    pub(super) headings: Vec<u32>,
}

/// Shards: the first key, the name and the bytes of each.
pub(super) fn shards(
    lists: Vec<(String, List)>,
    articles: usize,
) -> Vec<(String, String, Vec<u8>)> {
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
