//! Atom 1.0 and 0.3.

use super::{article, html, link, names, picture, problems, published, site, tags, text};

#[test]
fn atom_is_read_whole() {
    let site = site("notebook.atom");
    assert_eq!(problems(&site), [""; 0]);
    assert_eq!(site.title, "Notes & queries");
    assert_eq!(site.description.as_deref(), Some("On shops and code"));
    assert_eq!(
        link(site.home_page.as_ref()),
        Some("https://notebook.example/blog/")
    );
    assert_eq!(
        link(site.icon.as_ref()),
        Some("https://notebook.example/favicon.ico")
    );
    assert_eq!(site.language.as_ref().map(|it| it.as_str()), Some("en"));
    assert_eq!(
        link(site.authors[0].url.as_ref()),
        Some("https://notebook.example/blog/about")
    );

    let plain = article(&site, "tag:notebook.example,2026:1");
    assert_eq!(plain.title, "Plain text with <b> in it");
    assert_eq!(text(plain), "First line.\n\nSecond paragraph.");
    assert_eq!(
        link(plain.url.as_ref()),
        Some("https://notebook.example/blog/2026/plain")
    );
    assert_eq!(tags(plain), ["Shops & markets", "code"]);
    assert_eq!(names(plain), ["Noor Haddad"]);
    assert_eq!(
        published(plain).as_deref(),
        Some("2026-11-24T08:00:00+01:00")
    );
    assert_eq!(
        plain.modified.map(|date| date.rfc3339()).as_deref(),
        Some("2026-11-25T09:00:00+01:00")
    );
    assert_eq!(plain.copyright.as_deref(), Some("© 2026 The notebook"));
    let slides = &plain.attachments[0];
    assert_eq!(
        slides.url.as_str(),
        "https://notebook.example/blog/files/plain.pdf"
    );
    assert_eq!(
        (slides.title.as_deref(), slides.size),
        (Some("Slides"), Some(70_210))
    );
}

#[test]
fn xhtml_is_html_and_its_addresses_are_resolved() {
    let site = site("notebook.atom");
    let marked = article(&site, "tag:notebook.example,2026:2");
    assert_eq!(marked.title, "A marked title");
    assert_eq!(marked.summary.as_deref(), Some("What the editor did."));
    assert_eq!(names(marked), ["Ines Roca", "Mara Voss"]);
    let html = html(marked);
    let base = "https://notebook.example/blog/2026/";
    for part in [
        format!(
            "<p>See <a href=\"{base}other?a=1&amp;b=2\">the other</a>,<br/><a id=\"end\"></a></p>"
        ),
        format!(
            "<img src=\"{base}images/one.png\" srcset=\"{base}images/one.png 1x, https://notebook.example/two.png 2x\" alt=\"One\"/>"
        ),
    ] {
        assert!(html.contains(&part), "{html}");
    }
    assert!(!html.contains("div"), "{html}");
}

#[test]
fn escaped_html_has_a_base_of_its_own() {
    let site = site("notebook.atom");
    let escaped = article(&site, "tag:notebook.example,2026:3");
    assert_eq!(escaped.title, "Escaped markup & more");
    assert_eq!(
        html(escaped),
        "<p><img src=\"https://cdn.example/posts/a.jpg\"> and <a href=\"https://elsewhere.example/\">elsewhere</a></p>"
    );
}

#[test]
fn content_may_be_elsewhere_and_a_summary_all_there_is() {
    let site = site("notebook.atom");
    let elsewhere = article(&site, "tag:notebook.example,2026:4");
    assert_eq!(html(elsewhere), "<p>A summary that is all there is.</p>");
    assert_eq!(
        elsewhere.attachments[0].url.as_str(),
        "https://audio.example/4.ogg"
    );
    let source = elsewhere.source.as_ref().expect("a source");
    assert_eq!(
        (source.name.as_str(), link(source.url.as_ref())),
        ("The other notebook", Some("https://other.example/"))
    );
    assert_eq!(
        elsewhere
            .published
            .or(elsewhere.modified)
            .map(|date| date.rfc3339())
            .as_deref(),
        Some("2026-11-21T08:00:00Z")
    );
}

#[test]
fn films_are_told_by_their_descriptions() {
    let site = site("films.atom");
    assert_eq!(problems(&site), [""; 0]);
    let film = article(&site, "film:one");
    assert_eq!(
        film.summary.as_deref(),
        Some("先找到漏气的地方，再想怎么补。")
    );
    assert_eq!(picture(film), Some("https://films.example/one.jpg"));
    assert_eq!(film.attachments, []);
    assert_eq!(names(film), ["修车铺"]);
}

#[test]
fn atom_0_3_is_read() {
    let site = site("older.atom");
    assert_eq!(problems(&site), [""; 0]);
    assert_eq!(site.title, "Small things");
    assert_eq!(site.description.as_deref(), Some("Seen on the way"));
    let door = article(&site, "http://small.example/door");
    assert_eq!(html(door), "<p>Green, once.</p>");
    assert_eq!(
        published(door).as_deref(),
        Some("2004-11-20T08:00:00-05:00")
    );
}

#[test]
fn a_relative_base_of_the_whole_feed_counts_once() {
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"in/\"><title>t</title>\
        <entry><id>a</id><title>a</title><link href=\"a.html\"/></entry></feed>";
    let site = super::read(feed.as_bytes(), None).expect("a feed");
    let url = site.articles()[0].url.as_ref().expect("an address");
    assert_eq!(url.as_str(), "https://feeds.example/news/in/a.html");
}
