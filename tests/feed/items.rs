//! Items of the standard: ids, titles, bodies, dates, authors, tags, attachments, and every wrong type.

use super::{article, ids, problems, site};
use broadsheet::model::{Author, Body, Kind, ProblemKind, Site, Slug, Subject};
use std::collections::HashSet;

#[test]
fn a_correct_feed_is_read_whole_and_without_problems() {
    let site = site("standard.json");
    assert_eq!(site.problems, []);
    assert_eq!(site.title, "The Harbour Gazette");
    assert_eq!(site.description.as_deref(), Some("News of a small port."));
    assert_eq!(
        site.home_page.as_ref().map(|url| url.as_str()),
        Some("https://harbour.example/")
    );
    assert_eq!(
        site.feed_address.as_ref().map(|url| url.as_str()),
        Some(super::FEED)
    );
    assert_eq!(
        site.icon.as_ref().map(|url| url.as_str()),
        Some("https://harbour.example/icon.png")
    );
    assert_eq!(
        site.language.as_ref().map(|language| language.as_str()),
        Some("en-GB")
    );
    assert!(site.is_expired);
    assert_eq!(ids(&site), ["tide", "ferry-timetable", "older", "undated"]);

    let ferry = article(&site, "ferry-timetable");
    assert_eq!(ferry.slug.as_str(), "ferry-timetable");
    assert_eq!(ferry.title, "Ferries keep their summer timetable");
    assert!(!ferry.is_title_derived);
    assert_eq!(
        ferry.summary.as_deref(),
        Some("Eleven crossings a day until March.")
    );
    assert!(
        matches!(&ferry.body, Body::Html(html) if html.as_untrusted().contains("<b>winter</b>"))
    );
    let picture = |image: &Option<broadsheet::model::Image>| {
        image
            .as_ref()
            .map(|image| image.address.as_str().to_owned())
    };
    assert_eq!(
        picture(&ferry.image).as_deref(),
        Some("https://harbour.example/2026/ferry/ferry.jpg")
    );
    assert_eq!(
        picture(&ferry.banner).as_deref(),
        Some("https://harbour.example/2026/banner.jpg")
    );
    assert_eq!(
        ferry.published.map(|date| date.rfc3339()).as_deref(),
        Some("2026-03-02T09:30:00+08:00")
    );
    assert_eq!(
        ferry.modified.map(|date| date.rfc3339()).as_deref(),
        Some("2026-03-02T11:00:00+08:00")
    );
    assert_eq!(
        ferry.language.as_ref().map(|language| language.as_str()),
        Some("cy")
    );
    assert_eq!(names(&ferry.authors), ["Ben Mole", "wharf.example"]);
    assert_eq!(ferry.kind, Kind::Article);
    let attachment = &ferry.attachments[0];
    assert_eq!(
        attachment.url.as_str(),
        "https://harbour.example/2026/ferry/timetable.PDF"
    );
    assert_eq!(attachment.mime_type, "application/pdf");
    assert_eq!(
        (attachment.size, attachment.duration),
        (Some(48213), Some(12.5))
    );

    let tide = article(&site, "tide");
    assert_eq!(
        tide.body,
        Body::Text("High water at noon.\n\nLow water at six.".to_owned())
    );
    assert_eq!(tide.published.and_then(|date| date.time_of_day()), None);
    assert_eq!(names(&tide.authors), ["Ada Quay"]);
    assert_eq!(tide.language, site.language);
    assert_eq!(
        tide.authors[0].avatar.as_ref().map(|url| url.as_str()),
        Some("https://harbour.example/people/ada.jpg")
    );
}

#[test]
fn authors_come_before_author_and_the_feeds_are_inherited() {
    let site = site("version-1-0.json");
    let authors: Vec<_> = (1..=5)
        .map(|id| names(&article(&site, &id.to_string()).authors).join("+"))
        .collect();
    assert_eq!(
        authors,
        ["The Editors", "Cleo", "Dora", "Cleo", "The Editors"]
    );
    assert_eq!(site.problems, []);
}

