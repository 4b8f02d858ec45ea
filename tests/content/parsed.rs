//! What a real parser makes of sanitised HTML.

use broadsheet::content::{Sanitised, policy};
use scraper::{Html, node::Element};
use std::collections::HashSet;

/// Attributes that we write ourselves, beside the policy's.
const OURS: [&str; 18] = [
    "aria-describedby",
    "aria-label",
    "aria-labelledby",
    "class",
    "controls",
    "data-language",
    "data-player",
    "decoding",
    "href",
    "id",
    "loading",
    "playsinline",
    "preload",
    "referrerpolicy",
    "rel",
    "role",
    "sizes",
    "tabindex",
];

/// Classes that we write ourselves.
const CLASSES: [&str; 10] = [
    "bs-emoji",
    "bs-hidden",
    "bs-leaves",
    "bs-media-box",
    "bs-player",
    "bs-table",
    "bs-task",
    "bs-zoom",
    "bs-zoom bs-media-box",
    "",
];

pub(crate) fn assert_only_what_the_policy_allows(raw: &str, sanitised: &Sanitised) {
    let html = sanitised.html.as_str();
    let fragment = Html::parse_fragment(html);
    assert!(
        fragment.root_element().html().len() >= html.len() / 2,
        "{raw}"
    );
    let mut ids = HashSet::new();
    for node in fragment.root_element().descendants() {
        assert!(
            !node.value().is_comment() && node.value().as_processing_instruction().is_none(),
            "{raw}\n{html}"
        );
        let Some(element) = node.value().as_element() else {
            continue;
        };
        if element.name() == "html" {
            continue;
        }
        assert_allowed(raw, html, element);
        if let Some(id) = element.id() {
            assert!(
                ids.insert(id.to_owned()),
                "the id {id} is there twice: {raw}\n{html}"
            );
        }
    }
    for heading in &sanitised.outline {
        assert!(
            ids.contains(&heading.id),
            "{heading:?} is not there: {html}"
        );
    }
    // Written and read again, it is the same tree: no parser moves anything. A mark of byte order at the very start belongs to the
    // bytes, not to the text, for this parser.
    assert_eq!(
        written(&fragment),
        with_sorted_attributes(html.trim_start_matches('\u{feff}')),
        "read again: {raw}"
    );
}

fn assert_allowed(raw: &str, html: &str, element: &Element) {
    let name = element.name();
    let own = policy::ELEMENTS.iter().find(|(it, _)| *it == name);
    let own = own
        .unwrap_or_else(|| panic!("the element {name}: {raw}\n{html}"))
        .1;
    assert!(!matches!(name, "iframe" | "h1" | "input"), "{raw}\n{html}");
    for (attribute, value) in element.attrs() {
        let is_known = own.contains(&attribute)
            || policy::EVERYWHERE.contains(&attribute)
            || OURS.contains(&attribute);
        assert!(
            is_known && attribute != "name",
            "{name} {attribute}: {raw}\n{html}"
        );
        match attribute {
            "href" | "src" | "cite" | "poster" | "data-player" => {
                assert!(
                    is_harmless(attribute, value),
                    "{attribute}={value}: {raw}\n{html}"
                );
            }
            "srcset" => {
                for source in value.split(", ") {
                    assert!(is_harmless("src", source), "{source}: {raw}\n{html}");
                }
            }
            "class" => assert!(CLASSES.contains(&value), "class {value}: {raw}\n{html}"),
            "id" => {
                let is_ours = ["a-", "h-", "img-", "caption-"]
                    .iter()
                    .any(|it| value.starts_with(it));
                assert!(is_ours, "id {value}: {raw}\n{html}");
            }
            _ => {}
        }
    }
}

fn is_harmless(attribute: &str, value: &str) -> bool {
    let is_web = value.starts_with("https://") || value.starts_with("http://");
    match attribute {
        "href" => {
            is_web
                || ["mailto:", "tel:", "#a-", "#img-", "/site/"]
                    .iter()
                    .any(|it| value.starts_with(it))
        }
        "src" => is_web || value.starts_with("data:image/") && !value.contains("svg"),
        _ => is_web,
    }
}

/// A parsed fragment as our own writer would write it.
fn written(fragment: &Html) -> String {
    use ego_tree::iter::Edge;
    use scraper::Node;
    let mut html = String::new();
    let escape = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace('"', "&quot;")
    };
    for edge in fragment.root_element().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if element.name() != "html" => {
                    html += "<";
                    html += element.name();
                    let mut attributes: Vec<String> = element
                        .attrs
                        .iter()
                        .map(|(name, value)| format!(" {}=\"{}\"", name.local, escape(value)))
                        .collect();
                    attributes.sort();
                    html += &attributes.concat();
                    html += ">";
                    let first = node.first_child();
                    let text = first.as_ref().and_then(|first| first.value().as_text());
                    if element.name() == "pre" && text.is_some_and(|text| text.starts_with('\n')) {
                        html += "\n";
                    }
                }
                Node::Text(text) => html += &escape(text),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value()
                    && element.name() != "html"
                    && !policy::VOID.contains(&element.name())
                {
                    html += &format!("</{}>", element.name());
                }
            }
        }
    }
    html
}

/// The parser does not tell in which order attributes stand.
fn with_sorted_attributes(html: &str) -> String {
    let mut sorted = String::new();
    for (index, part) in html.split('<').enumerate() {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        if index == 0 {
            sorted += part;
            continue;
        }
        let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
        let mut attributes = Vec::new();
        while let Some((attribute, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a quote");
            attributes.push(format!("{attribute}=\"{value}\""));
            rest = after;
        }
        attributes.sort();
        sorted += &format!("<{name}{}>{text}", attributes.concat());
    }
    sorted
}
