//! Finds things in the text of a page whose shape is known.

use std::ops::Range;

/// From the beginning of an element to the end of what closes it.
pub(super) fn element(text: &str, beginning: &str, end: &str) -> Option<Range<usize>> {
    let start = text.find(beginning)?;
    let length = text.get(start..)?.find(end)?;
    Some(start..start + length + end.len())
}

/// Where the comment begins that explains what follows at `end`.
pub(super) fn preceding_comment(text: &str, end: usize) -> Option<usize> {
    let before = text.get(..end)?.trim_end();
    before.ends_with("-->").then(|| before.rfind("<!--"))?
}

/// The boot screen with all that is in it: `div`s may be nested.
pub(super) fn boot(text: &str) -> Option<Range<usize>> {
    let id = text.find("id=\"broadsheet-boot\"")?;
    let start = text.get(..id)?.rfind("<div")?;
    let (mut depth, mut at) = (0_usize, start);
    loop {
        let rest = text.get(at..)?;
        let close = rest.find("</div>")?;
        match rest.find("<div").filter(|open| *open < close) {
            Some(open) => (depth, at) = (depth + 1, at + open + 4),
            None if depth == 1 => return Some(start..at + close + 6),
            None => (depth, at) = (depth.checked_sub(1)?, at + close + 6),
        }
    }
}