#[test]
fn cases_8_to_10_ids_are_kept_as_written_or_their_items_dropped() {
    let site = site("ids.json");
    let expected = [
        "42",
        "1.0",
        "1e400",
        "123456789012345678901234567890",
        "-0",
        "true",
        "kept",
        "mended",
        " 42",
        "Kept",
        "caf\u{e9}",
        "cafe\u{301}",
        "../../etc/passwd",
        "a/b?c#d%2e%2e<e>",
        "茶🍵",
        "nul",
        "a\0b",
        "https://example.com/posts/Spring-Tea.html?utm=1",
    ];
    assert_eq!(ids(&site), expected);
    assert_eq!(article(&site, "42").title, "a whole number");
    assert_eq!(article(&site, "kept").title, "first");
    assert_eq!(article(&site, "mended").title, "readable after all");
    let dropped: Vec<_> = site
        .problems
        .iter()
        .filter_map(|problem| match (&problem.subject, &problem.kind) {
            (Subject::Item { index, .. }, ProblemKind::ItemDropped) => {
                Some((*index, problem.field.as_str()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        dropped,
        [
            (6, "id"),
            (7, "id"),
            (8, "id"),
            (9, "id"),
            (10, "id"),
            (14, ""),
            (16, ""),
            (17, "")
        ]
    );
    assert_eq!(problems(&site, Some("42")), ["id: DuplicateId"]);
    assert_eq!(problems(&site, Some("kept")), ["id: DuplicateId"]);
}

#[test]
fn cases_11_and_12_every_article_has_an_address_of_its_own_on_any_disk() {
    let site = site("ids.json");
    let slugs: HashSet<String> = site
        .articles()
        .iter()
        .map(|article| article.slug.as_str().to_lowercase())
        .collect();
    assert_eq!(slugs.len(), site.articles().len());
    for article in site.articles() {
        let parsed = Slug::parse(article.slug.as_str()).expect("a slug");
        assert_eq!(
            site.article(&parsed).map(|found| &found.id),
            Some(&article.id)
        );
    }
    assert!(
        article(&site, "https://example.com/posts/Spring-Tea.html?utm=1")
            .slug
            .as_str()
            .starts_with("spring-tea-")
    );
}

#[test]
fn a_forged_slug_takes_no_other_articles_address() {
    let honest = "https://example.com/a";
    let forged = Slug::of_id(&broadsheet::model::ItemId::new(honest.to_owned()));
    let document = format!(
        r#"{{"items": [{{"id": "{forged}", "content_text": "forged"}}, {{"id": "{honest}", "content_text": "honest"}}]}}"#
    );
    let site = super::read(document.as_bytes()).expect("a feed");
    assert_eq!(
        site.article(&forged).map(|article| article.title.as_str()),
        Some("forged")
    );
    let other = &article(&site, honest).slug;
    assert_ne!(*other, forged);
    assert_eq!(
        site.article(other).map(|article| article.title.as_str()),
        Some("honest")
    );
}

#[test]
fn cases_15_and_17_headings_are_literal_or_made_from_the_text() {
    let site = site("titles.json");
    assert_eq!(site.title, "Titles of every sort");
    for (id, title, is_derived) in [
        ("literal", "<b>Bold</b> & <script>alert(1)</script>", false),
        ("spaces", "two words", false),
        ("blank", "The summary leads.", true),
        ("none", "First paragraph, in two lines.", true),
        ("html", "Tea & cake — daily", true),
        (
            "wide",
            "海风吹过旧码头的时候卖鱼的人已经收摊了只剩下一盏灯还亮着照着空空的木桶和湿漉漉…",
            true,
        ),
        ("picture", "Titles of every sort", true),
        ("number", "2026", false),
        ("array", "Taken from the text.", true),
        ("bold-text", "<b>Not bold</b>", true),
    ] {
        let article = article(&site, id);
        assert_eq!(
            (article.title.as_str(), article.is_title_derived),
            (title, is_derived),
            "{id}"
        );
    }
    assert_eq!(problems(&site, Some("number")), ["title: number for text"]);
    assert_eq!(problems(&site, Some("array")), ["title: array for text"]);
}

#[test]
fn a_summary_that_became_the_heading_is_read_to_its_end() {
    let long = "Rope, tar and twine are sold by the metre again, ".repeat(6);
    for (summary, lead) in [("Rope is back.", None), (long.trim(), Some(long.trim()))] {
        let feed = serde_json::json!({
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"id": "1", "summary": summary, "url": "https://harbour.example/1"}],
        });
        let site = broadsheet::feed::read(feed.to_string().as_bytes(), None).expect("a feed");
        let card = broadsheet::view_model::Card::of(article(&site, "1"));
        assert_eq!(card.summary.as_deref(), lead, "{}", card.title);
    }
}

#[test]
fn cases_16_and_17_items_need_something_to_read() {
    let site = site("bodies.json");
    for (id, body) in [
        ("text", "text <b>one</b>\n\ntwo &amp; three"),
        ("html", "html <p onclick=x>raw</p>"),
        ("both", "html <p>html</p>"),
        ("blank-html", "text text"),
        ("summary", "summary"),
        ("link", "summary"),
        ("external", "summary"),
        ("audio", "summary"),
        ("untitled-audio", "summary"),
    ] {
        let found = match &article(&site, id).body {
            Body::Text(text) => format!("text {text}"),
            Body::Html(html) => format!("html {}", html.as_untrusted()),
            Body::SummaryOnly => "summary".to_owned(),
        };
        assert_eq!(found, body, "{id}");
    }
    assert_eq!(
        article(&site, "summary").summary.as_deref(),
        Some("Only a summary.")
    );
    assert_eq!(article(&site, "untitled-audio").title, "Episode 1");
    assert_eq!(site.articles().len(), 9);
    for id in ["title-only", "untitled-link", "refused-link", "blanks"] {
        assert!(
            problems(&site, Some(id)).contains(&": ItemDropped".to_owned()),
            "{id}"
        );
    }
}

#[test]
fn cases_13_and_14_dates_are_read_or_absent_and_never_invented() {
    let site = site("dates.json");
    assert_eq!(
        ids(&site),
        [
            "future",
            "west",
            "mail",
            "east",
            "date-only",
            "no-zone",
            "modified",
            "unmodified",
            "modified-before",
            "modified-only",
            "none",
            "blank",
            "nonsense",
            "year-0",
            "year-99999",
            "leap-second",
            "number"
        ]
    );
    for id in ["nonsense", "year-0", "year-99999", "leap-second"] {
        assert_eq!(article(&site, id).published, None, "{id}");
        assert!(
            problems(&site, Some(id))[0].starts_with("date_published: unreadable"),
            "{id}"
        );
    }
    assert_eq!(
        problems(&site, Some("number")),
        ["date_published: number for text"]
    );
    let modified = |id| article(&site, id).modified.map(|date| date.rfc3339());
    assert_eq!(
        modified("modified").as_deref(),
        Some("2020-01-01T08:00:01+08:00")
    );
    assert_eq!(modified("unmodified"), None);
    assert_eq!(modified("modified-before"), None);
    // The only date is the article's.
    let published = |id| article(&site, id).published.map(|date| date.rfc3339());
    assert_eq!(modified("modified-only"), None);
    assert_eq!(
        published("modified-only").as_deref(),
        Some("2020-01-01T00:00:00Z")
    );
    assert_eq!(published("no-zone").as_deref(), Some("2026-06-30"));
    assert_eq!(site.problems.len(), 5);
}

#[test]
fn tags_are_one_whatever_their_case_and_white_space() {
    let site = site("tags.json");
    let tags: Vec<_> = site
        .tags()
        .iter()
        .map(|tag| (tag.name.as_str(), tag.articles.len()))
        .collect();
    assert_eq!(
        tags,
        [
            ("Social Commerce", 3),
            ("C++", 2),
            ("茶", 2),
            ("C#", 1),
            ("Once", 1)
        ]
    );
    let articles: Vec<_> = site.tags()[0].articles.iter().map(Slug::as_str).collect();
    assert_eq!(articles, ["2", "1", "3"]);
    let of_third: Vec<_> = article(&site, "3")
        .tags
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(of_third, ["Social Commerce", "Once", "茶"]);
    for tag in site.tags() {
        assert_eq!(site.tag(&tag.slug), Some(tag));
    }
    assert_ne!(site.tags()[1].slug, site.tags()[3].slug);
}

#[test]
fn case_7_wrong_types_cost_themselves_only() {
    let site = site("wrong-types.json");
    assert_eq!(site.articles().len(), 5);
    assert_eq!(site.title, "7");
    assert!(site.is_expired);
    assert_eq!(
        (
            &site.description,
            &site.home_page,
            &site.icon,
            &site.language
        ),
        (&None, &None, &None, &None)
    );
    assert_eq!(
        problems(&site, None),
        [
            "version: number for text",
            "title: number for text",
            "description: array for text",
            "home_page_url: number for text",
            "icon: object for text",
            "authors: object for array",
            "expired: text for boolean",
            "version: unknown version 1.1",
            "language: unreadable Klingon, mostly",
            "next_url: number for text",
        ]
    );

    let all = article(&site, "all");
    assert_eq!(all.body, Body::Text("Still here.".to_owned()));
    assert_eq!(all.title, "Still here.");
    assert_eq!(names(&all.authors), ["A bare name"]);
    assert_eq!(tag_names(&site, "all"), ["tea", "Cake", "茶"]);
    assert!(
        all.image.is_none()
            && all.url.is_none()
            && all.summary.is_none()
            && all.published.is_none()
    );
    assert_eq!(problems(&site, Some("all")).len(), 15);

    let elements = article(&site, "elements");
    assert_eq!(names(&elements.authors), ["Named", "12"]);
    assert_eq!(tag_names(&site, "elements"), ["tea", "2026"]);
    let attachments: Vec<_> = elements
        .attachments
        .iter()
        .map(|a| (a.mime_type.as_str(), a.size, a.duration))
        .collect();
    assert_eq!(
        attachments,
        [
            ("audio/mpeg", Some(2048), Some(61.0)),
            ("audio/mpeg", None, None),
            ("audio/mpeg", Some(10), None)
        ]
    );
    assert_eq!(names(&article(&site, "exact").authors), ["A feed author"]);
}

fn names(authors: &[Author]) -> Vec<&str> {
    authors.iter().map(|author| author.name.as_str()).collect()
}

fn tag_names<'a>(site: &'a Site, id: &str) -> Vec<&'a str> {
    article(site, id)
        .tags
        .iter()
        .map(|(name, _)| name.as_str())
        .collect()
}
