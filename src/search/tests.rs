//! An index and a plain scan find the same.

use super::{Document, Found, Index, Piece, Query, Source, Tally, index, part, scan};
use crate::{
    feed,
    model::{Article, Site, fingerprint},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeSet, HashMap},
    fs,
};

fn sample(name: &str) -> Site {
    let bytes = fs::read(name).expect(name);
    feed::read(&bytes, None).expect("a feed")
}

/// A site of articles with these titles and texts, the newest first.
fn site(articles: &[(&str, &str)]) -> Site {
    let items = articles.iter().zip(0..).map(|((title, text), id)| {
        json!({"id": format!("a{id}"), "title": title, "content_text": text, "tags": ["经营"], "authors": [{"name": "秦川"}]})
    });
    let items: Vec<Value> = items.collect();
    let feed =
        json!({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items});
    feed::read(feed.to_string().as_bytes(), None).expect("a feed")
}

/// Articles, the oldest first.
fn oldest_first(site: &Site) -> Vec<&Article> {
    site.articles().iter().rev().collect()
}

fn no_words(_: &str) -> Vec<usize> {
    Vec::new()
}

/// What an index says, of which only the needed shards are read; and how many bytes these have.
fn look_up(index: &Index, query: &Query, tag: Option<&Piece>) -> Option<(Found, usize)> {
    let directory = &index.directory;
    let files: HashMap<_, _> = index.shards.iter().cloned().collect();
    let mut names: Vec<&str> = query
        .pieces()
        .chain(tag)
        .flat_map(|piece| directory.shards_of(piece))
        .collect();
    names.sort_unstable();
    names.dedup();
    let mut tally = Tally::new(query, tag, directory.articles);
    let mut bytes = 0;
    for name in names {
        let shard = files.get(name)?;
        bytes += shard.len();
        tally.add(shard, query, tag, (0, directory.articles))?;
    }
    Some((tally.found(query), bytes))
}

fn documents(articles: &[&Article]) -> Vec<Document> {
    articles
        .iter()
        .map(|article| Document::new(&Source::of(article)))
        .collect()
}

/// What a scan and an index find in small articles: titles, the best first.
fn both<'a>(site: &'a Site, text: &str) -> (Vec<&'a str>, bool) {
    let articles = oldest_first(site);
    let query = Query::parse(text);
    let scanned = scan(&documents(&articles), &articles, &query, no_words);
    let index = index(&articles, no_words);
    let indexed = look_up(&index, &query, None).expect("a whole index").0;
    assert_eq!(scanned, indexed, "{text}");
    let titles = scanned
        .articles
        .iter()
        .filter_map(|number| articles.get(*number));
    (
        titles.map(|article| article.title.as_str()).collect(),
        scanned.is_partial,
    )
}

/// So many characters from the texts, from many places.
fn queries(site: &Site, length: usize) -> BTreeSet<String> {
    let mut queries = BTreeSet::new();
    for (article, number) in site.articles().iter().zip(0..) {
        let characters: Vec<char> = Source::of(article).text.chars().collect();
        for window in characters.windows(length).skip(number).step_by(97) {
            let query: String = window.iter().collect();
            if query.chars().all(char::is_alphanumeric) {
                queries.insert(query);
            }
        }
    }
    queries
}

#[test]
fn an_index_finds_what_a_scan_finds() {
    for name in ["public/feed.json", "public/feed-en.json"] {
        let site = sample(name);
        let articles = oldest_first(&site);
        let (documents, index) = (documents(&articles), index(&articles, no_words));
        for length in 2..=6 {
            let (mut right, mut found) = (0, 0);
            for text in queries(&site, length) {
                let query = Query::parse(&text);
                let scanned = scan(&documents, &articles, &query, no_words);
                let mut indexed = look_up(&index, &query, None).expect("a whole index").0;
                if scanned.is_partial {
                    // The query cuts a number in two.
                    continue;
                }
                right += scanned.articles.len();
                found += indexed.articles.len();
                // Where several pairs stand apart, only the text tells.
                let answers =
                    |number: &usize| documents.get(*number).is_some_and(|it| it.answers(&query));
                indexed.articles.retain(answers);
                let (scanned, indexed) = (sorted(scanned.articles), sorted(indexed.articles));
                assert_eq!(scanned, indexed, "{text}");
            }
            println!("{name}, {length} characters: {right} of {found}");
            assert!(
                right > 0 && (length > 2 || right * 100 >= found * 99),
                "{name}: {right} of {found}"
            );
        }
    }
}

fn sorted(numbers: Vec<usize>) -> BTreeSet<usize> {
    numbers.into_iter().collect()
}

#[test]
fn the_latest_articles_have_an_index_of_their_own() {
    assert_eq!(
        (part(0, 10_000), part(1, 10_000)),
        (0..9_984, 9_984..10_000)
    );
    assert_eq!((part(0, 255), part(1, 255)), (0..0, 0..255));
    assert_eq!((part(0, 256), part(1, 256)), (0..256, 256..256));
}

