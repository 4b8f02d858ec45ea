//! `noscript`: what is for readers without script is for all of ours, as no script of an article runs.
//!
//! Its tags go and its content stays, so that no parser can take it for text. A picture in it takes the place of the stand-in beside
//! it, which a script would have filled.

use super::{before, is, is_between_attributes, is_one_of};
use crate::content::{policy, tree};

/// Elements that may stand between a picture and its `noscript`.
const AROUND_PICTURES: [&str; 4] = ["a", "picture", "source", "span"];

/// A remark about script is not longer than this, in bytes.
const LONGEST_REMARK: usize = 600;

/// Pictures and the `noscript` beside them, before or behind.
#[derive(Default)]
pub(super) struct Fallbacks {
    /// Whether one is open, and whether there is a picture in it.
    is_open: bool,
    has_picture: bool,
    /// Where in the output the stand-in is that comes right before.
    stand_in: Option<(usize, usize)>,
    /// Whether a picture of a `noscript` comes right before.
    is_shown: bool,
}

impl Fallbacks {
    pub(super) fn text(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.forget();
        }
    }

    pub(super) fn tag(&mut self, name: &str) {
        if !is_one_of(name, &AROUND_PICTURES) {
            self.forget();
        }
    }

    fn forget(&mut self) {
        self.stand_in = None;
        self.is_shown = false;
    }

    /// Takes the start of a `noscript`, and what follows it; returns where to read on.
    pub(super) fn start<'a>(&mut self, content: &'a str, out: &mut String) -> &'a str {
        // One in another ends with it. So each end is looked for once.
        if self.is_open {
            return content;
        }
        self.is_open = true;
        let after = tree::behind_end_of("noscript", content);
        let content_only = before(content, after);
        if is_remark(content_only) {
            self.is_open = false;
            return after;
        }
        self.has_picture = shows_picture(content_only);
        if let Some((start, end)) = self.stand_in.take().filter(|_| self.has_picture) {
            let behind = out.split_off(end);
            out.truncate(start);
            out.push_str(&behind);
            self.has_picture = false;
        }
        content
    }

    pub(super) fn end(&mut self) {
        self.is_open = false;
        self.is_shown = std::mem::take(&mut self.has_picture);
    }

    /// Takes note of a picture's tag, and where it is written; `false` if its picture has been shown already.
    pub(super) fn picture(&mut self, start: usize, end: usize, tag: &str) -> bool {
        let is_stand_in = Picture::read(tag).is_stand_in();
        let is_wanted = !(is_stand_in && self.is_shown);
        self.forget();
        self.stand_in = (is_stand_in && is_wanted).then_some((start, end));
        is_wanted
    }
}

/// Whether a `noscript` only tells readers to turn script on.
fn is_remark(content: &str) -> bool {
    let mut texts = content.split('<').map(|part| {
        let (_, text) = part.split_once('>').unwrap_or(("", part));
        text.to_ascii_lowercase()
    });
    content.len() <= LONGEST_REMARK && texts.any(|text| text.contains("javascript"))
}

/// Whether there is a picture in it that readers see: others count them. The first decides.
fn shows_picture(content: &str) -> bool {
    let mut tags = content.match_indices('<').filter_map(|(at, _)| {
        let tag = content.get(at + 1..)?;
        let (name, after) = tag.split_at_checked("img".len())?;
        (is(name, "img") && after.starts_with(is_between_attributes)).then_some(tag)
    });
    tags.next()
        .is_some_and(|tag| !Picture::read(tag).counts_readers)
}

/// What a picture's tag says.
#[derive(Default)]
struct Picture {
    has_late_source: bool,
    has_source: bool,
    counts_readers: bool,
}

impl Picture {
    fn read(tag: &str) -> Self {
        let mut picture = Self::default();
        let mut rest = tag.get("img".len()..).unwrap_or_default();
        loop {
            rest = rest.trim_start_matches(is_between_attributes);
            if rest.is_empty() || rest.starts_with('>') {
                return picture;
            }
            let (name, value, after) = tree::attribute(rest);
            rest = after;
            if is(name, "src") {
                picture.has_source = !policy::is_stand_in(value);
            } else if is(name, "width") || is(name, "height") {
                picture.counts_readers |= matches!(value.trim(), "0" | "1");
            } else if is(name, "class") {
                picture.has_late_source |= value.to_ascii_lowercase().contains("lazy");
            } else if is_one_of(name, policy::LATE_SOURCES) || is_one_of(name, &policy::LATE_SETS) {
                picture.has_late_source = true;
            }
        }
    }

    fn is_stand_in(&self) -> bool {
        self.has_late_source || !self.has_source
    }
}
