//! Summaries: plain text of a card's length, whatever a generator took them from.

use super::headings::{Length, shortened};
use super::plain;
use super::values::{line, line_of};
use crate::feed::json::Text;

/// What is kept of a summary that was cut out of an article's HTML.
const LEAD: Length = Length {
    widest: 300,
    slack: 40,
    longest: 2_000,
    columns: |_| 1,
};

/// A summary, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Summary {
    /// The lead.
    pub(super) lead: Option<String>,
    /// All its text, where the lead is only the beginning.
    pub(super) whole: Option<String>,
}

/// Reads an item's summary. One that is HTML is read as its text.
pub(super) fn read(summary: Option<Text<'_>>) -> Summary {
    let Some(html) = summary.as_deref().filter(|text| is_html(text)) else {
        return Summary {
            lead: line_of(summary),
            whole: None,
        };
    };
    let text = plain::paragraphs(html);
    let line = line(&text);
    let lead = line.as_deref().map(|line| shortened(line, &LEAD));
    Summary {
        whole: (lead != line).then_some(text),
        lead,
    }
}

/// Whether a summary was meant as HTML. A text may speak of `<b>`, but does not end elements, and gives them no attributes.
fn is_html(text: &str) -> bool {
    let begins_with_tag = text.trim_start().starts_with('<');
    text.match_indices('<').any(|(at, _)| {
        let tag = text.get(at + 1..).unwrap_or_default();
        let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric());
        let (name, rest) = tag
            .split_at_checked(name_end.unwrap_or(0))
            .unwrap_or(("", ""));
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_name {
            // An end tag, whole.
            let end = tag.strip_prefix('/').and_then(|end| end.split_once('>'));
            return end.is_some_and(|(name, _)| {
                let name = name.trim_end();
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        }
        let inside = rest.split('>').next().unwrap_or_default();
        let has_attribute =
            inside.starts_with(|c: char| c.is_ascii_whitespace()) && inside.contains('=');
        let is_void = ["br", "hr", "img"]
            .iter()
            .any(|it| name.eq_ignore_ascii_case(it));
        let is_paragraph = ["p", "div"].iter().any(|it| name.eq_ignore_ascii_case(it));
        has_attribute || rest.contains('>') && (is_void || begins_with_tag && is_paragraph)
    })
}

#[cfg(test)]
mod tests {
    use super::{is_html, read};

    fn lead(text: &str) -> Option<String> {
        read(Some(text.into())).lead
    }

    #[test]
    fn html_is_read_as_its_text() {
        for (summary, expected) in [
            (
                "<div class=\"a\"> <picture><img src=\"/i.png\" alt=\"Icon\"></picture> <ul><li><strong>Series 30</strong> - small controllers</li></ul></div>",
                Some("Series 30 - small controllers"),
            ),
            (
                "<p>The <b>summary</b> has tags.</p>",
                Some("The summary has tags."),
            ),
            ("<p>Never closed", Some("Never closed")),
            ("One<br>two", Some("One two")),
            (
                "Cut <a href=\"/x\">in the mid [&hellip;]",
                Some("Cut in the mid […]"),
            ),
            ("&ldquo;Quoted&rdquo; &amp; cut", Some("“Quoted” & cut")),
            ("<p>R&amp;amp;D</p>", Some("R&amp;D")),
            ("<img src=x>", None),
            ("<style>p{}</style><p>Styled</p>", Some("Styled")),
        ] {
            assert_eq!(lead(summary).as_deref(), expected, "{summary}");
        }
    }

    #[test]
    fn text_that_speaks_of_markup_is_text() {
        for text in [
            "Use <b> for bold",
            "a < b and c > d",
            "1 <2",
            "How <script> loads",
            "a <- b",
            "x</",
            "x</>",
            "<3 tea",
        ] {
            assert!(!is_html(text), "{text}");
            assert_eq!(lead(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn html_is_cut_at_a_cards_length_and_text_is_not() {
        let words = "word ".repeat(200);
        let summary = read(Some(format!("<p>{words}</p><p>End").into()));
        let cut = summary.lead.as_deref().unwrap_or_default().chars().count();
        assert!((260..=300).contains(&cut), "{cut}");
        let whole = summary.whole.as_deref().unwrap_or_default();
        assert!(whole.ends_with("word\n\nEnd"), "{whole}");
        assert_eq!(
            read(Some(words.clone().into())).lead.as_deref(),
            Some(words.trim())
        );
        let short = read(Some("<p>Short</p>".into()));
        assert_eq!(short.whole, None);
    }
}
