//! Documents made to do harm: nothing is expanded or fetched, and all of it takes linear time.

use super::{ids, read, text};
use std::fmt::Write;

#[test]
fn entities_of_a_document_are_never_expanded() {
    let mut bomb = String::from("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for level in 1..40 {
        let _ = write!(
            bomb,
            "<!ENTITY a{level} \"&a{0};&a{0};&a{0};&a{0};\">",
            level - 1
        );
    }
    bomb += "<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY % more SYSTEM \"http://127.0.0.1:9/\"> %more;]>";
    bomb += "<rss><channel><title>Bomb</title><item><guid>1</guid><title>x</title><description>&a39; &file;</description></item></channel></rss>";
    let site = read(bomb.as_bytes(), None).expect("a feed");
    assert_eq!(text(&site.articles()[0]), "&a39; &file;");
}

#[test]
fn nesting_is_no_problem() {
    let deep = 200_000;
    for (open, close) in [
        ("<b>", "</b>"),
        ("<item>", "</item>"),
        ("<author>", "</author>"),
        ("<media:group>", "</media:group>"),
        ("<title>", ""),
        ("<x:y xmlns:x='u'>", ""),
    ] {
        let document = format!(
            "<rss><channel><item><guid>1</guid><title>x</title><description>y</description></item><item>{}{}</item></channel></rss>",
            open.repeat(deep),
            close.repeat(deep)
        );
        let site = read(document.as_bytes(), None).expect("a feed");
        assert_eq!(ids(&site)[0], "1", "{open}");
    }
}

#[test]
fn no_piece_of_markup_takes_more_than_linear_time() {
    const SIZE: usize = 1_000_000;
    for piece in [
        "<",
        "<a ",
        "<a b=\"",
        "<!",
        "<!DOCTYPE [",
        "<!--",
        "<![CDATA[",
        "<?x",
        "&",
        "&#",
        "]]>",
        "</item",
        "<item>",
        "<item/>",
        "<x xmlns:y=\"z\">",
        "\u{8}",
        "<title>&nbsp;",
    ] {
        let document = format!(
            "<rss><channel><title>t</title>{}",
            piece.repeat(SIZE / piece.len())
        );
        assert!(read(document.as_bytes(), None).is_ok(), "{piece}");
    }
}

#[test]
fn fifty_megabytes_are_read() {
    let text = "正文 &lt;b&gt;很长&lt;/b&gt;。".repeat(2_000);
    let item = |index| {
        format!(
            "<item><guid>{index}</guid><title>第{index}篇</title><description>{text}</description></item>"
        )
    };
    let mut document = String::from("<rss><channel><title>Large</title>");
    let mut count = 0;
    while document.len() < 50_000_000 {
        document += &item(count);
        count += 1;
    }
    document += "</channel></rss>";
    let site = read(document.as_bytes(), None).expect("a feed");
    assert_eq!(site.articles().len(), count);
}
