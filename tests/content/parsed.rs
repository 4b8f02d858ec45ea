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
const CLASSES: [&str; 14] = [
    "bs-anchor",
    "bs-drawing",
    "bs-left-out",
    "bs-emoji",
    "bs-heading",
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
    for text in fragment
        .root_element()
        .descendants()
        .filter(|node| node.value().is_text())
    {
        let parent = text.parent();
        let parent = parent
            .as_ref()
            .and_then(|parent| parent.value().as_element());
        let is_bare = parent.is_some_and(|parent| {
            parent.name.ns.ends_with("MathML") && !policy::TOKENS.contains(&parent.name())
        });
        assert!(!is_bare, "bare text in a formula: {raw}\n{html}");
    }
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
        let parent = node.parent();
        let parent = parent
            .as_ref()
            .and_then(|parent| parent.value().as_element());
        if element.name.ns.ends_with("MathML") {
            assert_formula(raw, html, element, parent);
        } else {
            assert_allowed(raw, html, element);
            let is_in_formula = parent.is_some_and(|parent| parent.name.ns.ends_with("MathML"));
            assert!(!is_in_formula, "HTML in a formula: {raw}\n{html}");
        }
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

/// A part of a formula: an element of the policy in the formula that it belongs to, and no text but where text belongs.
fn assert_formula(raw: &str, html: &str, element: &Element, parent: Option<&Element>) {
    let name = element.name();
    assert!(
        policy::FORMULA_ELEMENTS.contains(&name),
        "the element {name}: {raw}\n{html}"
    );
    let is_part = parent.is_some_and(|parent| parent.name.ns == element.name.ns);
    assert_eq!(
        is_part,
        name != "math",
        "{name} stands elsewhere: {raw}\n{html}"
    );
    if let Some(parent) = parent.filter(|_| is_part) {
        assert!(
            !policy::TOKENS.contains(&parent.name()),
            "{name} in a token: {raw}\n{html}"
        );
    }
    for (attribute, value) in element.attrs() {
        let is_known = policy::FORMULA_ATTRIBUTES
            .iter()
            .any(|(it, _)| *it == attribute);
        let is_place = attribute == "id" && value.starts_with("a-");
        assert!(
            is_known || is_place,
            "{name} {attribute}={value}: {raw}\n{html}"
        );
    }
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
                || ["mailto:", "tel:", "#a-", "#h-", "#img-", "/site/"]
                    .iter()
                    .any(|it| value.starts_with(it))
        }
        // Read only in pictures, and only what `rewrite::drawings` writes.
        "src"
            if value
                .starts_with("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'") =>
        {
            let svg = value.to_ascii_lowercase();
            let signs = [
                "%3cscript",
                "%3cforeignobject",
                "%3cimage",
                "%3cstyle",
                "%3ca ",
                "%3canimate",
                "%3cset",
                " onclick='",
                " onload='",
                " href='h",
                " href='j",
                "url(h",
            ];
            signs.iter().all(|sign| !svg.contains(sign))
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
