//! English.

use super::{Locale, Strings};
use crate::model::Notes;

pub(super) static STRINGS: Strings = Strings {
    locale: Locale::En,
    skip_to_content: "Skip to content",
    site_navigation: "Tags",
    quick_navigation: "Quick navigation",
    sign_in: "Sign in",
    register: "Register free",
    home: "Home",
    hot: "Hot",
    hot_articles: "Most read",
    picks: "Picks",
    tags: "Tags",
    all_tags: "All tags",
    opinions_short: "Opinion",
    opinions: "People and opinion",
    topics: "Topics",
    partners: "Partners",
    more: "More",
    more_of: |section| format!("More of {section}"),
    latest: "Latest",
    breadcrumb: "You are here",
    source: "Source",
    editor: "Editor",
    modified: "Updated",
    authors: "By",
    views: |count| {
        if count == 1 {
            "1 view".to_owned()
        } else {
            format!("{count} views")
        }
    },
    views_as_of: |date| format!("as of {date}"),
    view_count: "Views:",
    reading_time: "Reading time:",
    minutes: |count| format!("{count} min"),
    copyright: "Copyright",
    read_original: "Read the original",
    colon: ": ",
    comma: ", ",
    needs_script: "This needs JavaScript, which is switched off in your browser.",
    read_whole: "Read the article",
    read_at_source: "Read it where it was published",
    read_external: "See the page discussed",
    notes: Notes {
        drawing: "A drawing cannot be shown here",
        formula: "A formula cannot be shown here",
    },
    cut: "This article is too long or too deeply nested: only a part of it is shown here. The original has all of it.",
    attachments: "Attachments",
    sound: "Audio",
    film: "Video",
    picture: "Picture",
    outline: "In this article",
    leaves: "opens another site",
    close: "Close",
    enlarge: "Enlarge picture",
    table: "Table",
    products: "Products mentioned",
    price_as_of: |date| format!("price of {date}"),
    mini_program: "Mini program path",
    newer_article: "Newer",
    older_article: "Older",
    read_on: "Read on",
    related: "Related articles",
    people: "People",
    opinion: "Opinion",
    carousel: "carousel",
    previous: "Previous",
    next: "Next",
    position: |number, total| format!("{number} of {total}"),
    load_more: "Load more",
    loading: "Loading…",
    newer_page: "Newer articles",
    page: |page| format!("Page {page}"),
    article_count: |count| {
        if count == 1 {
            "1 article".to_owned()
        } else {
            format!("{count} articles")
        }
    },
    tagged: |tag| format!("Tag: {tag}"),
    neighbouring_tags: "Often together with",
    no_articles: "No articles yet.",
    no_tags: "No tags yet.",
    empty_section: "Nothing here yet.",
    about_feed: "About this feed",
    feed: "JSON Feed",
    publisher_site: "Publisher’s site",
    made_with: "Rendered by Broadsheet",
    problem_count: |count| {
        if count == 1 {
            "1 problem found while reading".to_owned()
        } else {
            format!("{count} problems found while reading")
        }
    },
    no_problems: "No problems found while reading.",
    feed_address: "Address of the feed",
    whole_feed: "Whole feed",
    item: |number| format!("Item {number}"),
    where_: "Where",
    field: "Field",
    what: "What was wrong and what was done",
    first_shown: "Only the first ones are listed.",
    expired: "The publisher says that this feed is no longer updated.",
    picture_missing: "Picture not available",
    retry: "Try again",
    to_home: "Go to the front page",
    not_found_title: "Page not found",
    not_found: "The feed has no such page. It may have been removed, or the address is mistyped.",
    failed_title: "The content could not be loaded",
    status: |status| format!("The server answered with error {status}."),
    unreachable: "The address could not be reached. Check the connection and try again.",
    unreachable_elsewhere: "The address could not be read: it may be unreachable, or it may not allow other sites to read it.",
    offline: "There is no network connection.",
    timed_out: |seconds| format!("No complete answer arrived within {seconds} seconds."),
    web_page: "This address returned a web page, not a feed.",
    empty_document: "This address returned an empty document.",
    invalid_json: |line, column| {
        format!(
            "The feed is not complete, valid JSON: the error is at line {line}, column {column}."
        )
    },
    without_items: "Not a JSON Feed: its list of articles, items, is missing.",
    another_format: "Not a JSON Feed but an RSS or Atom feed. The publisher can make a JSON Feed of it: broadsheet convert FEED -o feed.json",
    not_an_object: "Not a JSON Feed: the document is not a JSON object.",
    encoding: |found| format!("The feed’s text encoding is {found}. Please use UTF-8."),
    too_large: |megabytes| {
        format!("The feed is larger than the limit of {megabytes} MB. Reading was stopped.")
    },
    no_sanitiser: "The part that makes articles safe to show could not be loaded.",
    no_feed_named: "This site names no feed.",
    saved_copy: "Below is the copy saved when the feed was last read. It may not be the newest.",
    broken_title: "Something went wrong",
    broken: "Sorry, an unexpected error happened here. Loading the page again usually helps.",
    reload: "Load again",
};
