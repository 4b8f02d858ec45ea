//! Formulas, as MathML that browsers draw.

use super::{Writer, attributes::judged};
use crate::content::{
    policy::FORMULA_ATTRIBUTES,
    tree::{Element, Node, decoded, push_attribute, push_text},
};

/// A part of a formula whose end tag is still to be written.
struct Part {
    end: usize,
    end_tag: String,
    /// What stands between the parts in it, the next first.
    separators: Option<Vec<char>>,
    is_empty: bool,
}

impl Writer<'_> {
    /// Writes a formula with all that is in it; returns where to go on.
    pub(super) fn formula(&mut self, at: usize, formula: &Element<'_>) -> usize {
        let tree = self.tree;
        let mut open: Vec<Part> = Vec::new();
        for place in at..=formula.end {
            while let Some(part) = open.pop_if(|part| part.end <= place) {
                self.html.push_str(&part.end_tag);
            }
            match tree.nodes.get(place) {
                Some(Node::Element(element)) if place < formula.end => {
                    if let Some(around) = open.last_mut() {
                        around.separate(&mut self.html);
                    }
                    open.push(self.part(place, element));
                }
                Some(Node::Text(raw)) if place < formula.end => {
                    push_text(&mut self.html, &decoded(raw))
                }
                _ => {}
            }
        }
        formula.end
    }

    /// Writes a start tag. Browsers do not know fences any more: they become a row of operators.
    fn part(&mut self, at: usize, element: &Element<'_>) -> Part {
        let is_fenced = element.name == "mfenced";
        let name = if is_fenced { "mrow" } else { element.name };
        self.html.extend(["<", name]);
        if let Some(id) = self.id(at) {
            push_attribute(&mut self.html, "id", &id);
        }
        for (name, raw) in &element.attributes {
            let value = FORMULA_ATTRIBUTES.iter().find(|(it, _)| it == name);
            let kept = value.and_then(|(_, value)| judged(*value, &decoded(raw)));
            if let Some(kept) = kept {
                push_attribute(&mut self.html, name, &kept);
            }
        }
        self.html.push('>');
        let mut part = Part {
            end: element.end,
            end_tag: ["</", name, ">"].concat(),
            separators: None,
            is_empty: true,
        };
        if is_fenced {
            let fence = |name, usual: &str| operator(element.get(name).as_deref().unwrap_or(usual));
            self.html.push_str(&fence("open", "("));
            part.end_tag.insert_str(0, &fence("close", ")"));
            let separators = element.get("separators");
            let separators = separators.as_deref().unwrap_or(",").chars();
            part.separators = Some(separators.filter(|it| !it.is_whitespace()).rev().collect());
        }
        part
    }
}

impl Part {
    /// Writes what stands before the next part in it. The last separator stands for all that follow.
    fn separate(&mut self, html: &mut String) {
        let is_first = std::mem::replace(&mut self.is_empty, false);
        let Some(separators) = self.separators.as_mut().filter(|_| !is_first) else {
            return;
        };
        let separator = if separators.len() > 1 {
            separators.pop()
        } else {
            separators.last().copied()
        };
        if let Some(separator) = separator {
            html.push_str(&operator(&separator.to_string()));
        }
    }
}

fn operator(text: &str) -> String {
    let mut html = String::new();
    if !text.trim().is_empty() {
        html.push_str("<mo>");
        push_text(&mut html, text);
        html.push_str("</mo>");
    }
    html
}
