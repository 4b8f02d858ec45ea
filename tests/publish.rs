//! What becomes of a feed that is published: which files, what is in them, and what a folder goes through from build to build.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests may fail them"
)]

#[path = "publish/command.rs"]
mod command;
#[path = "publish/crawl.rs"]
mod crawl;
#[path = "publish/data.rs"]
mod data;
#[path = "publish/hostile.rs"]
mod hostile;
#[path = "publish/local_files.rs"]
mod local_files;
#[path = "publish/pages.rs"]
mod pages;
#[path = "publish/pictures.rs"]
mod pictures;
#[path = "publish/preview.rs"]
mod preview;
#[path = "publish/renewal.rs"]
mod renewal;
#[path = "publish/search.rs"]
mod search;
#[path = "publish/sources.rs"]
mod sources;
#[path = "publish/xml.rs"]
mod xml;

use broadsheet::feed;
use broadsheet::model::{Address, Bases, Site, Use};
use broadsheet::publish::{
    AppFiles, BaseUrl, BuildError, Options, Progress, Summary, build, copies,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path};
use tempfile::TempDir;

/// The site's address in most tests: below a path, where more can go wrong.
const BASE: &str = "https://news.example/daily/";

struct Silent;

impl Progress for Silent {
    fn begin(&self, _: &'static str, _: usize) {}
    fn advance(&self) {}
}

/// The browser's half as Trunk would build it from `index.html`, without the app itself: fresh clones have not built that.
fn app() -> AppFiles {
    let page = include_str!("../index.html")
        .replace("data-trunk-public-url", "href=\"/\"")
        .replace(
            "<link data-trunk rel=\"inline\" href=\"target/start/live.js\">",
            "<script>live()</script>",
        )
        .replace(
            "<link data-trunk rel=\"css\" href=\"target/style/broadsheet.css\">",
            "<meta name=\"broadsheet:style\" content=\"/broadsheet-1.css\"><style>body{color:red}</style>",
        )
        .replace(
            "<link data-trunk rel=\"rust\"",
            "<meta name=\"broadsheet:glue\" content=\"/live-1.js\"><meta name=\"broadsheet:module\" content=\"/live-1_bg.wasm\"><meta name=\"broadsheet:published-glue\" content=\"/app-1.js\"><meta name=\"broadsheet:published-module\" content=\"/app-1_bg.wasm\"><link data-gone=\"\"",
        );
    AppFiles::of([
        ("index.html".to_owned(), page.into_bytes()),
        ("broadsheet-1.css".to_owned(), b"body{color:red}".to_vec()),
        (
            "app-1.js".to_owned(),
            "// the app\n".repeat(300).into_bytes(),
        ),
        ("start-published.js".to_owned(), b"start()".to_vec()),
        ("icon.svg".to_owned(), b"<svg/>".to_vec()),
    ])
}

fn place() -> BaseUrl {
    BaseUrl::parse(BASE).expect("an address")
}

fn site(feed: &[u8]) -> Site {
    let address = Address::resolve(
        "./feed.json",
        &Bases::new([place().address().clone()]),
        Use::Data,
    );
    feed::read(feed, address.ok()).expect("a feed")
}

fn sample() -> Site {
    site(include_bytes!("../public/feed.json"))
}

fn publish(site: &Site, out: &Path) -> Result<Summary, BuildError> {
    publish_with_files(site, out, None)
}

/// Publishes the files of a folder, too.
fn publish_with_files(
    site: &Site,
    out: &Path,
    files: Option<&Path>,
) -> Result<Summary, BuildError> {
    let (base_url, app) = (place(), app());
    let copies = copies(Vec::new(), files, &[], out)?;
    let options = Options {
        out,
        base_url: &base_url,
        app: &app,
        files: &copies,
        feed_limit: 10,
        players: &[],
        compress: true,
        search: true,
        now: None,
    };
    build(site, &options, &Silent)
}

/// The site of a feed, in a folder of its own.
fn published(site: &Site) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    publish(site, folder.path()).expect("a site");
    folder
}

/// A feed of these items.
fn feed_of(items: &[Value]) -> Value {
    json!({"version": "https://jsonfeed.org/version/1.1", "title": "街市", "language": "zh-CN", "items": items})
}

fn site_of(items: &[Value]) -> Site {
    site(feed_of(items).to_string().as_bytes())
}

fn article(id: &str, title: &str) -> Value {
    json!({"id": id, "title": title, "content_html": format!("<p>{title}。</p>"), "tags": ["县域"]})
}

/// All files below a folder with what is in them.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

fn text(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn data(folder: &TempDir, path: &str) -> Value {
    serde_json::from_str(&text(folder, path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether a page's head has an element with these attributes, whatever others it has.
fn has_in_head(page: &str, name: &str, attributes: &[(&str, &str)]) -> bool {
    let document = scraper::Html::parse_document(page);
    let elements = scraper::Selector::parse(&format!("head > {name}")).expect("a selector");
    let fits = |element: scraper::ElementRef<'_>| {
        let has = |(name, value): &(&str, &str)| element.attr(name) == Some(value);
        attributes.iter().all(has)
    };
    document.select(&elements).any(fits)
}
