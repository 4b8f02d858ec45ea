//! How much of an article is read: a cheap look at the raw HTML before any parser sees it.
//!
//! Parsers take time that grows with the square of nesting, of unclosed formatting and of one tag's attributes. Nobody writes
//! articles so, but a feed may. This look is no parser: it only has to count no less than one would.

use super::{
    policy,
    raw::{Tag, Tags},
};

/// Elements that parsers open again in every following block until they are closed by name.
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements that nest no further by themselves: they are void, or the next of their kind ends them.
const FLAT: [&str; 33] = [
    "area", "base", "basefont", "bgsound", "br", "col", "dd", "dt", "embed", "frame", "hr",
    "image", "img", "input", "keygen", "li", "link", "meta", "option", "optgroup", "p", "param",
    "rb", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
];

/// Elements whose content is no markup.
const RAW: [&str; 8] = [
    "script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes",
];

/// Elements in which those of [`RAW`] are ordinary, or ignored.
const FOREIGN: [&str; 4] = ["svg", "math", "select", UNSURE];

/// What SVG and MathML stand in.
const ROOTS: [&str; 2] = ["svg", "math"];

/// Stand for those that a parser has ended, or may have.
const ENDED: &str = "";
const UNSURE: &str = "?";

/// Elements of SVG and MathML in which HTML stands.
const INTEGRATION_POINTS: [&str; 9] = [
    "annotation-xml",
    "desc",
    "foreignobject",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "title",
];

/// Elements whose start tag ends all foreign elements around it.
const BREAKOUT: [&str; 45] = [
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "i",
    "img",
    "li",
    "listing",
    "menu",
    "meta",
    "nobr",
    "ol",
    "p",
    "pre",
    "ruby",
    "s",
    "small",
    "span",
    "strong",
    "strike",
    "sub",
    "sup",
    "table",
    "tt",
    "u",
    "ul",
    "var",
];

/// Formatting elements that may be open at once.
const MAX_FORMATTING: usize = 100;

/// The part of an article that is read. It is cut between characters, or before the tag that goes too far.
pub(super) fn within(html: &str) -> &str {
    let whole = html
        .get(..html.floor_char_boundary(policy::MAX_BYTES))
        .unwrap_or(html);
    let mut open = Open::default();
    let mut tags = Tags::of(whole);
    while let Some(tag) = tags.next() {
        if tag.is_end {
            open.end(&tag);
            continue;
        }
        let is_foreign = open.start(&tag);
        if tag.is_one_of(&RAW) && !open.names.iter().any(|it| is_one_of(it, &FOREIGN)) {
            tags.skip_content(tag.name);
        } else if !tag.is_self_closing || !is_foreign {
            open.push(tag.name, is_foreign);
        }
        if tag.is_excessive
            || open.names.len() > policy::MAX_OPEN
            || open.formatting > MAX_FORMATTING
        {
            return whole.get(..tag.start).unwrap_or(whole);
        }
    }
    whole
}

/// Elements that are open, the innermost last.
#[derive(Default)]
struct Open<'a> {
    names: Vec<&'a str>,
    /// How many of them are formatting.
    formatting: usize,
}

impl<'a> Open<'a> {
    /// What a start tag ends. Returns whether the element is one of SVG or MathML: only there do tags that close themselves do so.
    fn start(&mut self, tag: &Tag<'a>) -> bool {
        let mut is_inside = self.foreign_root().is_some();
        if is_inside && tag.is_one_of(&BREAKOUT) {
            self.break_out(ENDED);
            is_inside = false;
        }
        // A link ends the link that is open.
        if !is_inside && tag.is("a") && !self.is_unsure() {
            self.close(tag.name);
        }
        is_inside || tag.is_one_of(&ROOTS)
    }

    fn end(&mut self, tag: &Tag<'a>) {
        if let Some(root) = self.foreign_root() {
            let inside = self.names.get(root..).unwrap_or_default();
            let is_inside = inside.iter().any(|it| tag.is(it));
            if !is_inside && tag.is_one_of(&["br", "p"]) {
                self.break_out(ENDED);
            } else if !is_inside && (tag.is_one_of(&FORMATTING) || tag.is_one_of(&FLAT)) {
                self.break_out(UNSURE);
            }
        }
        self.close(tag.name);
    }

