//! Pictures beside a feed: those who show a link want to know their size.

use super::{article, data, has_in_head, publish_with_files, site_of, text};
use std::{fs, path::Path};

/// The beginning of a PNG of these many pixels, which is all that is read.
pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(*b"\x08\x02\0\0\0");
    bytes
}

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).expect("a file");
}

#[test]
fn a_picture_beside_the_feed_is_announced_with_its_size() {
    let (files, out) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    put(files.path(), "茶 摊.png", &png(1200, 630));
    put(files.path(), "drawing.svg", b"<svg/>");
    let pictures = [
        ("known", "茶 摊.png"),
        ("drawn", "drawing.svg"),
        ("elsewhere", "https://other.example/a.png"),
        ("missing", "nothing.png"),
        ("outside", "../a.png"),
        ("none", ""),
    ];
    let items = pictures.map(|(id, image)| {
        let mut item = article(id, "一");
        if !image.is_empty() {
            item["image"] = image.into();
        }
        item
    });
    let build =
        || publish_with_files(&site_of(&items), out.path(), Some(files.path())).expect("a site");
    build();
    let page = text(&out, "articles/known/index.html");
    let address = "https://news.example/daily/%E8%8C%B6%20%E6%91%8A.png";
    for tag in [
        &[
            ("property", "og:image"),
            ("itemprop", "image"),
            ("content", address),
        ][..],
        &[("property", "og:image:width"), ("content", "1200")],
        &[("property", "og:image:height"), ("content", "630")],
    ] {
        assert!(has_in_head(&page, "meta", tag), "{tag:?} in {page}");
    }
    for name in [
        "articles/known/oembed.json",
        "embed/articles/known/oembed.json",
        "embed/articles/known/full/oembed.json",
    ] {
        let answer = data(&out, name);
        assert_eq!(answer["thumbnail_url"], address, "{name}");
        assert_eq!(
            (&answer["thumbnail_width"], &answer["thumbnail_height"]),
            (&1200.into(), &630.into()),
            "{name}"
        );
    }
    for (id, _) in &pictures[1..] {
        let page = text(&out, &format!("articles/{id}/index.html"));
        assert!(!page.contains("og:image:width"), "{id}");
        let answer = data(&out, &format!("articles/{id}/oembed.json"));
        let members = answer.as_object().expect("an object");
        assert!(
            members.keys().all(|name| !name.starts_with("thumbnail")),
            "{id}: all three or none"
        );
    }

    put(files.path(), "茶 摊.png", &png(800, 400));
    assert_eq!(build().rendered, 1, "the page whose picture has changed");
    assert!(text(&out, "articles/known/index.html").contains("content=\"800\""));
}
