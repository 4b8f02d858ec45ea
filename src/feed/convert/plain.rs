//! The words of HTML, for a heading or a lead. Never for showing as HTML, and never a judgement of what is safe.

use super::values::{is_visible, line};
use crate::model::read_html;

/// A heading needs no more text than this, in bytes.
const ENOUGH: usize = 600;
/// So much of a body is looked through for it, in bytes.
const WINDOW: usize = 64 * 1024;

/// Elements whose text is not the article's.
const SKIPPED: [&str; 12] = [
    "audio",
    "figcaption",
    "iframe",
    "math",
    "noscript",
    "object",
    "script",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
];

/// The first line that has text, entities decoded. A line ends where a block does.
pub(super) fn first_line(html: &str) -> Option<String> {
    let mut words = String::new();
    read_html(window(html), &SKIPPED, ENOUGH, &mut words, &mut |words| {
        let is_line = words.contains(is_visible);
        if !is_line {
            words.clear();
        }
        is_line
    });
    line(&words)
}

/// All the text, entities decoded, in paragraphs that an empty line parts: one for each block that has some.
pub(super) fn paragraphs(html: &str) -> String {
    let mut words = String::new();
    let mut paragraphs = String::new();
    let mut end = |words: &mut String| {
        if let Some(line) = line(words) {
            if !paragraphs.is_empty() {
                paragraphs.push_str("\n\n");
            }
            paragraphs.push_str(&line);
        }
        words.clear();
        false
    };
    read_html(window(html), &SKIPPED, WINDOW, &mut words, &mut end);
    end(&mut words);
    paragraphs
}

fn window(html: &str) -> &str {
    let end = (0..=WINDOW.min(html.len()))
        .rev()
        .find(|at| html.is_char_boundary(*at));
    end.and_then(|end| html.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{first_line, paragraphs};

    #[test]
    fn paragraphs_are_all_the_text() {
        let html = "<div class='a'> <picture><img alt=Icon></picture> <ul><li><b>Series 30</b>\n\n- small</li><li>R&amp;D";
        assert_eq!(paragraphs(html), "Series 30 - small\n\nR&D");
        assert_eq!(paragraphs("<p></p>"), "");
    }

    #[test]
    fn blocks_end_the_line_and_inline_elements_do_not() {
        for (html, line) in [
            ("<p>Tea <b>and</b>\ncake</p><p>Second", "Tea and cake"),
            ("Plain<br>text<img src=x>", "Plain"),
            ("<div>\n <h1>&nbsp;</h1> <h2>Tea", "Tea"),
        ] {
            assert_eq!(first_line(html).as_deref(), Some(line));
        }
    }

    #[test]
    fn what_is_no_text_is_skipped() {
        let html = "<!-- <p>no --><style>p{}</style><SCRIPT>a<b</SCRIPT ><figure><figcaption>x</figcaption></figure><a title='>'>yes</a>";
        assert_eq!(first_line(html).as_deref(), Some("yes"));
        for html in [
            "<",
            "<p",
            "<!--",
            "<script>x",
            "<svg><p>x",
            "<a title=\"",
            "",
            "<p></p>",
        ] {
            assert_eq!(first_line(html), None, "{html}");
        }
    }

    #[test]
    fn entities_are_decoded_once() {
        let html =
            "a &lt;b&gt; &amp;lt; &#33609;&#x8349;&nbsp;&hellip; AT&T &unknown; &#xd800; 1 < 2";
        assert_eq!(
            first_line(html).as_deref(),
            Some("a <b> &lt; 草草 … AT&T &unknown; &#xd800; 1 < 2")
        );
    }

    #[test]
    fn long_bodies_are_read_only_as_far_as_needed() {
        let html = format!("{}tea", "<i>".repeat(100_000));
        assert_eq!(first_line(&html), None);
        assert!(first_line(&"茶".repeat(100_000)).is_some_and(|line| line.len() < 2000));
        let picture = format!(
            "<img src='data:image/png;base64,{}'><p>Tea",
            "A".repeat(30_000)
        );
        assert_eq!(first_line(&picture).as_deref(), Some("Tea"));
    }
}
