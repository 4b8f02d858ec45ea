//! The tool as a publisher runs it.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

pub(super) fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_broadsheet"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .expect("the tool")
}

pub(super) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(super) fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The browser's half in a folder, as `--assets` takes it.
pub(super) fn assets(folder: &Path) -> String {
    let (app, assets) = (super::app(), folder.join("assets"));
    fs::create_dir(&assets).expect("a folder");
    for name in app.names() {
        fs::write(assets.join(name), app.get(name).expect(name)).expect(name);
    }
    assets.display().to_string()
}

/// Builds a site as a publisher does, with some arguments more.
fn build(feed: &str, out: &Path, assets: &str, more: [&str; 2]) -> Output {
    let out = out.display().to_string();
    let place = ["--base-url", "https://example.org", "--assets", assets];
    run(&[&["build", feed, "--out", &out][..], &place, &more].concat())
}

#[test]
fn without_an_index_there_is_no_search() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, assets) = (folder.path().join("site"), assets(folder.path()));
    let link = |out: &Path| {
        let page = fs::read_to_string(out.join("index.html")).expect("a page");
        page.contains("broadsheet-search-link")
    };
    let build = |more| {
        build(
            "public/feed-en.json",
            &out,
            &assets,
            ["--no-compress", more],
        )
    };
    assert!(build("--quiet").status.success());
    assert!(link(&out) && out.join("search/latest.txt").is_file());
    assert!(build("--no-search").status.success());
    assert!(!link(&out) && !out.join("search").exists());
}

#[test]
fn one_command_makes_a_site_with_its_pictures() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, assets) = (folder.path().join("site"), assets(folder.path()));
    let pictures = ["--files", "public/pictures/people"];
    let build = || build("public/feed.json", &out, &assets, pictures);
    let output = build();
    assert!(output.status.success(), "{}", complained(&output));
    assert!(
        said(&output).contains("pages of 32 articles"),
        "{}",
        said(&output)
    );
    assert!(
        !complained(&output).contains('\u{1b}'),
        "plain lines where there is no terminal"
    );
    for file in ["index.html", "gao-yuan.svg", "pictures/bridge.svg"] {
        assert!(out.join(file).is_file(), "{file}");
    }
    assert!(
        said(&output).contains("The newest article when shared: without a picture")
            && said(&output).contains("See it with: broadsheet serve "),
        "{}",
        said(&output)
    );
    let again = build();
    assert!(
        said(&again).contains("(0 made anew)") && said(&again).contains("0 written, 0 removed"),
        "{}",
        said(&again)
    );
}

