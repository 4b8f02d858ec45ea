//! Requests as browsers and others make them, to a small folder.

use super::{Answer, Files, accepts};
use std::fs;
use tempfile::TempDir;

fn site() -> (TempDir, Files) {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join("site").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write(
        "index.html",
        "<meta name=\"broadsheet:root\" content=\"/news/\">front",
    );
    write("index.html.br", "front, small");
    write("404.html", "nothing here");
    write("tags/移动/index.html", "tag");
    write("app.wasm", "wasm");
    write(
        "_headers",
        "/news/*\n  X-Frame-Options: DENY\n  Cache-Control: no-cache\n\n/news/app*\n  Cache-Control: immutable\n",
    );
    fs::write(folder.path().join("secret"), "secret").expect("a file");
    let files = Files::new(folder.path().join("site")).expect("a site");
    (folder, files)
}

fn ask(files: &Files, url: &str, accepted: &str) -> Answer {
    files.answer(url, accepted, |path| fs::read(path))
}

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let found = answer.headers.iter().find(|(present, _)| present == name);
    found.map(|(_, value)| value.as_str())
}

#[test]
fn pages_are_folders_below_the_base() {
    let (_folder, files) = site();
    assert_eq!(files.base(), "/news");
    let front = ask(&files, "/news/?x=1", "");
    assert_eq!(
        (front.status, header(&front, "Content-Type")),
        (200, Some("text/html; charset=utf-8"))
    );
    let tag = ask(&files, "/news/tags/%E7%A7%BB%E5%8A%A8/", "");
    assert_eq!((tag.status, tag.body.as_slice()), (200, b"tag".as_slice()));
    let bare = ask(&files, "/news/tags/%E7%A7%BB%E5%8A%A8", "");
    assert_eq!(
        (bare.status, header(&bare, "Location")),
        (301, Some("/news/tags/%E7%A7%BB%E5%8A%A8/"))
    );
}

#[test]
fn a_twin_is_sent_to_those_who_accept_it() {
    let (_folder, files) = site();
    let small = ask(&files, "/news/", "gzip, deflate, br;q=1.0");
    assert_eq!(
        (small.body.as_slice(), header(&small, "Content-Encoding")),
        (b"front, small".as_slice(), Some("br"))
    );
    assert_eq!(
        header(&small, "Content-Type"),
        Some("text/html; charset=utf-8")
    );
    assert!(!accepts("br;q=0, gzip", "br") && accepts("BR", "br") && !accepts("brotli", "br"));
}

#[test]
fn what_is_not_there_is_said_so_and_nothing_outside_is_shown() {
    let (folder, files) = site();
    for url in [
        "/",
        "/newsx/",
        "/news/none",
        "/news/../secret",
        "/news/%2e%2e/secret",
        "/news/..%2fsecret",
        "/news/%",
        "/news/%ff",
        "/news/tags/",
    ] {
        let answer = ask(&files, url, "");
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            (404, b"nothing here".as_slice()),
            "{url}"
        );
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(
            folder.path().join("secret"),
            folder.path().join("site/link"),
        )
        .expect("a link");
        assert_eq!(ask(&files, "/news/link", "").status, 404);
    }
    let _ = folder;
}

#[test]
fn the_shipped_headers_are_sent() {
    let (_folder, files) = site();
    let page = ask(&files, "/news/", "");
    assert_eq!(header(&page, "X-Frame-Options"), Some("DENY"));
    assert_eq!(header(&page, "Cache-Control"), Some("no-cache"));
    let app = ask(&files, "/news/app.wasm", "");
    assert_eq!(header(&app, "Cache-Control"), Some("immutable"));
    assert_eq!(header(&app, "Content-Type"), Some("application/wasm"));
}
