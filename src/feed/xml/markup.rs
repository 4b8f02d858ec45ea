//! Texts that may be HTML: contents, summaries, titles.

use super::element::{Element, attributes};
use super::reference;
use super::token::{Token, Tokens};
use crate::model::{Address, Bases, Use};
use std::borrow::Cow;

/// Attributes with an address; those that end in `srcset` have several.
const ADDRESSES: [&str; 8] = [
    "href",
    "src",
    "poster",
    "data-src",
    "data-original",
    "data-lazy-src",
    "srcset",
    "data-srcset",
];

/// Elements without end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// The HTML of an element: escaped once as it should be, escaped twice, or not at all.
pub(super) fn html<'a>(element: &Element<'a>, base: Option<&Address>) -> Cow<'a, str> {
    let html = if element.has_markup {
        let inner = element.inner.replace("<![CDATA[", "").replace("]]>", "");
        Cow::Owned(inner)
    } else if is_escaped_html(&element.text) {
        Cow::Owned(reference::decoded(&element.text).0.into_owned())
    } else {
        element.text.clone()
    };
    match base {
        Some(base) => Cow::Owned(Rewriting::new(&html, Some(base), "").done()),
        None => html,
    }
}

/// The HTML that XHTML means to be: what is in its one `div`.
pub(super) fn xhtml<'a>(element: &Element<'a>, base: Option<&Address>) -> Cow<'a, str> {
    let inner = element.inner.trim();
    let mut tokens = Tokens::new(inner);
    let Some(Token::Start { name, is_empty, .. }) = tokens.next() else {
        return html(element, base);
    };
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    let inside = (local.eq_ignore_ascii_case("div") && !is_empty)
        .then(|| inner.get(tokens.end()..inner.rfind("</")?))
        .flatten();
    Cow::Owned(Rewriting::new(inside.unwrap_or(inner), base, prefix).done())
}

/// Whether a text shows tags to whoever reads it as HTML: it was escaped once too often.
fn is_escaped_html(text: &str) -> bool {
    !text.contains('<') && text.contains("&lt;/") && text.contains("&gt;")
}

/// Whether a text that may be HTML is: it has an end tag or a line break, or a reference.
pub(super) fn is_html(text: &str) -> bool {
    Tokens::new(text).any(|token| match token {
        Token::Start { name, is_empty, .. } => is_empty || VOID.contains(&name),
        Token::End(_) => true,
        Token::Text(text) => reference::has_any(text),
        Token::Literal(_) => false,
    })
}

/// A line of HTML as text.
pub(super) fn plain(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    for token in Tokens::new(html) {
        match token {
            Token::Text(text) => plain.push_str(&reference::decoded(text).0),
            Token::Literal(text) => plain.push_str(text),
            Token::Start {
                name: "br" | "p" | "div",
                ..
            }
            | Token::End("p" | "div") => plain.push(' '),
            _ => {}
        }
    }
    plain
}

/// A copy of HTML in which some tags are different.
struct Rewriting<'a> {
    html: &'a str,
    /// What relative addresses are relative to.
    base: Option<&'a Address>,
    /// Of XHTML's elements.
    prefix: &'a str,
    copied: usize,
    done: String,
}

impl<'a> Rewriting<'a> {
    fn new(html: &'a str, base: Option<&'a Address>, prefix: &'a str) -> Self {
        Self {
            html,
            base,
            prefix,
            copied: 0,
            done: String::with_capacity(html.len() + html.len() / 8),
        }
    }

