//! RSS and Atom, as the tool takes them: from files, folders and servers.

use super::sources::serve;
use serde_json::Value;
use std::{
    fs,
    io::Read as _,
    path::Path,
    process::{Command, Output},
};

/// 小店, in GB18030.
const GBK_TITLE: &[u8] = b"\xd0\xa1\xb5\xea";

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .args(arguments)
        .output()
        .expect("the tool")
}

fn rss(title: &[u8], guid: &str) -> Vec<u8> {
    let before = "<rss version=\"2.0\"><channel><title>";
    let after = format!(
        "</title><item><guid isPermaLink=\"false\">{guid}</guid><title>{guid}</title><description>x</description>\
         <enclosure url=\"pictures/{guid}.jpg\" type=\"image/jpeg\"/></item></channel></rss>"
    );
    [before.as_bytes(), title, after.as_bytes()].concat()
}

/// What `convert` prints of a feed.
fn converted(feed: &str, more: &[&str]) -> Value {
    let output = run(&[&["convert", feed][..], more].concat());
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn ids(feed: &Value) -> Vec<&str> {
    let items = feed["items"].as_array().expect("items").iter();
    items
        .map(|item| item["id"].as_str().expect("an id"))
        .collect()
}

fn write(folder: &Path, name: &str, document: &[u8]) -> String {
    let path = folder.join(name);
    fs::write(&path, document).expect(name);
    path.display().to_string()
}

#[test]
fn whatever_is_relative_stays_relative_and_words_stay_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let quoted = "https://beside-the-feed.invalid/ is “no site”";
    let html = "<p>\"https://beside-the-feed.invalid/\"</p><img srcset='a.png 1x, b.png 2x'><img src=a.png>";
    let feed = serde_json::json!({"home_page_url": "https://shop.example/", "title": quoted, "icon": "a.png", "items": [
        {"id": "a", "title": quoted, "summary": quoted, "content_html": html, "image": "b.png", "authors": [{"name": "A", "avatar": "a.png"}]}]});
    let path = write(folder.path(), "feed.json", feed.to_string().as_bytes());
    for name in ["a.png", "b.png"] {
        write(folder.path(), name, b"png");
    }
    let written = converted(&path, &[]);
    let item = &written["items"][0];
    for text in [&written["title"], &item["title"], &item["summary"]] {
        assert_eq!(text, quoted);
    }
    for (address, expected) in [
        (&written["icon"], "./a.png"),
        (&item["image"], "./b.png"),
        (&item["authors"][0]["avatar"], "./a.png"),
    ] {
        assert_eq!(address, expected);
    }
    assert_eq!(
        item["content_html"],
        "<p>\"https://beside-the-feed.invalid/\"</p><img srcset=\"./a.png 1x, ./b.png 2x\"><img src=\"./a.png\">"
    );
    let based = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/in/'><title>t</title><entry><id>b</id>\
        <link href='b.html'/><content type='html'>&lt;a href=c.html&gt;c&lt;/a&gt;</content></entry></feed>";
    let written = converted(&write(folder.path(), "feed.atom", based.as_bytes()), &[]);
    let item = &written["items"][0];
    assert_eq!(item["url"], "./in/b.html");
    assert_eq!(item["content_html"], "<a href=\"./in/c.html\">c</a>");
}

#[test]
fn nobody_reads_half_a_converted_feed() {
    let folder = tempfile::tempdir().expect("a folder");
    let feed = write(folder.path(), "news.rss", &rss("小店".as_bytes(), "a"));
    let file = write(folder.path(), "feed.json", b"the old feed");
    let mut reader = fs::File::open(&file).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .current_dir(folder.path())
        .args(["convert", &feed, "-o", "feed.json"])
        .output()
        .expect("the tool");
    assert!(output.status.success());
    let mut text = String::new();
    reader.read_to_string(&mut text).expect("text");
    assert_eq!(text, "the old feed");
    assert!(fs::read_to_string(&file).expect("text").starts_with('{'));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
}

#[test]
fn convert_writes_a_feed_that_lies_beside_the_same_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let feed = write(folder.path(), "news.rss", &rss("小店".as_bytes(), "a"));
    let printed = converted(&feed, &[]);
    assert_eq!(printed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(printed["title"], "小店");
    assert_eq!(printed["items"][0]["image"], "./pictures/a.jpg");
    assert_eq!(printed["feed_url"], Value::Null);
    let file = folder.path().join("feed.json").display().to_string();
    let output = run(&["convert", &feed, "-o", &file]);
    assert!(output.status.success() && output.stdout.is_empty());
    let written = fs::read(&file).expect("a file");
    assert_eq!(
        serde_json::from_slice::<Value>(&written).expect("JSON"),
        printed
    );
    assert_eq!(
        converted(&file, &[]),
        printed,
        "what is a JSON Feed stays one"
    );
}

#[test]
fn a_folder_may_hold_feeds_of_all_kinds() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, guid) in [("1.xml", "a"), ("2.rss", "b"), ("3.rdf", "c")] {
        write(folder.path(), name, &rss(b"Shop", guid));
    }
    let atom = "<feed><title>x</title><entry><id>d</id><title>d</title><content>x</content></entry></feed>";
    write(folder.path(), "4.atom", atom.as_bytes());
    let json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"items\":[{\"id\":\"e\",\"content_text\":\"x\"}]}";
    write(folder.path(), "5.json", json.as_bytes());
    let feed = converted(&folder.path().display().to_string(), &[]);
    assert_eq!(feed["title"], "Shop");
    assert_eq!(ids(&feed), ["a", "b", "c", "d", "e"]);
}

#[test]
fn the_encoding_may_be_known_to_the_server_only() {
    let web = serve(|_, headers| {
        let asks_again = headers
            .iter()
            .any(|header| header.field.equiv("If-None-Match"));
        let about = vec![
            ("Content-Type", "text/xml; charset=\"GBK\"".to_owned()),
            ("ETag", "\"1\"".to_owned()),
        ];
        if asks_again {
            (304, Vec::new(), Vec::new())
        } else {
            (200, about, rss(GBK_TITLE, "a"))
        }
    });
    let folder = tempfile::tempdir().expect("a folder");
    let cache = folder.path().display().to_string();
    for _first_and_unchanged in 0..2 {
        let feed = converted(&format!("{}/rss", web.origin), &["--cache", &cache]);
        assert_eq!(feed["title"], "小店");
        let picture = format!("{}/pictures/a.jpg", web.origin);
        assert_eq!(feed["items"][0]["image"], picture.as_str());
    }
}

#[test]
fn check_tells_where_a_feed_in_xml_is_broken() {
    let folder = tempfile::tempdir().expect("a folder");
    let feed = write(folder.path(), "news.xml", &rss(b"Tea & cake", "a")[..190]);
    let output = run(&["check", &feed, "--strict"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("The document ends in the middle"), "{said}");
    let none = write(folder.path(), "none.xml", b"<urlset></urlset>");
    let output = run(&["convert", &none]);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{complaint}");
    assert!(complaint.contains("none.xml"), "{complaint}");
}
