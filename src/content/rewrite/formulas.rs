//! Formulas of KaTeX, MathJax and Wikipedia: the one of their several forms that says what the author wrote.

use super::{Rewriter, note};
use crate::{
    content::{
        raw::{Tag, Tags},
        tree::push_text,
    },
    model::Omitted,
};

/// Elements that their forms stand in.
pub(super) const CONCERNED: [&str; 5] = ["img", "math", "mjx-container", "nobr", "span"];

/// Scripts that run nothing and that nobody misses.
const DATA_TYPES: [&str; 2] = ["application/ld+json", "application/json"];

/// Where the formula at hand was met.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    /// Where the element began in which all its forms stand.
    from: Option<usize>,
    /// Where the last MathML began.
    math: Option<usize>,
    /// Up to where drawings are a form of a formula that is there as MathML.
    drawn_until: usize,
}

impl Rendered {
    fn has_math(&self) -> bool {
        self.from.is_some() && self.from <= self.math
    }
}

impl<'a> Rewriter<'a> {
    pub(super) fn formula(&mut self, tag: &Tag<'a>) {
        let class = tag.get("class").unwrap_or_default();
        let has = |name: &str| class.split_ascii_whitespace().any(|it| it == name);
        if tag.is("math") {
            self.rendered.math = Some(tag.start);
        } else if tag.is("img") {
            if class.contains("mwe-math-fallback-image") && self.rendered.has_math() {
                self.replace(tag.start, "");
            }
        } else if tag.is("mjx-container") {
            self.container(tag);
        } else if has("katex-html") {
            let is_said = self.rendered.has_math();
            self.visual_form(tag, |_| is_said);
        } else if has("mjx-math") || tag.is("nobr") && tag.get("aria-hidden").is_some() {
            self.visual_form(tag, is_formula_next);
        } else if has("MathJax_Preview") {
            self.preview(tag);
        } else if class.contains("mwe-math-mathml") {
            // It is hidden there, in favour of a picture.
            self.replace(tag.start, "<span>");
        } else if has("katex") || has("mwe-math-element") || class.contains("MathJax") {
            self.rendered.from = Some(tag.start);
        }
    }

    /// A formula as it looks goes: read as text, it says something else. Where it is all there is, a note says so.
    fn visual_form(&mut self, tag: &Tag<'a>, is_said: impl Fn(&str) -> bool) {
        if self.content_of(tag).is_none() {
            return;
        }
        let rest = self.html.get(self.tags.at()..).unwrap_or_default();
        let html = if is_said(rest) {
            String::new()
        } else {
            self.omitted.push(Omitted::Formula);
            note(self.notes.formula, "")
        };
        self.replace(tag.start, &html);
    }

    /// What stands there until the formula is drawn.
    fn preview(&mut self, tag: &Tag<'a>) {
        let before = self.tags.clone();
        if self.content_of(tag).is_some() {
            let rest = self.html.get(self.tags.at()..).unwrap_or_default();
            if is_formula_next(rest) {
                return self.replace(tag.start, "");
            }
        }
        self.tags = before;
    }

    /// MathJax 3 has no text of its own, only what its style or a drawing shows.
    fn container(&mut self, tag: &Tag<'a>) {
        let before = self.tags.clone();
        let inside = self.content_of(tag).unwrap_or_default();
        let end = self.tags.at();
        let mut tags = Tags::of(inside);
        if tags.any(|tag| tag.is("math")) {
            self.rendered.drawn_until = end;
        } else if !inside.is_empty() && !Tags::of(inside).any(|tag| tag.is("svg")) {
            self.omitted.push(Omitted::Formula);
            let html = note(self.notes.formula, "");
            return self.replace(tag.start, &html);
        }
        self.tags = before;
    }

    /// Whether a drawing is a form of a formula that is there as MathML.
    pub(super) fn has_formula_instead(&self, start: usize) -> bool {
        let rest = self.html.get(self.tags.at()..).unwrap_or_default();
        start < self.rendered.drawn_until || is_next(rest, is_other_form)
    }

    /// A script may hold TeX, for a program that is not here.
    pub(super) fn script(&mut self, tag: &Tag<'a>) {
        let from = self.tags.at();
        self.tags.skip_content(tag.name);
        let Some(kind) = math_type(tag) else {
            if !DATA_TYPES.iter().any(|it| tag.get("type") == Some(it)) {
                self.omitted.push(Omitted::Script);
            }
            return;
        };
        let whole = self.html.get(from..self.tags.at()).unwrap_or_default();
        let text = whole
            .rsplit_once("</")
            .map_or(whole, |(text, _)| text)
            .trim();
        let is_said = self.rendered.has_math();
        self.rendered.from = None;
        if is_said || text.is_empty() {
            return;
        }
        if kind.starts_with("math/mml") {
            return self.replace(tag.start, text);
        }
        let tex = without_section(text);
        let is_display = kind.contains("mode=display");
        let (before, after) = match is_display {
            true => ("<pre><code class=\"language-tex\">", "</code></pre>"),
            false => ("<code class=\"language-tex\">", "</code>"),
        };
        let mut html = before.to_owned();
        push_text(&mut html, tex);
        html.push_str(after);
        self.replace(tag.start, &html);
    }
}

/// TeX without the marks that hide it from parsers of XML.
fn without_section(tex: &str) -> &str {
    let Some(inside) = tex.strip_prefix('%') else {
        return tex;
    };
    let inside = inside.trim().trim_start_matches("<![CDATA[");
    inside.trim_end_matches("]]>").trim_end_matches('%').trim()
}

/// Whether the next to be read is a formula.
fn is_formula_next(rest: &str) -> bool {
    is_next(rest, |tag| {
        let class = tag.get("class").unwrap_or_default();
        tag.is("math") || class.starts_with("MathJax") || is_other_form(tag)
    })
}

/// Whether an element holds what another form of the formula before it shows.
fn is_other_form(tag: &Tag<'_>) -> bool {
    let class = tag.get("class").unwrap_or_default();
    class.starts_with("MJX_Assistive") || math_type(tag).is_some()
}

/// Whether such an element is the next to be read: nothing but ends of others stand before it.
fn is_next(rest: &str, is_it: fn(&Tag<'_>) -> bool) -> bool {
    let mut tags = Tags::of(rest);
    loop {
        let from = tags.at();
        let Some(tag) = tags.next() else {
            return false;
        };
        let text = rest.get(from..tag.start).unwrap_or_default();
        if !text.trim().is_empty() {
            return false;
        }
        if !tag.is_end {
            return is_it(&tag);
        }
    }
}

fn math_type<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    let kind = tag.get("type").unwrap_or_default().trim();
    (tag.is("script") && kind.starts_with("math/")).then_some(kind)
}