#[test]
fn help_begins_with_what_a_newcomer_does() {
    let words = said(&run(&["help"]));
    for part in [
        "Makes a site of a feed",
        "broadsheet new shop",
        "broadsheet serve shop",
        "Status: 0 when done",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let unknown = run(&["serv", "shop"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(complained(&unknown).contains("'serve'"));
}

#[test]
fn check_knows_every_fixture() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/feeds");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("fixtures") {
        let path = entry.expect("an entry").path();
        let name = path.display().to_string();
        let output = run(&["check", &name, "--json", "--no-cache"]);
        seen += 1;
        let strict = run(&["check", &name, "--json", "--no-cache", "--strict"]);
        match output.status.code() {
            Some(0) => {
                let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect(&name);
                let problems = found["problems"].as_array().expect(&name);
                let is_clean = strict.status.success();
                assert_eq!(is_clean, problems.is_empty(), "{name}");
                for problem in problems {
                    assert!(
                        problem["problem"]
                            .as_str()
                            .is_some_and(|words| words.len() > 5),
                        "{name}: {problem}"
                    );
                }
            }
            Some(1) => assert!(
                complained(&output).contains(&name),
                "{name}: {}",
                complained(&output)
            ),
            other => panic!("{name}: {other:?} {}", complained(&output)),
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn check_tells_what_was_wrong_where_and_how_it_will_be_shared() {
    let output = run(&["check", "tests/fixtures/feeds/wrong-types.json"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        said(&output).contains("items[") && said(&output).contains("Wrong type"),
        "{}",
        said(&output)
    );
    let clean = run(&["check", "public/feed.json"]);
    assert_eq!(clean.status.code(), Some(0));
    assert!(
        said(&clean).contains("0 problems")
            && said(&clean).contains("The newest article when shared"),
        "{}",
        said(&clean)
    );
    let page = run(&["check", "tests/fixtures/feeds/web-page.html"]);
    assert_eq!(page.status.code(), Some(1));
    assert!(
        complained(&page).contains("web page")
            && complained(&page).contains("address of the feed itself"),
        "{}",
        complained(&page)
    );
}

#[test]
fn check_looks_at_the_share_cards_picture_where_the_feed_is_on_the_web() {
    let web = super::sources::serve(|path, _| match path {
        "/wide.png" => (200, vec![], super::pictures::png(1200, 630)),
        "/small.png" => (200, vec![], super::pictures::png(120, 63)),
        "/page.png" => (200, vec![], b"<!doctype html>".to_vec()),
        "/page-with-icon.png" => (200, vec![], b"<!doctype html><svg/>".to_vec()),
        "/drawing" => (200, vec![], b"<?xml version='1.0'?><svg/>".to_vec()),
        "/gone.png" => (404, vec![], vec![]),
        feed => {
            let mut item = super::article("a", "一");
            item["image"] = feed.trim_start_matches("/of").into();
            let feed = super::feed_of(&[item]);
            (200, vec![], feed.to_string().into_bytes())
        }
    });
    let check = |image: &str, more: &[&str]| {
        let feed = format!("{}/of{image}", web.origin);
        said(&run(&[&["check", &feed, "--no-cache"], more].concat()))
    };
    for (image, words) in [
        ("/wide.png", "(1200 × 630)"),
        ("/small.png", "the picture is small"),
        ("/page.png", "no picture"),
        ("/page-with-icon.png", "no picture"),
        ("/gone.png", "status 404"),
        ("/drawing", "show no SVG"),
    ] {
        let words_said = check(image, &[]);
        assert!(words_said.contains(words), "{image}: {words_said}");
        let is_warned = words_said.contains("cannot be loaded");
        let is_lost = matches!(image, "/page.png" | "/page-with-icon.png" | "/gone.png");
        assert_eq!(is_warned, is_lost, "{image}: {words_said}");
    }
    let found: serde_json::Value =
        serde_json::from_str(&check("/wide.png", &["--json"])).expect("JSON");
    assert_eq!(found["share_card"]["image_size"]["width"], 1200);
}

#[test]
fn what_cannot_be_done_is_said_with_a_way_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site").display().to_string();
    let build =
        |more: &[&str]| run(&[&["build", "public/feed.json", "--out", &out], more].concat());
    let no_address = build(&["--base-url", "example.org"]);
    assert_eq!(no_address.status.code(), Some(1));
    assert!(complained(&no_address).contains("--base-url https://example.org/news/"));
    let empty = folder.path().display().to_string();
    let no_assets = build(&["--base-url", "https://example.org", "--assets", &empty]);
    assert!(
        complained(&no_assets).contains("cargo xtask build"),
        "{}",
        complained(&no_assets)
    );
    let no_feed = run(&["check", "no/such/feed.json"]);
    assert_eq!(
        complained(&no_feed),
        "broadsheet: could not find no/such/feed.json: there is no such file or folder\n  \
         check how the path is spelled; it counts from where you are\n"
    );
    let nobody = run(&["check", "http://127.0.0.1:1/feed.json", "--no-cache"]);
    assert!(complained(&nobody).contains("nobody answers there"));
    assert!(!Path::new(&out).exists(), "nothing was begun");
}

#[test]
fn a_publishers_player_plays_and_a_wrong_one_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, assets) = (folder.path().join("site"), assets(folder.path()));
    fs::write(
        folder.path().join("assets/_headers"),
        "/*\n  Content-Security-Policy: frame-src 'self' https://v.qq.com; base-uri 'self'\n",
    )
    .expect("a file");
    let feed = folder.path().join("feed.json");
    let item = serde_json::json!({"id": "a", "title": "a", "content_html": "<iframe src=\"https://tv.example/v/a1\"></iframe>"});
    fs::write(&feed, super::feed_of(&[item]).to_string()).expect("a feed");
    let feed = feed.display().to_string();
    let build = |player: &str| build(&feed, &out, &assets, ["--player", player]);
    let read = |name: &str| fs::read_to_string(out.join(name)).expect(name);
    let output = build("Stall=https://tv.example/v/{id}");
    assert!(output.status.success(), "{}", complained(&output));
    assert!(read("articles/a/index.html").contains("data-player=\"https://tv.example/v/a1\""));
    assert!(read("_headers").contains(" https://tv.example "));
    let output = build("none");
    assert!(output.status.success(), "{}", complained(&output));
    assert!(
        !read("articles/a/index.html").contains("data-player"),
        "made anew without it"
    );
    assert!(!read("_headers").contains("tv.example"));
    let output = build("tv.example");
    assert!(!output.status.success());
    let words = complained(&output);
    assert!(
        words.contains("“tv.example” names no player") && words.contains("{id}"),
        "{words}"
    );
}
