//! How much of an article is read, and how long that may take.

use super::{checked, sanitise, sanitise_in, surroundings};
use broadsheet::content::{Surroundings, policy};
use std::time::{Duration, Instant};

/// In a debug build, on a busy machine. Quadratic time would take minutes for these.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn two_megabytes_are_read_and_characters_stay_whole() {
    let whole = "a".repeat(policy::MAX_BYTES);
    let sanitised = sanitise(&whole);
    assert_eq!(sanitised.html.as_str(), whole);
    assert!(!sanitised.is_cut);

    let sanitised = sanitise(&format!("{whole}b"));
    assert_eq!(sanitised.html.as_str(), whole);
    assert!(sanitised.is_cut);

    // The limit falls between the bytes of a character.
    let sanitised = sanitise(&"茶".repeat(policy::MAX_BYTES / 3 + 1));
    assert_eq!(sanitised.html.as_str().len(), policy::MAX_BYTES / 3 * 3);
    assert!(sanitised.is_cut);
}

#[test]
fn two_hundred_levels_are_kept() {
    let nested = |depth| format!("{}x{}y", "<div>".repeat(depth), "</div>".repeat(depth));
    let sanitised = checked(&nested(policy::MAX_DEPTH));
    assert_eq!(sanitised.html.as_str(), nested(policy::MAX_DEPTH));
    assert!(!sanitised.is_cut);

    let sanitised = checked(&nested(policy::MAX_DEPTH + 1));
    let without_deepest = nested(policy::MAX_DEPTH).replace('x', "");
    assert_eq!(sanitised.html.as_str(), without_deepest);
    assert!(sanitised.is_cut);

    // What follows is there all the same; a picture too deep is not.
    let deep = format!(
        "{}<img src=/a>{}<p>z</p>",
        "<i>".repeat(50) + &"<div>".repeat(150),
        "</div>".repeat(150)
    );
    let sanitised = checked(&deep);
    assert!(sanitised.is_cut && !sanitised.html.as_str().contains("<img"));
    assert!(sanitised.html.as_str().contains("<p>z</p>"));
}

#[test]
fn what_is_nested_beyond_all_reason_ends_there() {
    for html in [
        "<div>".repeat(10_000) + "x" + &"</div>".repeat(10_000),
        "<b>".repeat(10_000),
        "<table><tr><td>".repeat(10_000),
        "<a><div></a>".repeat(10_000),
    ] {
        let sanitised = checked(&format!("<p>before</p>{html}after"));
        assert!(sanitised.is_cut);
        assert!(sanitised.html.as_str().starts_with("<p>before</p>"));
        assert!(!sanitised.html.as_str().contains("after"));
    }
    let attributes: String = (0..10_000).map(|number| format!(" a{number}")).collect();
    let sanitised = checked(&format!("<p>before</p><p{attributes}>after"));
    assert_eq!(sanitised.html.as_str(), "<p>before</p>");
    assert!(sanitised.is_cut);
}

#[test]
fn ordinary_markup_is_not_taken_for_nesting() {
    for html in [
        "<p>a".repeat(2_000),
        "<ul>".to_owned() + &"<li>a".repeat(2_000) + "</ul>",
        "<br>".repeat(2_000),
        "<a name=x>".repeat(2_000),
        "<b><i>x</b></i>".repeat(2_000),
        format!("<script>{}</script>x", "if (a<b) c();".repeat(2_000)),
        format!("<!--{}-->x", "<div>".repeat(2_000)),
        format!("<style>{}</style>x", "a<b".repeat(2_000)),
    ] {
        assert!(
            !checked(&html).is_cut,
            "{}",
            html.get(..20).unwrap_or_default()
        );
    }
}

#[test]
fn time_grows_no_faster_than_the_article() {
    let numbered =
        |write: &dyn Fn(usize) -> String, count| (0..count).map(write).collect::<String>();
    let plain = Surroundings {
        in_app: &|_| None,
        ..surroundings()
    };
    for (name, html) in [
        (
            "five megabytes of prose",
            "<p>Words that are read.</p>\n".repeat(200_000),
        ),
        ("nesting", "<div>".repeat(400_000)),
        (
            "formatting",
            numbered(&|number| format!("<p><b a={number}>"), 100_000),
        ),
        (
            "attributes",
            format!("<p {}>", numbered(&|number| format!("a{number} "), 250_000)),
        ),
        (
            "links to ids",
            numbered(
                &|number| format!("<a id=f{number} href=#f{number}>x</a>"),
                60_000,
            ),
        ),
        ("headings", "<h2>A</h2>".repeat(180_000)),
        ("cells", "<table><tr>".to_owned() + &"<td>x".repeat(380_000)),
        (
            "ends of nothing",
            "<p>".to_owned() + &"</div>".repeat(330_000),
        ),
        ("comments", "<!--".repeat(500_000)),
        ("less-than", "<x".repeat(1_000_000)),
        ("entities", "&amp;".repeat(400_000)),
        (
            "styles",
            "<p style=\"color:red;display:nothing\">x".repeat(50_000),
        ),
        ("hidden parts", "<p hidden>x</p><p>y".repeat(100_000)),
        (
            "words for screen readers, within each other",
            ("<span class=sr-only>x".repeat(90) + &"y</span>".repeat(90)).repeat(700),
        ),
        ("pictures in one line", "<img src=/a.png>x".repeat(110_000)),
        (
            "stand-ins",
            "<img><noscript><img src=/a></noscript>".repeat(50_000),
        ),
        (
            "sources",
            format!("<img src=/a srcset=\"{}\">", "/a 1x,".repeat(300_000)),
        ),
    ] {
        let start = Instant::now();
        sanitise_in(&html, &plain);
        let taken = start.elapsed();
        assert!(taken < PATIENCE, "{name}: {taken:?}");
    }
}
