//! Large feeds take time in proportion to their size. The limits are generous: they are to notice a square, not a slow machine.

use super::read;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Far more than a debug build needs beside other work, far less than anything square takes.
const LIMIT: Duration = Duration::from_secs(60);

fn feed(items: usize, body: &str) -> String {
    let mut feed =
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Large", "items": ["#
            .to_owned();
    for n in 0..items {
        let comma = if n == 0 { "" } else { "," };
        write!(
            feed,
            r#"{comma}{{"id": "https://large.example/{n}.html", "url": "https://large.example/{n}.html", "content_html": "{body}",
            "date_published": "2026-01-{:02}T08:00:00Z", "image": "{n}.jpg", "tags": ["Tea", "tag {}", "t{n}"],
            "_broadsheet": {{"views": {n}, "related": ["https://large.example/{}.html"]}}}}"#,
            n % 28 + 1,
            n % 100,
            n / 2,
        )
        .expect("a string grows");
    }
    feed + "]}"
}

fn time(document: &str, articles: usize) -> Duration {
    let start = Instant::now();
    let site = read(document.as_bytes()).expect("a feed");
    let time = start.elapsed();
    assert_eq!(site.articles().len(), articles);
    println!(
        "{articles} articles of {} bytes in all: {time:?}",
        document.len()
    );
    time
}

#[test]
fn a_thousand_long_articles_are_read_at_once() {
    let body = "<p class=\\\"lead\\\">A line of words about tea.</p>\\n".repeat(96);
    assert!(time(&feed(1000, &body), 1000) < LIMIT);
}

#[test]
fn fifty_thousand_short_articles_take_no_square_of_time() {
    assert!(time(&feed(50_000, "x"), 50_000) < LIMIT);
}

#[test]
fn one_hostile_item_takes_no_square_of_time() {
    let tags: Vec<String> = (0..100_000).map(|n| format!("\"t{n}\"")).collect();
    let related: Vec<String> = (0..100_000).map(|n| n.to_string()).collect();
    let mut document = format!(
        r#"{{"title": "T", "items": [{{"id": 1, "content_html": "{}", "tags": [{}], "_broadsheet": {{"related": [{}]}}"#,
        "<svg><b title='".repeat(50_000),
        tags.join(","),
        related.join(","),
    );
    for n in 0..100_000 {
        write!(document, ", \"member {n}\": 0").expect("a string grows");
    }
    document.push_str("}]}");
    assert!(time(&document, 1) < LIMIT);
}
