//! Files on the publisher's disk: which come along, and which never do.

use super::{
    BASE, article,
    command::{assets, complained, run, said},
    feed_of, files,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};
use tempfile::TempDir;

/// A publisher's folder, with the browser's half and room for a site beside it.
struct Desk(TempDir);

impl Desk {
    fn new(feed: &Value, named: &[&str]) -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        assets(desk.0.path());
        fs::create_dir(desk.0.path().join("in")).expect("a folder");
        desk.put("feed.json", &feed.to_string());
        for name in named {
            desk.put(name, name);
        }
        desk
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.0.path().join("in").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect(name);
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn run(&self, more: &[&str]) -> std::process::Output {
        let (feed, out, assets) = (
            self.path("in/feed.json"),
            self.path("out"),
            self.path("assets"),
        );
        let command = ["build", &feed, "--out", &out, "--assets", &assets];
        run(&[&command[..], &["--base-url", BASE], more].concat())
    }

    /// Builds, and gives the names of the publisher's files in the site.
    fn published(&self, more: &[&str]) -> BTreeSet<String> {
        let output = self.run(more);
        assert!(output.status.success(), "{}", complained(&output));
        self.copied()
    }

    fn copied(&self) -> BTreeSet<String> {
        let record = fs::read_to_string(self.path("out/.broadsheet-manifest.json"));
        let record: Value = serde_json::from_str(&record.expect("a record")).expect("JSON");
        let outputs = record.get("units").and_then(Value::as_object);
        let outputs = outputs.expect("outputs").keys();
        let copies: BTreeSet<String> = outputs
            .filter_map(|output| Some(output.strip_prefix("copy ")?.to_owned()))
            .collect();
        for copy in &copies {
            assert!(Path::new(&self.path("out")).join(copy).is_file(), "{copy}");
        }
        copies
    }

    fn problems(&self) -> Vec<(Option<String>, String, String)> {
        let output = run(&["check", &self.path("in/feed.json"), "--json"]);
        let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let problems = found.get("problems").and_then(Value::as_array);
        let problems = problems.expect("problems").iter();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        problems
            .map(|it| {
                (
                    it["id"].as_str().map(str::to_owned),
                    text(&it["field"]),
                    text(&it["problem"]),
                )
            })
            .collect()
    }
}

fn names<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

fn with_image(id: &str, image: &str) -> Value {
    let mut item = article(id, "一");
    let members = item.as_object_mut().expect("an object");
    members.insert("image".to_owned(), image.into());
    item
}

fn with_html(id: &str, html: &str) -> Value {
    json!({"id": id, "title": id, "content_html": html})
}

#[test]
fn every_file_that_a_feed_names_comes_along_once() {
    let mut item = with_image("a", "pictures/a.png");
    item["banner_image"] = "pictures/banner.png".into();
    item["authors"] = json!([{"name": "甲", "avatar": "people/甲.png"}]);
    item["attachments"] = json!([{"url": "files/list%201.pdf", "mime_type": "application/pdf"}]);
    item["_broadsheet"] = json!({"products": [
        {"name": "茶", "url": "https://shop.example/", "image": "goods/tea.png"},
    ]});
    item["content_html"] = "<p><img src='pictures/%E8%8C%B6.png'><img srcset=\"small.png 1x, big.png 2x\" src=pictures/a.png>\
        <video poster=\"film.jpg\"><source src=\"film.mp4\"></video><a href=\"whole.jpg?x=1#y\">all</a>\
        <a href=\"../\">up</a><a href=\"tags/x\">tag</a><!-- <img src=\"comment.png\"> --><img src=\"pictures/a&amp;b.png\"></p>"
        .into();
    let mut feed = feed_of(&[item, with_image("b", "./pictures/a.png")]);
    feed["icon"] = "icon.png".into();
    feed["favicon"] = "favicon.ico".into();
    feed["_broadsheet"] = json!({"sections": [{"kind": "partners", "links": [
        {"title": "会", "url": "https://partner.example/", "image": "partners/p.svg"},
    ]}]});
    let expected = [
        "pictures/a.png",
        "pictures/banner.png",
        "people/甲.png",
        "files/list 1.pdf",
        "goods/tea.png",
        "pictures/茶.png",
        "small.png",
        "big.png",
        "film.jpg",
        "film.mp4",
        "whole.jpg",
        "pictures/a&b.png",
        "icon.png",
        "favicon.ico",
        "partners/p.svg",
    ];
    let desk = Desk::new(&feed, &expected);
    for other in ["notes.txt", "comment.png", "tags/x", "pictures/other.png"] {
        desk.put(other, other);
    }
    assert_eq!(desk.published(&[]), names(expected));
    assert_eq!(desk.problems(), [], "nothing is missing");
}

