//! Headings for items that have no title.

use super::clusters::clusters;
use super::plain::first_line;
use super::values::line;
use crate::model::Body;

/// How long a line may be.
pub(super) struct Length {
    /// The widest, in columns.
    pub(super) widest: usize,
    /// It is shortened by up to so many columns to end with a whole word.
    pub(super) slack: usize,
    /// The longest, in bytes: one grapheme can have any number of marks.
    pub(super) longest: usize,
    /// How many columns a grapheme takes.
    pub(super) columns: fn(&str) -> usize,
}

/// A heading's. A Chinese character takes two columns.
const HEADING: Length = Length {
    widest: 80,
    slack: 20,
    longest: 600,
    columns,
};

/// A heading made from the summary, else from the first paragraph that has text.
pub(super) fn derived(summary: Option<&str>, body: &Body) -> Option<String> {
    if let Some(summary) = summary.and_then(line) {
        return Some(shortened(&summary, &HEADING));
    }
    let heading = match body {
        Body::Text(text) => text.split("\n\n").find_map(line),
        Body::Html(html) => first_line(html.as_untrusted()),
        Body::SummaryOnly => None,
    };
    heading.map(|heading| shortened(&heading, &HEADING))
}

/// The beginning of a line, cut between graphemes, after a word if one ends near.
pub(super) fn shortened(line: &str, length: &Length) -> String {
    let mut width = 0;
    let mut end = 0;
    let mut word_end = None;
    for (at, grapheme) in clusters(line) {
        width += (length.columns)(grapheme);
        if width > length.widest || at + grapheme.len() > length.longest {
            break;
        }
        // The sign of omission needs a column itself.
        if width < length.widest {
            end = at + grapheme.len();
        }
        if grapheme == " " {
            word_end = Some((at, width));
        }
        if at + grapheme.len() == line.len() {
            return line.to_owned();
        }
    }
    let cut = match word_end {
        Some((at, width)) if width + length.slack >= length.widest => at,
        _ => end,
    };
    let cut = line.get(..cut).unwrap_or_default();
    let cut = cut.trim_end_matches(|c: char| c.is_whitespace() || ",;:-–—，、；：".contains(c));
    if cut.is_empty() {
        return line.chars().take(length.widest / 2).chain(['…']).collect();
    }
    format!("{cut}…")
}

fn columns(grapheme: &str) -> usize {
    let is_wide = grapheme.chars().next().is_some_and(|c| {
        matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f1e6}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
    });
    if is_wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::{HEADING, derived};
    use crate::model::{Body, RawHtml};

    fn shortened(line: &str) -> String {
        super::shortened(line, &HEADING)
    }

    #[test]
    fn short_lines_stay() {
        for line in ["Tea", &"a".repeat(80), &"茶".repeat(40), ""] {
            assert!(shortened(line) == line || line.is_empty());
        }
    }

    #[test]
    fn long_lines_are_cut_near_forty_wide_or_eighty_narrow_characters() {
        assert_eq!(shortened(&"茶".repeat(41)), format!("{}…", "茶".repeat(39)));
        assert_eq!(shortened(&"a".repeat(81)), format!("{}…", "a".repeat(79)));
        let words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        assert_eq!(
            shortened(words),
            "one two three four five six seven eight nine ten eleven twelve thirteen…"
        );
    }

    #[test]
    fn the_cut_never_splits_a_grapheme() {
        let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
        assert_eq!(
            shortened(&family.repeat(41)),
            format!("{}…", family.repeat(24))
        );
        assert_eq!(
            shortened(&"e\u{301}".repeat(100)),
            format!("{}…", "e\u{301}".repeat(79))
        );
        assert_eq!(shortened(&"🇨🇳".repeat(50)), format!("{}…", "🇨🇳".repeat(39)));
        let marks = format!("e{}", "\u{301}".repeat(5000));
        assert!(shortened(&marks).len() < 200);
    }

    #[test]
    fn the_summary_comes_first_then_the_first_paragraph() {
        let text = Body::Text("\n\nFirst\nline.\n\nSecond.".to_owned());
        assert_eq!(derived(Some("Lead"), &text).as_deref(), Some("Lead"));
        assert_eq!(derived(None, &text).as_deref(), Some("First line."));
        let html = Body::Html(RawHtml::new(
            "<img src=x><h1>Tea &amp; cake</h1><p>More".to_owned(),
        ));
        assert_eq!(derived(None, &html).as_deref(), Some("Tea & cake"));
        assert_eq!(
            derived(None, &Body::Html(RawHtml::new("<img>".to_owned()))),
            None
        );
    }
}
