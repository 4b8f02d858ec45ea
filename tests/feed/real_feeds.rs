//! What common generators write, though the format says otherwise.

use super::{article, ids, site};
use broadsheet::model::Body;

#[test]
fn character_references_in_plain_members_are_decoded_once() {
    let site = site("escaped-titles.json");
    assert_eq!(site.title, "The baker's notes");
    for (id, title) in [
        ("a", "Rye’s flavour & the bakers' ovens"),
        ("b", "Don’t"),
        ("c", "How <code><b></code> works"),
    ] {
        assert_eq!(article(&site, id).title, title);
    }
    assert_eq!(site.tags()[0].name, "R&D");
    assert_eq!(
        article(&site, "a").summary.as_deref(),
        Some("Notes on “slow” ovens […]")
    );
}

#[test]
fn summaries_that_are_html_are_read_as_their_text() {
    let site = site("html-summaries.json");
    for (id, summary) in [
        ("s", "Series 30 - small controllers"),
        ("s2", "“Quoted” & cut […]"),
    ] {
        assert_eq!(article(&site, id).summary.as_deref(), Some(summary));
    }
    // A summary that is all there is to read loses nothing.
    let whole = "word ".repeat(100);
    let feed = serde_json::json!({
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": "Only a summary", "summary": format!("<p>{whole}</p><p>End</p>")}],
    });
    let site = broadsheet::feed::read(feed.to_string().as_bytes(), None).expect("a feed");
    let article = article(&site, "1");
    assert!(article.summary.as_ref().is_some_and(|it| it.ends_with('…')));
    assert_eq!(article.body, Body::Text(format!("{}\n\nEnd", whole.trim())));
}

#[test]
fn the_only_date_is_the_articles_and_a_plus_may_be_escaped() {
    let site_of = site;
    let site = site_of("changed-dates.json");
    assert_eq!(ids(&site), ["b", "a"]);
    let dates = |id| {
        let article = article(&site, id);
        (article.published.map(|it| it.rfc3339()), article.modified)
    };
    assert_eq!(dates("a"), (Some("2026-02-01T00:00:00Z".to_owned()), None));
    let site = site_of("escaped-dates.json");
    let published = article(&site, "a").published.map(|it| it.rfc3339());
    assert_eq!(published.as_deref(), Some("2025-05-05T15:14:43+08:00"));
    assert!(site.problems.is_empty());
}

#[test]
fn files_without_a_type_go_by_their_ending() {
    let site = site("untyped-files.json");
    let types = article(&site, "ep").attachments.iter();
    let types: Vec<_> = types.map(|file| file.mime_type.as_str()).collect();
    assert_eq!(
        types,
        [
            "audio/x-m4a",
            "audio/mpeg",
            "text/vtt",
            "application/json+chapters",
            "image/jpeg"
        ]
    );
}