#[test]
fn nothing_outside_the_folder_and_nothing_hidden_is_published() {
    let refused = [
        "../secret.png",
        ".hidden.png",
        "a/.git/b.png",
        "%2e%2e/secret.png",
    ];
    let mut items: Vec<Value> = refused
        .iter()
        .map(|image| with_image(image, image))
        .collect();
    items.push(with_image("link", "link.png"));
    items.push(with_image("way", "way/secret.png"));
    items.push(with_image("inner", "inner.png"));
    let desk = Desk::new(
        &feed_of(&items),
        &[".hidden.png", "a/.git/b.png", "real.png"],
    );
    fs::write(desk.path("secret.png"), "secret").expect("a file");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(desk.path("secret.png"), desk.path("in/link.png")).expect("a link");
        symlink(desk.path(""), desk.path("in/way")).expect("a link");
        symlink("real.png", desk.path("in/inner.png")).expect("a link");
        assert_eq!(desk.published(&[]), names(["inner.png"]));
        let problems = desk.problems();
        assert_eq!(problems.len(), 6, "{problems:?}");
        let is_refused = |words: &str| words.contains("is not published");
        assert!(
            problems
                .iter()
                .all(|(_, field, words)| field == "image" && is_refused(words)),
            "{problems:?}"
        );
    }
    for bytes in files(Path::new(&desk.path("out"))).values() {
        assert_ne!(bytes, b"secret");
    }
}

