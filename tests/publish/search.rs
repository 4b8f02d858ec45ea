//! The index that readers of a published site search by.

use super::{files, publish, published, sample, site_of};
use broadsheet::{
    data::words_of,
    model::{Article, Slug, fingerprint},
    publish::words,
    search::{self, Directory, Document, FOLDER, PARTS, Query, Source, Tally, scan},
    view_model::{Page, PageFile},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A site's files as its readers' browsers have them.
struct Reader<'a> {
    folder: &'a Path,
    directories: Vec<Directory>,
}

impl<'a> Reader<'a> {
    fn new(folder: &'a Path) -> Self {
        let directory = |name| {
            let text = fs::read_to_string(folder.join(FOLDER).join(name)).expect(name);
            Directory::read(&text).expect("a directory")
        };
        Self {
            folder,
            directories: PARTS.map(directory).into(),
        }
    }

    fn file(&self, name: &str, file: &str) -> Vec<u8> {
        let bytes = fs::read(self.folder.join(FOLDER).join(file)).expect(file);
        assert_eq!(fingerprint(&bytes), name);
        bytes
    }

    fn slug(&self, mut number: usize) -> Slug {
        for directory in &self.directories {
            if let Some((name, line)) = directory.slug_of(number) {
                let slugs = String::from_utf8(self.file(name, &search::slug_file(name)));
                let slugs = slugs.expect("text");
                return Slug::parse(slugs.lines().nth(line).expect("a line")).expect("a slug");
            }
            number -= directory.articles;
        }
        panic!("no article {number}");
    }

    /// The articles that have all that is looked for, as the pages' data says; and the bytes of index that were read.
    fn find(&self, query: &Query) -> (BTreeSet<Slug>, usize) {
        let all = self.directories.iter().map(|it| it.articles).sum();
        let mut tally = Tally::new(query, None, all);
        let (mut first, mut bytes) = (0, 0);
        for directory in &self.directories {
            let pieces = query.pieces();
            let names: BTreeSet<_> = pieces.flat_map(|it| directory.shards_of(it)).collect();
            for name in names {
                let shard = self.file(name, &search::shard_file(name));
                bytes += shard.len();
                let of = (first, directory.articles);
                tally.add(&shard, query, None, of).expect("a whole shard");
            }
            first += directory.articles;
        }
        let found = tally.found(query);
        if found.is_partial {
            return (BTreeSet::new(), bytes);
        }
        let slugs = found.articles.into_iter().map(|number| self.slug(number));
        let answers = |slug: &Slug| {
            let file = self.folder.join(format!("articles/{slug}/index.json"));
            let file: PageFile =
                serde_json::from_slice(&fs::read(file).expect("data")).expect("data");
            let Page::Article(page) = file.page else {
                panic!("{slug} is no article");
            };
            Document::new(&words_of(&page)).answers(query)
        };
        (slugs.filter(answers).collect(), bytes)
    }
}

/// Pieces of the texts, of so many characters, from places all over them.
fn queries(articles: &[&Article], length: usize) -> BTreeSet<String> {
    let mut queries = BTreeSet::new();
    for article in articles {
        let text: Vec<char> = Source::of(article).text.chars().collect();
        let windows = text.windows(length).skip(length * 31).step_by(401);
        let texts = windows.map(|window| window.iter().collect::<String>());
        queries.extend(texts.filter(|text| text.chars().all(char::is_alphanumeric)));
    }
    queries
}

#[test]
fn readers_find_what_a_scan_of_the_feed_finds() {
    let site = sample();
    let out = published(&site);
    let reader = Reader::new(out.path());
    let articles: Vec<&Article> = site.articles().iter().rev().collect();
    let sources = articles
        .iter()
        .map(|article| Document::new(&Source::of(article)));
    let documents: Vec<_> = sources.collect();
    let mut count = 0;
    for text in (2..=6).flat_map(|length| queries(&articles, length)) {
        let query = Query::parse(&text);
        let scanned = scan(&documents, &articles, &query, words);
        if scanned.is_partial {
            continue;
        }
        let slug = |number: &usize| articles.get(*number).map(|article| article.slug.clone());
        let scanned: BTreeSet<_> = scanned.articles.iter().filter_map(slug).collect();
        assert_eq!(reader.find(&query).0, scanned, "{text}");
        count += 1;
    }
    assert!(count > 200, "{count} queries");
}

#[test]
fn one_character_finds_what_has_it() {
    let out = published(&sample());
    let (found, _) = Reader::new(out.path()).find(&Query::parse("茶"));
    assert!(!found.is_empty());
}

/// So many articles of many different pairs of characters, the first the newest.
fn many(count: u32) -> Vec<Value> {
    let item = |number: u32| {
        let character = |at: u32| char::from_u32(0x4e00 + (number * 7919 + at * at * 31) % 3000);
        let text: String = (0..300).filter_map(character).collect();
        json!({"id": format!("a{number}"), "title": "标题", "content_text": text})
    };
    (0..count).map(item).collect()
}

fn index_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files(folder);
    files.retain(|name, _| name.starts_with("search/") && name.ends_with(".bin"));
    files
}

#[test]
fn a_new_article_leaves_the_archive_as_it_is() {
    let mut items = many(270);
    let out = published(&site_of(&items));
    let before = index_files(out.path());
    let news = json!({"id": "news", "title": "新闻", "content_text": "新的一篇"});
    items.insert(0, news);
    publish(&site_of(&items), out.path()).expect("a site");
    let after = index_files(out.path());
    let new = after
        .keys()
        .filter(|name| !before.contains_key(*name))
        .count();
    assert!(
        new >= 1 && new * 4 < after.len(),
        "{new} of {} are new",
        after.len()
    );
    let (found, _) = Reader::new(out.path()).find(&Query::parse("新的一篇"));
    assert_eq!(found.len(), 1);
}
