//! What no sanitiser lets through, rewritten as what stands for it, before a sanitiser sees it: drawings, formulas that scripts would
//! draw, players of other pages' scripts, embedded files.
//!
//! This is no wall: what is written here goes through both of them like the feed's own words.

mod drawings;
mod embeds;
mod formulas;
mod left_out;
mod measures;
mod style;

pub(super) use drawings::{Drawing, unescaped};
pub use embeds::RENAMED_MEDIA;
pub use left_out::omissions;

use super::{
    raw::{Tag, Tags},
    tree::{push_attribute, push_text},
};
use crate::model::{Notes, Omitted};
use formulas::Rendered;
use std::borrow::Cow;

/// Elements whose content is no markup.
const RAW: [&str; 7] = [
    "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe",
];

/// Says that something is not shown. It stays as it is when it is read again.
pub(super) const NOTE_CLASS: &str = "bs-left-out";

/// The classes of pictures that are drawings.
pub(super) const DRAWING_CLASS: &str = "bs-drawing";

/// Rewrites HTML; most is as it was.
pub(super) fn rewritten<'a>(html: &'a str, notes: &Notes) -> Cow<'a, str> {
    let mut rewriter = Rewriter::of(html, *notes, &|_| true);
    rewriter.run();
    if rewriter.copied == 0 && rewriter.out.is_empty() {
        return Cow::Borrowed(html);
    }
    let rest = html.get(rewriter.copied..).unwrap_or_default();
    rewriter.out.push_str(rest);
    Cow::Owned(rewriter.out)
}

struct Rewriter<'a> {
    html: &'a str,
    notes: Notes,
    tags: Tags<'a>,
    out: String,
    /// How much of the HTML is in `out`, or was replaced.
    copied: usize,
    /// How much may still be looked at ahead: each end is looked for, and may not be there.
    patience: usize,
    rendered: Rendered,
    /// Whether a frame of this address becomes a player.
    is_player: &'a dyn Fn(&str) -> bool,
    omitted: Vec<Omitted>,
}

impl<'a> Rewriter<'a> {
    fn of(html: &'a str, notes: Notes, is_player: &'a dyn Fn(&str) -> bool) -> Self {
        Self {
            html,
            notes,
            tags: Tags::of(html),
            out: String::new(),
            copied: 0,
            patience: html.len().saturating_mul(4),
            rendered: Rendered::default(),
            is_player,
            omitted: Vec::new(),
        }
    }

    fn run(&mut self) {
        while let Some(tag) = self.tags.next() {
            if tag.is_excessive {
                return;
            }
            if tag.is_end {
                self.embedding_end(&tag);
            } else if tag.is("script") {
                self.script(&tag);
            } else if tag.is_one_of(&RAW) {
                self.tags.skip_content(tag.name);
                let source = tag.get("src").unwrap_or_default();
                if tag.is("iframe") && !(self.is_player)(source) {
                    self.omitted.push(Omitted::Frame);
                }
            } else if tag.is("svg") {
                self.drawing(&tag);
            } else if tag.is_one_of(&formulas::CONCERNED) {
                self.formula(&tag);
            } else {
                self.embedding(&tag);
            }
        }
    }

    /// Puts something in the place of all from there up to what was read last.
    fn replace(&mut self, from: usize, with: &str) {
        let before = self.html.get(self.copied..from).unwrap_or_default();
        self.out.extend([before, with]);
        self.copied = self.tags.at();
    }

    /// What stands in an element whose start tag was read last. Goes on behind its end. `None` if that is not there.
    fn content_of(&mut self, tag: &Tag<'a>) -> Option<&'a str> {
        let from = self.tags.at();
        let mut ahead = self.tags.clone();
        let end = end_of(tag, &mut ahead, from + self.patience);
        self.patience = self.patience.saturating_sub(ahead.at() - from);
        let inside = self.html.get(from..end?);
        self.tags = ahead;
        inside
    }

    fn drawing(&mut self, tag: &Tag<'a>) {
        if !tag.is_self_closing && self.content_of(tag).is_none() {
            return;
        }
        let whole = self.html.get(tag.start..self.tags.at());
        let drawing = Drawing::read(whole.unwrap_or_default());
        let mut html = String::new();
        if !drawing.is_icon && drawing.is_something() && !self.has_formula_instead(tag.start) {
            if let Some(address) = drawing.address() {
                html.push_str("<img");
                push_attribute(&mut html, "class", DRAWING_CLASS);
                push_attribute(&mut html, "src", &address);
                html.extend([" alt=\"", &drawing.title, "\""]);
                if let Some((width, height)) = drawing.size {
                    push_attribute(&mut html, "width", &width.to_string());
                    push_attribute(&mut html, "height", &height.to_string());
                }
                html.push('>');
            } else {
                html = note(self.notes.drawing, &drawing.title);
                self.omitted.push(Omitted::Drawing);
            }
        }
        self.replace(tag.start, &html);
    }
}

/// Where the end tag of an element begins that is open; goes on behind it, but looks no further than to a limit.
fn end_of(tag: &Tag<'_>, tags: &mut Tags<'_>, limit: usize) -> Option<usize> {
    let mut depth = 1_usize;
    while tags.at() < limit {
        let found = tags.next()?;
        if found.is(tag.name) && !found.is_self_closing {
            depth = if found.is_end { depth - 1 } else { depth + 1 };
            if depth == 0 {
                return Some(found.start);
            }
        } else if !found.is_end && found.is_one_of(&["script", "style"]) {
            tags.skip_content(found.name);
        }
    }
    None
}

/// Says in an article that something is not shown. The title is HTML.
fn note(words: &str, title: &str) -> String {
    let mut html = String::from("<span");
    push_attribute(&mut html, "class", NOTE_CLASS);
    html.push('>');
    push_text(&mut html, words);
    if !title.is_empty() {
        html.extend([": ", title]);
    }
    html.push_str("</span>");
    html
}