    fn done(mut self) -> String {
        let mut tokens = Tokens::new(self.html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Start {
                    name,
                    attributes,
                    is_empty,
                } => {
                    let local = self.without_prefix(name);
                    self.resolve(attributes);
                    if is_empty && !VOID.contains(&local) {
                        // HTML knows no empty elements but its own.
                        let slash = self
                            .html
                            .get(..tokens.end())
                            .and_then(|html| html.rfind('/'));
                        self.replace(
                            slash.unwrap_or(tokens.end()),
                            tokens.end(),
                            &format!("></{local}>"),
                        );
                    }
                }
                Token::End(name) => {
                    self.without_prefix(name);
                }
                _ => {}
            }
        }
        self.replace(self.html.len(), self.html.len(), "");
        self.done
    }

    fn without_prefix(&mut self, name: &'a str) -> &'a str {
        let local = name
            .strip_prefix(self.prefix)
            .and_then(|rest| rest.strip_prefix(':'));
        let Some(local) = local.filter(|_| !self.prefix.is_empty()) else {
            return name;
        };
        let start = self.place(name);
        self.replace(start, start + self.prefix.len() + 1, "");
        local
    }

    fn resolve(&mut self, source: &'a str) {
        let Some(base) = self.base else { return };
        for (name, value) in attributes(source) {
            if !ADDRESSES
                .iter()
                .any(|known| name.eq_ignore_ascii_case(known))
            {
                continue;
            }
            let is_list = name.to_ascii_lowercase().ends_with("srcset");
            let resolved = if is_list {
                resolved_list(value, base)
            } else {
                resolved(value, base)
            };
            if let Some(resolved) = resolved {
                let start = self.place(value);
                self.replace(start, start + value.len(), &resolved);
            }
        }
    }

    /// Copies up to a place, writes something else, and goes on behind what that stands for.
    fn replace(&mut self, start: usize, end: usize, by: &str) {
        self.done
            .push_str(self.html.get(self.copied..start).unwrap_or_default());
        self.done.push_str(by);
        self.copied = end;
    }

    fn place(&self, part: &str) -> usize {
        part.as_ptr()
            .addr()
            .saturating_sub(self.html.as_ptr().addr())
    }
}

/// A relative address as an absolute one, as it is written in an attribute.
fn resolved(value: &str, base: &Address) -> Option<String> {
    let address = reference::decoded(value.trim()).0;
    let scheme = address
        .split([':', '/', '?', '#'])
        .next()
        .unwrap_or_default();
    let is_absolute = address
        .get(scheme.len()..)
        .is_some_and(|rest| rest.starts_with(':'));
    if is_absolute || address.is_empty() || address.starts_with('#') {
        return None;
    }
    let bases = Bases::new([base.clone()]);
    let resolved = Address::resolve(&address, &bases, Use::Data).ok()?;
    Some(resolved.as_str().replace('&', "&amp;"))
}

/// The same for `srcset`: addresses with sizes, between commas.
fn resolved_list(value: &str, base: &Address) -> Option<String> {
    let candidates = value.split(", ").map(|candidate| {
        let candidate = candidate.trim();
        let (address, size) = candidate.split_once(' ').unwrap_or((candidate, ""));
        let address = resolved(address, base).unwrap_or_else(|| address.to_owned());
        format!("{address} {size}").trim().to_owned()
    });
    Some(candidates.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Rewriting, is_html, plain};
    use crate::model::{Address, Bases, Use};

    #[test]
    fn addresses_in_html_are_resolved() {
        let base = Address::resolve("https://a.example/b/c", &Bases::default(), Use::Data).ok();
        let rewritten = |html| Rewriting::new(html, base.as_ref(), "").done();
        for (html, expected) in [
            (
                "<a href=\"d?e=1&amp;f\">x</a>",
                "<a href=\"https://a.example/b/d?e=1&amp;f\">x</a>",
            ),
            (
                "<img alt='a' src=/e.png>",
                "<img alt='a' src=https://a.example/e.png>",
            ),
            (
                "<img srcset='f.jpg 2x, //g.example/h.jpg 3x'>",
                "<img srcset='https://a.example/b/f.jpg 2x, https://g.example/h.jpg 3x'>",
            ),
            (
                "<a href='#i'><a href='mailto:j'><!-- <a href='k'> -->",
                "<a href='#i'><a href='mailto:j'><!-- <a href='k'> -->",
            ),
        ] {
            assert_eq!(rewritten(html), expected);
        }
    }

    #[test]
    fn xhtml_becomes_html() {
        let html = Rewriting::new("<h:p>a<h:br/><h:a id='b'/></h:p>", None, "h").done();
        assert_eq!(html, "<p>a<br/><a id='b'></a></p>");
    }

    #[test]
    fn html_is_told_from_text() {
        for html in ["<b>a</b>", "a<br>b", "AT&amp;T", "&#8217;", "<i/>"] {
            assert!(is_html(html), "{html}");
        }
        for text in ["a < b", "the <b> element", "AT&T", "Q&A; more", ""] {
            assert!(!is_html(text), "{text}");
        }
        assert_eq!(plain("a <b>b</b><br>c&hellip; AT&T"), "a b c… AT&T");
    }
}
