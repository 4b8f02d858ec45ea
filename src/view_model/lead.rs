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
    let lead = lead.trim_end_matches(|c: char| !c.is_alphanumeric());
    let lead: Vec<char> = letters(lead).collect();
    if lead.is_empty() {
        return false;
    }
    let begins = |block: String| letters(&block).take(lead.len()).eq(lead.iter().copied());
    match body {
        ArticleBody::Html(html) => blocks(html.as_str(), lead.len()).into_iter().any(begins),
        ArticleBody::Text(paragraphs) => {
            let texts = paragraphs.iter().flatten().map(|piece| match piece {
                Piece::Text(text) | Piece::Link { text, .. } => text.as_str(),
            });
            begins(texts.collect())
        }
        ArticleBody::SummaryOnly => false,
    }
}

/// What tells words apart from others.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}

/// The text from each of the first blocks on, with at least so many letters if there are. Sanitised HTML has no bare `<` in its
/// texts and values, and five entities.
fn blocks(html: &str, wanted: usize) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/');
        let name = name.split([' ', '>']).next().unwrap_or_default();
        let last_has_text = blocks
            .last()
            .is_some_and(|block| letters(block).next().is_some());
        if !INLINE.contains(&name) && last_has_text {
            if blocks.len() == BLOCKS && blocks.iter().all(|block| block.len() >= wanted * 4 + 4) {
                break;
            }
            if blocks.len() < BLOCKS {
                blocks.push(String::new());
            }
        }
        for block in &mut blocks {
            // A letter has four bytes at most, and an entity none that counts.
            if block.len() <= wanted * 8 + 64 {
                block.push_str(&without_entities(text));
            }
        }
    }
    blocks
}

fn without_entities(text: &str) -> String {
    let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;"];
    entities
        .iter()
        .fold(text.to_owned(), |text, entity| text.replace(entity, " "))
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
