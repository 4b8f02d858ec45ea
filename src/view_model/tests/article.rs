use super::{article, ids, item, items, site, slug};
use crate::model::{Kind, SafeHtml};
use crate::view_model::{ArticleBody, ArticlePage, Label, Piece, article_page};
use serde_json::{Value, json};

/// HTML as published page data holds it: only `content` makes it otherwise.
fn safe(html: &str) -> SafeHtml {
    serde_json::from_value(json!(html)).expect("HTML")
}

/// The page of the only article, which has these members and, sanitised, this HTML.
fn page(members: Value, html: Option<&str>) -> ArticlePage {
    let site = site(&[item("a", members)]);
    let page = article_page(&site, article(&site, "a"));
    match html {
        Some(html) => page.with_html(safe(html), "https://shop.example"),
        None => page,
    }
}

#[test]
fn the_neighbours_are_the_next_newer_and_older() {
    let site = site(&[
        item("oldest", json!({"date_published": "2026-01-01"})),
        item("newest", json!({"date_published": "2026-03-01"})),
        item("middle", json!({"date_published": "2026-02-01"})),
    ]);
    for (id, newer, older) in [
        ("newest", None, Some("middle")),
        ("middle", Some("newest"), Some("oldest")),
        ("oldest", Some("middle"), None),
    ] {
        let neighbours = article_page(&site, article(&site, id)).neighbours;
        let found = (
            neighbours.newer.map(|card| card.slug),
            neighbours.older.map(|card| card.slug),
        );
        assert_eq!(found, (newer.map(slug), older.map(slug)), "{id}");
    }
}

#[test]
fn related_articles_are_the_publishers_choice_or_share_tags() {
    let tagged = |id, tags: &[&str]| item(id, json!({"tags": tags}));
    let site = site(&[
        tagged("one", &["tea"]),
        item(
            "chosen",
            json!({"tags": ["tea", "cups"], "_broadsheet": {"related": ["none", "three", "chosen", "gone"]}}),
        ),
        tagged("two", &["tea", "cups"]),
        tagged("self", &["cups", "tea"]),
        tagged("three", &["cups"]),
        tagged("none", &["shops"]),
        tagged("four", &["tea"]),
        item("untagged", json!({})),
    ]);
    for (id, related) in [
        ("chosen", vec!["none", "three"]),
        // Two shared tags before one; the newer first among equals; four at most.
        ("self", vec!["chosen", "two", "one", "three"]),
        ("none", vec![]),
        ("untagged", vec![]),
    ] {
        let neighbours = article_page(&site, article(&site, id)).neighbours;
        assert_eq!(ids(&neighbours.related), related, "{id}");
    }
}

#[test]
fn related_articles_are_looked_for_among_the_newest_only() {
    let mut all = items(600, &json!({"tags": ["tea"]}));
    all.push(item("old", json!({"tags": ["tea", "cups"]})));
    all.push(item("older", json!({"tags": ["tea", "cups"]})));
    let large = site(&all);
    let small = site(&all[500..]);
    for (site, related) in [
        (large, ["a0", "a1", "a2", "a3"]),
        (small, ["old", "a500", "a501", "a502"]),
    ] {
        let neighbours = article_page(&site, article(&site, "older")).neighbours;
        assert_eq!(ids(&neighbours.related), related);
    }
}

#[test]
fn no_more_than_four_related_articles_are_shown() {
    let mut all = items(6, &json!({}));
    all.push(item(
        "last",
        json!({"_broadsheet": {"related": ["a5", "a4", "a3", "a2", "a1"]}}),
    ));
    let site = site(&all);
    let page = article_page(&site, article(&site, "last"));
    assert_eq!(ids(&page.neighbours.related), ["a5", "a4", "a3", "a2"]);
}

