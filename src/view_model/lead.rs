//! Whether a lead only says what the text begins with.

use super::{ArticleBody, Piece};

/// The beginnings of so many blocks are compared: a picture's caption or a line about the author may stand first.
const BLOCKS: usize = 3;

/// Elements that do not part words from each other. All else begins a block.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u",
];

/// Whether one of the text's first blocks begins with these words, letter for letter. A lead that was cut says so by its end.
pub(super) fn is_said_by(lead: &str, body: &ArticleBody) -> bool {
    let lead = letters(lead, false, usize::MAX);
    let begins = |text: &str, is_html| letters(text, is_html, lead.len()).starts_with(&lead);
    !lead.is_empty()
        && match body {
            ArticleBody::Html(html) => blocks(html.as_str()).iter().any(|it| begins(it, true)),
            ArticleBody::Text(paragraphs) => begins(&words(paragraphs), false),
            ArticleBody::SummaryOnly => false,
        }
}

/// The letters and digits that a text begins with, `enough` bytes of them: what tells words apart from others. Sanitised HTML has no
/// bare `<` or `&` in its texts and values.
fn letters(text: &str, is_html: bool, enough: usize) -> String {
    let mut letters = String::new();
    let mut until = None;
    for character in text.chars() {
        if letters.len() >= enough {
            break;
        }
        match (until, character) {
            (Some(end), _) if end == character => until = None,
            (None, '<') if is_html => until = Some('>'),
            (None, '&') if is_html => until = Some(';'),
            (None, _) if character.is_alphanumeric() => letters.extend(character.to_lowercase()),
            _ => {}
        }
    }
    letters
}

/// The HTML from each of the first blocks on that have text.
fn blocks(html: &str) -> Vec<&str> {
    let mut blocks = vec![html];
    let mut start = 0;
    for (at, _) in html.match_indices('<') {
        let tag = html
            .get(at + 1..)
            .unwrap_or_default()
            .trim_start_matches('/');
        let end = tag.find([' ', '>']).unwrap_or(0);
        let is_inline = tag.get(..end).is_some_and(|name| INLINE.contains(&name));
        let before = html.get(start..at).unwrap_or_default();
        if !is_inline && !letters(before, true, 1).is_empty() {
            start = at;
            blocks.extend(html.get(at..));
        }
        if blocks.len() > BLOCKS {
            blocks.pop();
            break;
        }
    }
    blocks
}

fn words(paragraphs: &[Vec<Piece>]) -> String {
    let mut words = String::new();
    for piece in paragraphs.iter().flatten() {
        words.push_str(piece.text());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::is_said_by;
    use crate::view_model::{ArticleBody, plain_text::paragraphs};

    fn said(lead: &str, html: &str) -> bool {
        // As published page data holds it: only `content` makes it otherwise.
        let html = serde_json::from_value(html.into()).expect("HTML");
        is_said_by(lead, &ArticleBody::Html(html))
    }

    #[test]
    fn a_lead_that_the_text_begins_with_is_said_by_it() {
        for (lead, html) in [
            (
                "The first paragraph.",
                "<p>The first paragraph.</p><p>Second.</p>",
            ),
            ("The first para…", "<p>The <b>first</b> paragraph.</p>"),
            (
                "The first [...]",
                "<p class=\"x\">The&nbsp;first paragraph</p>",
            ),
            ("One. Two", "<p>One.</p>\n<p>Two.</p>"),
            (
                "第一段。",
                "<figure><figcaption>题图</figcaption></figure><p>第一段。</p>",
            ),
            ("R&D \"now\"", "<p>R&amp;D &quot;now&quot; and then</p>"),
            ("Text", "<h2>Heading</h2><p>By her</p><p>Text</p>"),
        ] {
            assert!(said(lead, html), "{lead} in {html}");
        }
    }

    #[test]
    fn other_leads_stay() {
        for (lead, html) in [
            ("What it is about.", "<p>The first paragraph.</p>"),
            ("…", "<p>The first</p>"),
            ("Four", "<p>One</p><p>Two</p><p>Three</p><p>Four</p>"),
            ("The first paragraph and more", "<p>The first paragraph</p>"),
            ("x", ""),
        ] {
            assert!(!said(lead, html), "{lead} in {html}");
        }
        assert!(!is_said_by("Lead", &ArticleBody::SummaryOnly));
        assert!(is_said_by(
            "One two",
            &ArticleBody::Text(paragraphs("One\ntwo\n\nthree"))
        ));
    }
}
