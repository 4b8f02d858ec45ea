//! The style of drawings, as far as it is made of plain classes.

use crate::content::raw::Tags;

/// What classes mean. Attributes say the same of each element.
#[derive(Debug, Default)]
pub(super) struct Rules<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Rules<'a> {
    /// The rules of a drawing's style; `None` if there are such as only a browser could follow.
    pub(super) fn of(svg: &'a str) -> Option<Self> {
        let mut rules = Vec::new();
        let mut tags = Tags::of(svg);
        while let Some(tag) = tags.next() {
            if tag.is_end || !tag.is("style") || tag.is_self_closing {
                continue;
            }
            let from = tags.at();
            tags.skip_content(tag.name);
            let inside = svg.get(from..tags.at()).unwrap_or_default();
            let css = inside.rsplit_once("</").map_or(inside, |(css, _)| css);
            let css = css
                .trim()
                .trim_start_matches("<![CDATA[")
                .trim_end_matches("]]>");
            for rule in css.split('}').filter(|rule| !rule.trim().is_empty()) {
                let (selectors, declarations) = rule.split_once('{')?;
                for selector in selectors.split(',').map(str::trim) {
                    match selector.strip_prefix('.') {
                        Some(class) if is_name(class) => rules.push((class, declarations)),
                        // What is said of all elements is about lines' ends, mostly.
                        _ if selector == "*" => {}
                        _ => return None,
                    }
                }
            }
        }
        Some(Self(rules))
    }

    /// What an element's classes say.
    pub(super) fn of_classes(&self, classes: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let of_class = |class: &str| {
            let found = self.0.iter().filter(|(it, _)| *it == class);
            found.map(|(_, text)| *text).collect::<Vec<_>>()
        };
        let found: Vec<&str> = classes
            .split_ascii_whitespace()
            .flat_map(of_class)
            .collect();
        found.into_iter().flat_map(declarations)
    }
}

/// Names and values, without what gives them weight.
pub(super) fn declarations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.trim().trim_end_matches("!important").trim_end();
        Some((name.trim(), value))
    })
}

fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !text.is_empty() && text.chars().all(is_part)
}