#[test]
fn a_picture_of_the_sites_own_is_not_shown_twice() {
    for (html, is_shown) in [
        (r#"<img src="/a.jpg">"#, true),
        (r#"<img src="/b.jpg" srcset="/a.jpg 2x">"#, true),
        (r#"<img src="/b.jpg">"#, false),
        (r#"<img src="https://cdn.example/a.jpg">"#, false),
    ] {
        let members = json!({"image": "http://shop.example/a.jpg", "content_html": "<p>Raw</p>"});
        let page = page(members, Some(html));
        assert_eq!(page.picture.is_none(), is_shown, "{html}");
    }
}

#[test]
fn the_picture_is_not_shown_twice() {
    const PICTURE: &str = "https://cdn.example/a.jpg?w=1&h=2";
    let shown = Some(PICTURE);
    for (html, expected) in [
        ("<p>No picture</p>", shown),
        (
            r#"<img src="https://cdn.example/a.jpg?w=1&amp;h=2" alt="">"#,
            None,
        ),
        (
            r#"<img alt="" src="https://cdn.example/a.jpg?w=1&amp;h=2">"#,
            None,
        ),
        (
            r#"<img src="https://cdn.example/a.jpg?w=1&amp;h=20">"#,
            None,
        ),
        (r#"<img src="https://cdn.example/a-300x200.jpg">"#, None),
        (
            r#"<img src="https://cdn.example/b.jpg?w=1&amp;h=2">"#,
            shown,
        ),
        (
            r#"<a href="https://cdn.example/a.jpg?w=1&amp;h=2">Large</a>"#,
            shown,
        ),
        ("<p>https://cdn.example/a.jpg?w=1&amp;h=2</p>", shown),
    ] {
        let page = page(
            json!({"image": PICTURE, "content_html": "<p>Raw</p>"}),
            Some(html),
        );
        let picture = page.picture.as_ref().map(|image| image.address.as_str());
        assert_eq!(picture, expected, "{html}");
        assert!(
            page.card.image.is_some(),
            "lists and link previews have it all the same"
        );
    }
    // Media of an https page is asked for by https, whatever the feed says.
    let upgraded = page(
        json!({"image": "http://cdn.example/a.jpg", "content_html": "<p>Raw</p>"}),
        Some(r#"<img src="https://cdn.example/a.jpg">"#),
    );
    assert_eq!(upgraded.picture, None);
}

#[test]
fn the_banner_goes_before_the_picture() {
    let members =
        json!({"image": "https://cdn.example/a.jpg", "banner_image": "https://cdn.example/b.jpg"});
    let page = page(members, None);
    let address = |image: Option<crate::model::Image>| image.map(|image| image.address.to_string());
    assert_eq!(
        address(page.picture).as_deref(),
        Some("https://cdn.example/b.jpg")
    );
    assert_eq!(
        address(page.card.image).as_deref(),
        Some("https://cdn.example/a.jpg")
    );
}

#[test]
fn each_kind_of_body_is_shown_as_what_it_is() {
    let text = |text| json!({"content_text": text});
    let paragraphs = |texts: &[&str]| {
        let texts = texts
            .iter()
            .map(|text| vec![Piece::Text((*text).to_owned())]);
        ArticleBody::Text(texts.collect())
    };
    for (members, html, expected) in [
        (
            json!({"content_html": "<p>a<script>"}),
            Some("<p>a</p>"),
            ArticleBody::Html(safe("<p>a</p>")),
        ),
        (
            text("One\r\n\r\n\r\ntwo\nlines\n \n"),
            None,
            paragraphs(&["One", "two\nlines"]),
        ),
        (text("<b>1 & 2</b>"), None, paragraphs(&["<b>1 & 2</b>"])),
        (
            json!({"content_text": null, "summary": "Short."}),
            None,
            ArticleBody::SummaryOnly,
        ),
    ] {
        assert_eq!(page(members.clone(), html).body, expected, "{members}");
    }
}

#[test]
fn reading_takes_as_long_as_the_text() {
    for (members, minutes) in [
        (json!({"content_text": "短"}), Some(1)),
        (json!({"content_text": "字".repeat(400)}), Some(1)),
        (json!({"content_text": "字".repeat(440)}), Some(2)),
        (json!({"content_text": "word ".repeat(660)}), Some(3)),
        (
            json!({"content_html": format!("<p class=\"{}\">字</p>", "x ".repeat(900))}),
            Some(1),
        ),
        (
            json!({"content_text": "字".repeat(200) + &" word".repeat(220)}),
            Some(2),
        ),
        (json!({"content_text": null, "summary": "Short."}), None),
    ] {
        let time = page(members.clone(), Some("")).reading_time;
        assert_eq!(time.map(|time| time.minutes), minutes, "{members}");
    }
}

#[test]
fn a_heading_made_of_the_text_is_not_repeated_as_its_lead() {
    let lead = |members| page(members, None).card.summary;
    assert_eq!(
        lead(json!({"summary": "The lead."})).as_deref(),
        Some("The lead.")
    );
    assert_eq!(lead(json!({"title": null, "summary": "The lead."})), None);
}

#[test]
fn the_label_is_the_first_tag_else_the_kind() {
    let label = |members| page(members, None).card.label;
    let people = || json!({"kind": "people"});
    assert_eq!(label(json!({})), None);
    assert_eq!(
        label(json!({"_broadsheet": people()})),
        Some(Label::Kind(Kind::People))
    );
    let tag = Some(Label::Tag("Tea".to_owned()));
    assert_eq!(
        label(json!({"tags": ["Tea", "Cups"], "_broadsheet": people()})),
        tag
    );
}
