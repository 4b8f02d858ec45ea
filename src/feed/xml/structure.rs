//! Which elements hold others of the feed, and which cannot stand in one another.

use super::element::Element;
use super::namespace::Space;

/// Whether an element holds others of the feed.
pub(super) fn holds_elements(element: &Element<'_>) -> bool {
    let names: &[&str] = match element.space {
        Space::Own => &[
            "rss",
            "rdf",
            "channel",
            "item",
            "image",
            "author",
            "source",
            "textInput",
            "feed",
            "entry",
            "contributor",
        ],
        Space::Atom => &["author", "contributor", "source"],
        Space::Media => &["group", "content"],
        Space::Podcast => &["owner"],
        Space::Content | Space::Dublin | Space::Html | Space::Foreign => &[],
    };
    names
        .iter()
        .any(|name| element.local.eq_ignore_ascii_case(name))
}

/// Whether an element begins that cannot be in an open one, so that the end tag of that must be missing.
pub(super) fn must_end(open: &Element<'_>, space: Space, local: &str) -> bool {
    const FIELDS: [&str; 7] = [
        "pubDate",
        "guid",
        "enclosure",
        "published",
        "updated",
        "description",
        "comments",
    ];
    const SHORT_FIELDS: [&str; 8] = [
        "title", "link", "author", "category", "source", "summary", "content", "id",
    ];
    let is_one_of = |fields: &[&str]| fields.iter().any(|field| local.eq_ignore_ascii_case(field));
    let may_hold_html = match open.space {
        Space::Own => ["description", "content", "summary", "subtitle"]
            .iter()
            .any(|name| open.local.eq_ignore_ascii_case(name)),
        Space::Content => true,
        _ => false,
    };
    match space {
        Space::Own if is_one_of(&FIELDS) => open.local != local || !may_hold_html,
        Space::Own => !may_hold_html && is_one_of(&SHORT_FIELDS),
        Space::Content | Space::Media | Space::Podcast => open.space != space,
        Space::Dublin | Space::Atom => !may_hold_html,
        Space::Html | Space::Foreign => false,
    }
}