#[test]
fn a_file_that_is_missing_is_a_problem_in_the_summary_and_in_check() {
    let html = "<p>字。<img src=\"gone.png\"><img src=\"gone.png\"></p>";
    let items = [with_image("a", "pictures/a.png"), with_html("b", html)];
    let desk = Desk::new(&feed_of(&items), &[]);
    let output = desk.run(&[]);
    assert!(output.status.success());
    let words = said(&output);
    for part in [
        "2 problems in the feed",
        "items[0] “a”, image: There is no file “pictures/a.png”",
        "(and 1 more of this kind)",
        "broadsheet check ",
        "See it with: broadsheet serve ",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let problems = desk.problems();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert_eq!(problems[1].0.as_deref(), Some("b"));
    assert_eq!(problems[1].1, "content_html");
    assert!(problems[1].2.contains("“gone.png”"), "{problems:?}");
    assert_eq!(desk.run(&["--strict"]).status.code(), Some(1));
    let output = desk.run(&["--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["problem_count"], 2);
    assert_eq!(report["problems"][0]["count"], 2);
    assert_eq!(report["problems"][0]["first"]["id"], "a");
    let output = desk.run(&["--quiet"]);
    assert_eq!(
        (said(&output), complained(&output)),
        (String::new(), String::new())
    );
}

/// The documented order leads to the publisher's other site; what lies beside the feed is meant all the same.
#[test]
fn a_file_beside_the_feed_comes_before_the_home_page() {
    let html = "<p><img src=\"pictures/a.png\"><img src=\"/b.png\"><img src='x/remote.png'>\
        <img src=\"c.png\" srcset=\"c.png 1x, d.png 2x\"><a href=\"other.html\">other</a></p>";
    let mut item = with_html("a", html);
    item["url"] = "https://old.example/2026/a.html".into();
    item["image"] = "pictures/a.png".into();
    let mut second = with_image("b", "elsewhere.png");
    second["banner_image"] = "pictures/gone.png".into();
    let mut feed = feed_of(&[item, second]);
    feed["home_page_url"] = "https://old.example/".into();
    let desk = Desk::new(&feed, &["pictures/a.png", "b.png", "c.png", "other.html"]);
    assert_eq!(
        desk.published(&[]),
        names(["b.png", "c.png", "pictures/a.png"])
    );
    let page = fs::read_to_string(desk.path("out/articles/a/index.html")).expect("a page");
    // Whether with its host or without.
    let page = page.replace("https://news.example/daily/", "/daily/");
    for address in [
        "src=\"/daily/pictures/a.png\"",
        "src=\"/daily/b.png\"",
        "src=\"https://old.example/2026/x/remote.png\"",
        "/daily/c.png 1x, https://old.example/2026/d.png 2x",
        "href=\"https://old.example/2026/other.html\"",
    ] {
        assert!(page.contains(address), "{address}: {page}");
    }
    let problems = desk.problems();
    assert_eq!(problems.len(), 1, "its folder is there: {problems:?}");
    assert_eq!(problems[0].1, "banner_image");
}

#[test]
fn what_an_rss_file_names_comes_along_and_what_it_misses_is_told() {
    let desk = Desk::new(&feed_of(&[]), &["pictures/a.png", "talk.mp3", "small.png"]);
    let rss = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
        <title>街市</title><link>https://old.example/</link><description>d</description><item><title>一</title>\
        <link>https://old.example/1</link><guid>1</guid><enclosure url=\"talk.mp3\" type=\"audio/mpeg\" length=\"8\"/>\
        <content:encoded><![CDATA[<p>字<img src=\"pictures/a.png\"><img src=\"pictures/gone.png\"></p>]]></content:encoded>\
        </item></channel></rss>";
    desk.put("feed.xml", rss);
    let (feed, out, assets) = (
        desk.path("in/feed.xml"),
        desk.path("out"),
        desk.path("assets"),
    );
    let output = run(&[
        "build",
        &feed,
        "--out",
        &out,
        "--assets",
        &assets,
        "--base-url",
        BASE,
    ]);
    assert!(output.status.success(), "{}", complained(&output));
    assert_eq!(desk.copied(), names(["pictures/a.png", "talk.mp3"]));
    assert!(
        said(&output).contains("There is no file “pictures/gone.png”"),
        "{}",
        said(&output)
    );
}

#[test]
fn whatever_articles_show_comes_along_or_is_told() {
    let html = "<amp-img src='a.png'></amp-img><embed src='b.pdf'><object data='c.mp4'></object>\
        <iframe src='d.html'></iframe><img lazy-src='&#22270;.png'><img src='e.png' file='f.png'>";
    let gone = "<img data-src='gone.png'><embed src='lost.mp3'><iframe src='about.html'></iframe>";
    let shown = [
        "a.png", "b.pdf", "c.mp4", "d.html", "图.png", "e.png", "f.png",
    ];
    let feed = feed_of(&[with_html("a", html), with_html("b", gone)]);
    let desk = Desk::new(&feed, &shown);
    assert_eq!(desk.published(&[]), names(shown));
    let told: Vec<_> = desk
        .problems()
        .into_iter()
        .map(|(.., problem)| problem)
        .collect();
    assert_eq!(
        told,
        ["gone.png", "lost.mp3"]
            .map(|name| format!("There is no file “{name}”; put it beside the feed"))
    );
}

#[test]
fn from_build_to_build_files_stay_change_and_go() {
    let feed = |images: &[&str]| {
        let items = images.iter().map(|image| with_image(image, image));
        feed_of(&items.collect::<Vec<_>>())
    };
    let desk = Desk::new(&feed(&["a.png", "b.png"]), &["a.png", "b.png"]);
    assert_eq!(desk.published(&[]), names(["a.png", "b.png"]));
    assert!(said(&desk.run(&[])).contains("0 written, 0 removed"));
    desk.put("a.png", "another");
    assert!(desk.run(&[]).status.success());
    assert_eq!(
        fs::read(desk.path("out/a.png")).expect("a file"),
        b"another"
    );
    desk.put("feed.json", &feed(&["a.png"]).to_string());
    assert_eq!(desk.published(&[]), names(["a.png"]));
    assert!(!Path::new(&desk.path("out/b.png")).exists());
}

#[test]
fn a_picture_beside_the_feed_has_its_size_in_the_head() {
    let desk = Desk::new(&feed_of(&[with_image("a", "wide.png")]), &[]);
    fs::write(desk.path("in/wide.png"), super::pictures::png(1200, 630)).expect("a picture");
    desk.published(&[]);
    let page = fs::read_to_string(desk.path("out/articles/a/index.html")).expect("a page");
    assert!(
        page.contains("property=\"og:image:width\" content=\"1200\""),
        "{page}"
    );
}

#[test]
fn all_files_of_a_folder_come_without_the_feed_and_the_site() {
    let mut feed = feed_of(&[with_image("a", "a.png")]);
    feed["next_url"] = "more.json".into();
    let desk = Desk::new(&feed, &["a.png", "robots.txt", "deep/b.png", ".nojekyll"]);
    desk.put("more.json", &feed_of(&[article("b", "二")]).to_string());
    let (folder, out) = (desk.path("in"), desk.path("in/site"));
    let build = || {
        let (feed, assets) = (desk.path("in/feed.json"), desk.path("assets"));
        run(&[
            "build",
            &feed,
            "--out",
            &out,
            "--assets",
            &assets,
            "--base-url",
            BASE,
            "--files",
            &folder,
        ])
    };
    for round in 1..=2 {
        let output = build();
        assert!(output.status.success(), "{round}: {}", complained(&output));
    }
    let site = Path::new(&out);
    for name in ["a.png", "robots.txt", "deep/b.png", ".nojekyll"] {
        assert_eq!(fs::read(site.join(name)).expect(name), name.as_bytes());
    }
    assert!(!site.join("more.json").exists() && !site.join("site").exists());
    let own = fs::read_to_string(site.join("feed.json")).expect("the site's feed");
    assert!(own.contains("news.example/daily/articles/a/"));
}

#[test]
fn two_files_of_one_name_are_both_told() {
    let desk = Desk::new(
        &feed_of(&[with_image("a", "a.png")]),
        &["a.png", "other/a.png"],
    );
    let output = desk.run(&["--files", &desk.path("in/other")]);
    assert_eq!(output.status.code(), Some(1));
    let words = complained(&output);
    for part in ["in/a.png", "in/other/a.png", "rename the one that is yours"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    desk.put("pages/articles/a/index.html", "mine");
    let words = complained(&desk.run(&["--files", &desk.path("in/pages")]));
    for part in [
        "in/pages/articles/a/index.html",
        "the site's page /articles/a",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn a_feed_on_disk_may_be_larger_than_one_from_an_address() {
    let long = "字".repeat(1_000_000);
    let items: Vec<Value> = (0..6)
        .map(|number| json!({"id": number, "title": "长", "content_text": long}))
        .collect();
    let desk = Desk::new(&feed_of(&items), &[]);
    let size = fs::metadata(desk.path("in/feed.json"))
        .expect("a file")
        .len();
    assert!(size > broadsheet::feed::DEFAULT_MAX_BYTES);
    let output = run(&["check", &desk.path("in/feed.json"), "--json"]);
    assert!(output.status.success(), "{}", complained(&output));
    let output = run(&[
        "check",
        &desk.path("in/feed.json"),
        "--max-feed-bytes",
        "15000000",
    ]);
    assert!(complained(&output).contains("larger than 15000000 bytes"));
}
