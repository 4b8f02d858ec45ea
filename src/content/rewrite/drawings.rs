//! Drawings: inline SVG as a picture that stands in its own address.
//!
//! A picture runs no script and loads nothing, whatever is in it; this allowlist stands before that. What is written here is read
//! back as just that (see `rich::drawings`).

mod address;
mod allowed;

pub(in crate::content) use address::unescaped;

use super::{
    measures::{is_icon, size},
    style::{Rules, declarations},
};
use crate::content::{
    raw::{Tag, Tags},
    tree::decoded,
};
use address::escaped;
use allowed::{AROUND, ATTRIBUTES, DRAWN, LOST, WITHOUT_CONTENT};
use std::borrow::Cow;

/// The longest drawing that is shown, in bytes.
const MAX_LENGTH: usize = 300_000;

/// A drawing, as far as it can be shown.
#[derive(Debug, Default)]
pub(in crate::content) struct Drawing {
    /// As XML.
    svg: String,
    /// What it says that it shows, as HTML.
    pub(super) title: String,
    /// Its size in CSS px, as far as it names one.
    pub(super) size: Option<(u32, u32)>,
    /// Whether it is part of the interface of the page it was made for.
    pub(super) is_icon: bool,
    /// Whether it would show something else than it should.
    is_lost: bool,
    /// Whether it draws anything itself, and what it has defined.
    is_drawn: bool,
    uses: bool,
}

impl Drawing {
    /// Reads a drawing from its first tag to its last.
    pub(in crate::content) fn read(html: &str) -> Self {
        let mut drawing = Self {
            is_lost: html.len() > MAX_LENGTH,
            ..Self::default()
        };
        let rules = Rules::of(html);
        let is_styled_otherwise = rules.is_none();
        let rules = rules.unwrap_or_default();
        let mut open: Vec<&'static str> = Vec::new();
        let mut tags = Tags::of(html);
        while !drawing.is_lost {
            let from = tags.at();
            let Some(tag) = tags.next() else { break };
            if matches!(open.last(), Some(&("text" | "tspan"))) {
                drawing.text(html.get(from..tag.start).unwrap_or_default());
            }
            if tag.is_end {
                if let Some(at) = open.iter().rposition(|name| tag.is(name)) {
                    drawing.close(&mut open, at);
                }
            } else if tag.is_one_of(&WITHOUT_CONTENT) {
                let from = tags.at();
                if !tag.is_self_closing {
                    tags.skip_content(tag.name);
                }
                let inside = html.get(from..tags.at()).unwrap_or_default();
                let text = inside.split('<').next().unwrap_or_default().trim();
                if drawing.title.is_empty() && tag.is("title") {
                    drawing.title = quotable(text);
                }
            } else {
                drawing.element(&tag, &rules, &mut open);
            }
        }
        drawing.close(&mut open, 0);
        // What is only referred to must be in it.
        drawing.is_lost |=
            drawing.uses && !drawing.is_drawn || drawing.is_drawn && is_styled_otherwise;
        drawing
    }

    /// The address of the picture; `None` where there is none to show.
    pub(in crate::content) fn address(&self) -> Option<String> {
        let is_shown = self.is_drawn && !self.is_lost;
        is_shown.then(|| escaped(&self.svg))
    }

    /// Whether there was something to see.
    pub(super) fn is_something(&self) -> bool {
        self.is_drawn || self.is_lost
    }

    fn element(&mut self, tag: &Tag<'_>, rules: &Rules<'_>, open: &mut Vec<&'static str>) {
        self.is_lost |= tag.is_one_of(&LOST);
        let Some(name) = DRAWN.iter().chain(&AROUND).find(|name| tag.is(name)) else {
            return;
        };
        self.uses |= *name == "use";
        self.is_drawn |= *name != "use" && DRAWN.contains(name);
        self.svg.extend(["<", name]);
        if open.is_empty() {
            self.svg.push_str(" xmlns='http://www.w3.org/2000/svg'");
            self.size = size(tag);
            self.is_icon = is_icon(tag, self.size);
            let label = tag.get("aria-label").unwrap_or_default();
            self.title = quotable(label.trim());
        }
        for (name, value) in attributes(tag, rules) {
            self.svg.extend([" ", name, "='"]);
            push_xml(&mut self.svg, &value.replace('\'', "\""));
            self.svg.push('\'');
        }
        if tag.is_self_closing {
            self.svg.push_str("/>");
        } else {
            self.svg.push('>');
            open.push(name);
        }
    }

    fn text(&mut self, raw: &str) {
        let text = raw.split("<!").next().unwrap_or_default();
        match characters(&decoded(text)) {
            Some(text) => push_xml(&mut self.svg, &text),
            None => self.is_lost = true,
        }
    }

    fn close(&mut self, open: &mut Vec<&'static str>, keep: usize) {
        for name in open.drain(keep..).rev() {
            self.svg.extend(["</", name, ">"]);
        }
    }
}

/// The attributes that stay, style among them: later ones go before earlier ones of the same name.
fn attributes<'a>(tag: &Tag<'a>, rules: &Rules<'a>) -> Vec<(&'static str, Cow<'a, str>)> {
    let mut kept: Vec<(&'static str, Cow<'a, str>)> = Vec::new();
    let own = tag.attributes().filter(|(name, _)| *name != "style");
    let own =
        own.map(|(name, value)| (name.strip_prefix("xlink:").unwrap_or(name), decoded(value)));
    let of_style = rules.of_classes(tag.get("class").unwrap_or_default());
    let style = declarations(tag.get("style").unwrap_or_default());
    let others = of_style
        .chain(style)
        .map(|(name, value)| (name, Cow::Borrowed(value)));
    for (name, value) in own.chain(others) {
        let known = ATTRIBUTES.iter().find(|it| it.eq_ignore_ascii_case(name));
        let Some(known) = known.filter(|known| is_harmless(known, &value)) else {
            continue;
        };
        match kept.iter_mut().find(|(it, _)| it == known) {
            Some((_, before)) => *before = value,
            None => kept.push((known, value)),
        }
    }
    kept
}

/// Whether a value refers to nothing outside of the drawing.
fn is_harmless(name: &str, value: &str) -> bool {
    let refers_out = |at: usize| !value.get(at + 4..).unwrap_or_default().starts_with('#');
    let has_outside = value
        .to_ascii_lowercase()
        .match_indices("url(")
        .any(|(at, _)| refers_out(at));
    !has_outside && (name != "href" || value.starts_with('#'))
}

/// HTML that may stand in an attribute's value.
fn quotable(html: &str) -> String {
    html.replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A text whose numbered characters are written out; `None` if it has other names of characters, which XML does not know.
fn characters(text: &str) -> Option<String> {
    let mut parts = text.split('&');
    let mut whole = parts.next()?.to_owned();
    for part in parts {
        let named = part
            .split_once(';')
            .filter(|(name, _)| !name.is_empty() && name.len() < 10 && !name.contains(' '));
        let Some((name, rest)) = named else {
            whole.extend(["&", part]);
            continue;
        };
        let number = name.strip_prefix('#')?;
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        whole.push(char::from_u32(code.ok()?)?);
        whole.push_str(rest);
    }
    Some(whole)
}

fn push_xml(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ if character.is_whitespace() => out.push(' '),
            // XML has no others.
            _ if character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}') => {}
            _ => out.push(character),
        }
    }
}
