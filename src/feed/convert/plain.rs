//! The words of HTML, for a heading or a lead. Never for showing as HTML, and never a judgement of what is safe.

use super::references::reference;
use super::values::{is_visible, line};

/// A heading needs no more text than this, in bytes.
const ENOUGH: usize = 600;
/// So much of a body is looked through for it, in bytes.
const WINDOW: usize = 64 * 1024;

/// Elements that do not end a line.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
];
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
    read(html, ENOUGH, &mut words, &mut |words| {
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
    read(html, WINDOW, &mut words, &mut end);
    end(&mut words);
    paragraphs
}

/// Adds the text of HTML to words until these are `enough` bytes. `on_block` is called where a block begins or ends, and tells
/// whether to stop there.
fn read(
    html: &str,
    enough: usize,
    words: &mut String,
    on_block: &mut dyn FnMut(&mut String) -> bool,
) {
    let mut rest = window(html);
    while words.len() < enough {
        let at = rest.find(['<', '&']).unwrap_or(rest.len());
        let (text, markup) = rest.split_at_checked(at).unwrap_or((rest, ""));
        words.extend(text.chars().take(enough));
        let mut is_block = false;
        rest = match markup.chars().next() {
            None => return,
            Some('&') => entity(markup, words),
            Some(_) => tag(markup, words, &mut is_block),
        };
        if is_block && on_block(words) {
            return;
        }
    }
}

fn window(html: &str) -> &str {
    let end = (0..=WINDOW.min(html.len()))
        .rev()
        .find(|at| html.is_char_boundary(*at));
    end.and_then(|end| html.get(..end)).unwrap_or_default()
}

/// Reads what begins with `<` and tells whether it ends the line; gives what follows.
fn tag<'a>(markup: &'a str, words: &mut String, is_block: &mut bool) -> &'a str {
    if let Some(comment) = markup.strip_prefix("<!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let inner = markup.strip_prefix('<').unwrap_or(markup);
    if inner.is_empty() {
        return inner;
    }
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
        words.push('<');
        return inner;
    }
    let name = inner.trim_start_matches('/');
    let name_end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let name = name
        .get(..name_end)
        .unwrap_or_default()
        .to_ascii_lowercase();
    let rest = after_tag(inner);
    *is_block = !INLINE.contains(&name.as_str());
    if SKIPPED.contains(&name.as_str()) && !inner.starts_with('/') {
        return from_end_tag(rest, &name);
    }
    rest
}

/// What follows the tag's `>`; those in quoted attributes do not count.
fn after_tag(inner: &str) -> &str {
    let mut quote = None;
    for (at, c) in inner.char_indices() {
        match (quote, c) {
            (None, '>') => return inner.get(at + 1..).unwrap_or_default(),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    ""
}

fn from_end_tag<'a>(mut rest: &'a str, name: &str) -> &'a str {
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest
            .get(..name.len())
            .is_some_and(|end| end.eq_ignore_ascii_case(name))
        {
            return after_tag(rest);
        }
    }
    ""
}

/// Reads what begins with `&`; gives what follows.
fn entity<'a>(markup: &'a str, words: &mut String) -> &'a str {
    let inner = markup.strip_prefix('&').unwrap_or(markup);
    let (character, rest) = reference(inner).unwrap_or(('&', inner));
    words.push(character);
    rest
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