    fn push(&mut self, name: &'a str, is_foreign: bool) {
        if is_foreign || !is_one_of(name, &FLAT) || self.is_unsure() {
            self.formatting += usize::from(is_one_of(name, &FORMATTING));
            self.names.push(name);
        }
    }

    /// Ends an element. Of formatting, parsers end the one that is named; of others, also all that is in them. Nothing reaches out
    /// of HTML that stands in SVG or MathML.
    fn close(&mut self, name: &str) {
        let root = self.names.iter().position(|it| is_one_of(it, &ROOTS));
        let point = self
            .names
            .iter()
            .rposition(|it| is_one_of(it, &INTEGRATION_POINTS))
            .filter(|point| root.is_some_and(|root| root < *point));
        let found = self
            .names
            .iter()
            .rposition(|it| it.eq_ignore_ascii_case(name));
        let Some(at) = found.filter(|at| point.is_none_or(|point| point <= *at)) else {
            return;
        };
        if is_one_of(name, &FORMATTING) {
            self.names.remove(at);
            self.formatting -= 1;
            return;
        }
        let ended = self.names.drain(at..);
        self.formatting -= ended.filter(|it| is_one_of(it, &FORMATTING)).count();
    }

    /// The `svg` or `math` that a parser would put the next element into as one of its own; none where that is in doubt.
    fn foreign_root(&self) -> Option<usize> {
        let decides = |name: &&str| is_one_of(name, &ROOTS) || is_one_of(name, &INTEGRATION_POINTS);
        let last = self.names.iter().rposition(decides)?;
        let is_root = self.names.get(last).is_some_and(|it| is_one_of(it, &ROOTS));
        (is_root && !self.is_unsure()).then_some(last)
    }

    /// Whether a parser may or may not be among foreign elements. Not all of them read any in a `select`.
    fn is_unsure(&self) -> bool {
        self.has(UNSURE) || self.has("select") && ROOTS.iter().any(|root| self.has(root))
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|it| it.eq_ignore_ascii_case(name))
    }

    /// Foreign elements are no longer what is open, or perhaps not. They count on: no more than a parser closes may be closed here.
    fn break_out(&mut self, instead: &'static str) {
        for name in &mut self.names {
            if is_one_of(name, &ROOTS) {
                *name = instead;
            }
        }
    }
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|it| it.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::within;
    use crate::content::policy;
    use scraper::Html;

    fn depth(html: &str) -> usize {
        let document = Html::parse_fragment(html);
        let nodes = document.tree.nodes();
        nodes
            .map(|node| node.ancestors().count())
            .max()
            .unwrap_or(0)
    }

    /// Short sequences of tags, over and over: where this look lost count of what closes itself, a parser would nest thousands.
    #[test]
    fn it_counts_no_less_than_a_parser_nests() {
        const TAGS: [&str; 21] = [
            "<svg>",
            "</svg>",
            "<svg/>",
            "<math>",
            "</math>",
            "<g/>",
            "<g>",
            "<x/>",
            "<p>",
            "</p>",
            "<a>",
            "</a>",
            "<desc>",
            "<mi>",
            "<li>",
            "</li>",
            "<title>",
            "<select>",
            "<td>",
            "<image>",
            "<foreignObject>",
        ];
        let mut seed = 11_u32;
        for _ in 0..100 {
            let mut pattern = String::new();
            for _ in 0..6 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                pattern += TAGS
                    .get((seed >> 16) as usize % TAGS.len())
                    .copied()
                    .unwrap_or_default();
            }
            // Some of it only once.
            for place in pattern.match_indices('<').map(|(at, _)| at).take(4) {
                let (once, often) = pattern.split_at(place);
                let html = once.to_owned() + &often.repeat(1_100);
                let found = depth(within(&html));
                assert!(
                    found < policy::MAX_OPEN * 2,
                    "{found} levels of {once} and {often}"
                );
            }
        }
    }
}
