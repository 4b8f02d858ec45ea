//! A feed in XML, and what is written of it as a JSON Feed.

use super::{Shape, Target, feeds};
use broadsheet::feed::{self, Reader};
use broadsheet::model::{Address, Bases, Use};

pub(super) const TARGET: Target = Target {
    name: "xml",
    run,
    words: &[
        "<?xml version=\"1.0\" encoding=\"gbk\"?>",
        "<rss version=\"2.0\"><channel>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<rdf:RDF>",
        "<item>",
        "</item>",
        "<entry>",
        "</entry>",
        "<title>",
        "<title type=\"xhtml\">",
        "<link>",
        "<link href=\"",
        "<guid isPermaLink=\"false\">",
        "<description>",
        "<content:encoded>",
        "<content type=\"html\" xml:base=\"",
        "<content src=\"",
        "<![CDATA[",
        "]]>",
        "<pubDate>Wed, 25 Nov 2026 10:00:00 CST</pubDate>",
        "<dc:date>2026年11月25日",
        "GMT+8",
        "<enclosure url=\"",
        "<media:group>",
        "<media:content url=\"",
        "<media:thumbnail url=\"",
        "<itunes:duration>1:2:3",
        "<author>a@b.example (c)",
        "<category>",
        "<source url=\"",
        "<!DOCTYPE rss [<!ENTITY a \"b\">]>",
        "&a;",
        "&nbsp;",
        "&#x",
        "&amp;lt;p&amp;gt;",
        "<x:div xmlns:x=\"http://www.w3.org/1999/xhtml\">",
        " xmlns=\"",
        " srcset=\"a.png 1x, ",
        "/>",
        "<!--",
        "-->",
        "<",
        "\u{feff}",
    ],
    longest: 64 * 1024,
};

fn run(input: &[u8]) -> Shape {
    let address = Address::resolve(
        "https://feeds.example/news/feed.xml",
        &Bases::default(),
        Use::Data,
    );
    let address = address.ok();
    let charset = [None, Some("gbk"), Some("big5"), Some("windows-1252")]
        .get(input.len() % 8)
        .copied()
        .flatten();
    let mut reader = Reader::new(address.clone());
    if let Err(error) = reader.add_document(input, charset, None) {
        return Shape::of(&std::mem::discriminant(&error));
    }
    let mut site = reader.finish();
    feeds::check(&site);
    let shape = feeds::shape(&site);
    site.problems.clear();
    let written = feed::write(&site).unwrap_or_default();
    let again = feed::read(written.as_bytes(), address);
    assert_eq!(again, Ok(site), "what is written is read back");
    shape
}
