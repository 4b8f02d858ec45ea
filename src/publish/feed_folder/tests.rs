//! What in an article's HTML names files, and which paths lead out of a folder.

use super::{FeedFolder, addresses::replaced, leads_up};
use crate::{
    model::{Address, Bases, LocalFiles as _, Use},
    publish::BaseUrl,
};

fn elsewhere(text: &str) -> Option<Address> {
    let base = Address::resolve("https://news.example/", &Bases::default(), Use::Data).ok()?;
    Address::resolve(text, &Bases::new([base]), Use::Data).ok()
}

/// The addresses that are asked about; those that must be there are marked.
fn asked(html: &str) -> Vec<String> {
    let mut asked = Vec::new();
    let same = replaced(html.to_owned(), &mut |text, is_loaded| {
        asked.push(format!("{text}{}", if is_loaded { "!" } else { "" }));
        None
    });
    assert_eq!(same, html);
    asked
}

#[test]
fn tags_name_files_however_they_are_written() {
    for (html, expected) in [
        ("<img src=a.png>", vec!["a.png!"]),
        ("<IMG SRC='a.png'/>", vec!["a.png!"]),
        ("<img alt = \"a > b\" src = \"a.png\" >", vec!["a.png!"]),
        ("<img\n=x src=a.png", vec!["a.png!"]),
        ("<img src=\"a.png?x=1&amp;y=2\">", vec!["a.png?x=1&y=2!"]),
        ("<video src=a.mp4 poster=b.jpg>", vec!["a.mp4!", "b.jpg!"]),
        (
            "<img srcset='a.png 1x,b.png 2x, c,d.png'>",
            vec!["a.png!", "b.png!", "c,d.png!"],
        ),
        (
            "<img data-src=a.png data-src2=b.png>",
            vec!["a.png!", "b.png"],
        ),
        (
            "<img lazy-src=a.png file=b.png alt=c.png>",
            vec!["a.png!", "b.png"],
        ),
        ("<img data-lazy-src=1 data-original=a/b>", vec!["1", "a/b!"]),
        (
            "<amp-img src=a.png srcset='b.png 2x'></amp-img><amp-video src=c.mp4 poster=d.jpg>",
            vec!["a.png!", "b.png!", "c.mp4!", "d.jpg!"],
        ),
        (
            "<embed src=a.swf><iframe src=b.pdf></iframe><iframe data-src=c.html src=about.php>",
            vec!["a.swf!", "b.pdf!", "c.html", "about.php"],
        ),
        (
            "<object data=a.mp4><param name=movie value=b.mp4></object>",
            vec!["a.mp4!", "b.mp4"],
        ),
        (
            "<img src='&#22270;&#x7247;.png'><img src=&eacute;&#46;png><img src='a&amp;b;.png'>",
            vec!["图片.png!", "é.png!", "a&b;.png!"],
        ),
        (
            "<a href=a.pdf><a href=b.html><a href=c><a href=d.JPG?x>",
            vec!["a.pdf", "d.JPG?x"],
        ),
        (
            "<p src=a.png><script><img src=b.png></script><img src=c.png>",
            vec!["c.png!"],
        ),
        ("<!-- <img src=a.png> --><img src=b.png>", vec!["b.png!"]),
        ("2 < 3 <img src=\"never closed", vec![]),
        ("<", vec![]),
        ("<img", vec![]),
        ("<img src=", vec!["!"]),
    ] {
        assert_eq!(asked(html), expected, "{html}");
    }
}

#[test]
fn only_addresses_change() {
    let html = "<p title='<b>'>字<img src=a.png alt=茶><img srcset=\"a.png 1x, b.png 2x\"><img src='c.png'></p>";
    let changed = replaced(html.to_owned(), &mut |text, _| {
        (text != "b.png").then(|| elsewhere(text)).flatten()
    });
    assert_eq!(
        changed,
        "<p title='<b>'>字<img src=\"https://news.example/a.png\" alt=茶>\
         <img srcset=\"https://news.example/a.png 1x, b.png 2x\"><img src=\"https://news.example/c.png\"></p>"
    );
}

#[test]
fn each_missing_file_is_noted_once() {
    let place = tempfile::tempdir().expect("a folder");
    let document = place.path().join("feed.json");
    let base_url = BaseUrl::parse("https://news.example/").expect("an address");
    let folder = FeedFolder::of(&document, &base_url).expect("a folder");
    let html: String = (0..200).map(|at| format!("<img src={at}.png>")).collect();
    let bases = Bases::new([base_url.address().clone()]);
    let mut noted = 0;
    folder.in_html(html.repeat(2), &bases, &mut |_| noted += 1);
    assert_eq!(noted, 200);
}

#[test]
fn a_path_leads_up_wherever_it_ends() {
    for path in [
        "..",
        "../a",
        "a/../../b",
        "./../a/b",
        "..\\a",
        "a/../../in/b",
    ] {
        assert!(leads_up(path), "{path}");
    }
    for path in ["", "a", "a/../b", "a/b/../../c", "..a/b", "./a"] {
        assert!(!leads_up(path), "{path}");
    }
}
