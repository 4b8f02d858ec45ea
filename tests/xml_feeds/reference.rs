//! Good feeds mean here what they mean to feed-rs, but for what it loses: offsets, permalinks in `guid`, some forms of date.

use super::{FEED, article, bytes, html, link, names, picture, site, tags};
use broadsheet::model::Body;

const GOOD: [&str; 7] = [
    "weekly.xml",
    "podcast.xml",
    "pictures.xml",
    "rdf.xml",
    "oldest.xml",
    "notebook.atom",
    "films.atom",
];

#[test]
fn good_feeds_mean_the_same() {
    let mut compared = 0;
    for name in GOOD {
        let site = site(name);
        let parser = feed_rs::parser::Builder::new().base_uri(Some(FEED)).build();
        let feed = parser.parse(bytes(name).as_slice()).expect(name);
        assert_eq!(site.articles().len(), feed.entries.len(), "{name}");
        if let Some(description) = feed.description {
            assert_eq!(site.description, Some(description.content), "{name}");
        }
        let known = |id: &str| super::ids(&site).contains(&id);
        for entry in feed.entries.iter().filter(|entry| known(&entry.id)) {
            let article = article(&site, &entry.id);
            let at = format!("{name} {}", entry.id);
            compared += 1;
            if let Some(title) = entry
                .title
                .as_ref()
                .filter(|it| !it.content.contains(['&', '<']))
            {
                assert_eq!(article.title, title.content, "{at}");
            }
            if let Some(published) = entry.published {
                let ours = article.published.map(|date| date.milliseconds());
                assert_eq!(ours, Some(published.timestamp_millis()), "{at}");
            }
            let page = entry
                .links
                .iter()
                .find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
            if let Some(page) = page {
                assert_eq!(link(article.url.as_ref()), Some(page.href.as_str()), "{at}");
            }
            let people = entry
                .authors
                .iter()
                .filter_map(|person| person.name.as_deref());
            for name in people.filter(|name| !name.contains(['@', '('])) {
                assert!(names(article).contains(&name), "{at}: {name}");
            }
            for category in &entry.categories {
                let label = category.label.as_ref().unwrap_or(&category.term);
                assert!(tags(article).contains(&label.as_str()), "{at}: {label}");
            }
            let contents = entry.media.iter().flat_map(|media| &media.content);
            for file in contents.filter_map(|content| content.url.as_ref()) {
                let mut attachments = article.attachments.iter();
                let is_attached = attachments.any(|known| known.url.as_str() == file.as_str());
                let is_chosen = is_attached || picture(article) == Some(file.as_str());
                assert!(
                    is_chosen || is_form_of_another(file.as_str()),
                    "{at}: {file}"
                );
            }
            let body = entry
                .content
                .as_ref()
                .and_then(|content| content.body.as_ref());
            match (body, &article.body) {
                (Some(body), Body::Html(_)) if !body.contains("=\"") => {
                    assert_eq!(html(article), body, "{at}")
                }
                (Some(body), Body::Text(text)) => assert_eq!(text, body, "{at}"),
                _ => {}
            }
        }
    }
    assert!(compared >= 12, "{compared} items were compared");
}

/// Pictures in other widths, films in other forms, and what no browser plays.
fn is_form_of_another(file: &str) -> bool {
    ["avatar", "140.jpg", ".webm", "/v/one"]
        .iter()
        .any(|part| file.contains(part))
}