#[test]
fn titles_tags_authors_and_texts_are_searched() {
    let site = site(&[
        ("库存复盘", "四张表"),
        ("别的", "季末的库存"),
        ("Tea", "Café"),
    ]);
    assert_eq!(both(&site, "库存"), (vec!["库存复盘", "别的"], false));
    assert_eq!(both(&site, "庫存 表"), (vec!["库存复盘"], false));
    assert_eq!(both(&site, "cafe"), (vec!["Tea"], false));
    assert_eq!(both(&site, "经营 Caf"), (vec!["Tea"], false));
    assert_eq!(both(&site, "秦川").0.len(), 3);
    assert_eq!(both(&site, "存"), (vec!["库存复盘", "别的"], false));
    assert_eq!(both(&site, "afé"), (vec![], false));
    for nothing in ["", ".*", "<b>", "\u{202e}", "不在"] {
        assert!(both(&site, nothing).0.is_empty(), "{nothing}");
    }
}

#[test]
fn a_title_is_before_a_text_and_a_word_before_part_of_words() {
    let site = site(&[
        ("别的", "库存复盘"),
        ("仓库存货", "x"),
        ("库存复盘", "x"),
        ("谈 iPhone", "x"),
    ]);
    let words = |title: &str| match title {
        "仓库存货" => vec![6, 12],
        "库存复盘" => vec![6, 12],
        _ => Vec::new(),
    };
    let articles = oldest_first(&site);
    let query = Query::parse("库存");
    let found = scan(&documents(&articles), &articles, &query, words);
    let titles = found
        .articles
        .iter()
        .filter_map(|number| articles.get(*number));
    let titles: Vec<_> = titles.map(|article| article.title.as_str()).collect();
    assert_eq!(titles, ["库存复盘", "仓库存货", "别的"]);
    let index = index(&articles, words);
    assert_eq!(
        look_up(&index, &query, None).expect("a whole index").0,
        found
    );
}

#[test]
fn a_long_query_that_nothing_has_finds_what_has_most_of_it() {
    let site = site(&[("甲", "库存复盘不难"), ("乙", "库存"), ("丙", "别的")]);
    assert_eq!(both(&site, "库存复盘方法论"), (vec!["甲"], true));
    assert_eq!(both(&site, "库存表"), (vec![], false));
    assert_eq!(both(&site, "完全没有的词语"), (vec![], true));
}

#[test]
fn a_tag_narrows_what_an_index_finds() {
    let site = site(&[("库存", "x"), ("库存二", "x")]);
    let index = index(&oldest_first(&site), no_words);
    let query = Query::parse("库存");
    let slug = site.tags().first().expect("a tag").slug.as_str();
    let all = look_up(&index, &query, Some(&Piece::of_tag(slug)))
        .expect("a whole index")
        .0;
    assert_eq!(all.articles.len(), 2);
    let none = look_up(&index, &query, Some(&Piece::of_tag("other")))
        .expect("a whole index")
        .0;
    assert_eq!(none.articles, Vec::<usize>::new());
}

#[test]
fn a_shard_that_is_cut_or_another_file_is_noticed_or_harmless() {
    let site = sample("public/feed-en.json");
    let articles = oldest_first(&site);
    let index = index(&articles, no_words);
    let query = Query::parse("the market");
    for (name, shard) in &index.shards {
        assert_eq!(*name, fingerprint(shard));
        for end in (0..shard.len()).step_by(7) {
            let cut = shard.get(..end).unwrap_or_default();
            assert_ne!(*name, fingerprint(cut));
            let mut tally = Tally::new(&query, None, articles.len());
            // Whatever it says, it does not panic.
            let _ = tally.add(cut, &query, None, (0, articles.len()));
        }
    }
    let mut tally = Tally::new(&query, None, 2);
    assert_eq!(
        tally.add(b"<!doctype html><title>x", &query, None, (0, 2)),
        None
    );
    assert_eq!(tally.add(&[], &query, None, (1, 2)), None);
}

#[test]
fn an_article_that_is_added_or_changed_leaves_most_shards_as_they_are() {
    let site = sample("public/feed.json");
    let articles = oldest_first(&site);
    let names = |articles: &[&Article]| -> BTreeSet<String> {
        let index = index(articles, no_words);
        index.shards.into_iter().map(|(name, _)| name).collect()
    };
    let all = names(&articles);
    let mut changed = articles.first().copied().cloned().expect("an article");
    changed.title.push('改');
    let mut with_change = articles.clone();
    if let Some(first) = with_change.first_mut() {
        *first = &changed;
    }
    let rewritten = names(&with_change).difference(&all).count();
    assert!(
        (1..=3).contains(&rewritten) && all.len() > 10,
        "{rewritten} of {}",
        all.len()
    );
}
