//! The words of HTML. Never for showing as HTML, and never a judgement of what is safe.

use super::references::reference;

/// Elements that do not end a line.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
];
/// Elements that have nothing to read.
const WORDLESS: [&str; 10] = [
    "audio", "iframe", "math", "noscript", "object", "script", "style", "svg", "template",
    "textarea",
];

/// All that there is to read in HTML, a line for each block.
#[must_use]
pub fn text_of_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    read_html(html, &WORDLESS, usize::MAX, &mut text, &mut |text| {
        if !text.ends_with('\n') {
            text.push('\n');
        }
        false
    });
    text
}

/// Adds the text of HTML to words, entities decoded, until these are `enough` bytes. What is in elements of the names `skipped` is left
/// out. `on_block` is called where a block begins or ends, and tells whether to stop there.
pub fn read_html(
    html: &str,
    skipped: &[&str],
    enough: usize,
    words: &mut String,
    on_block: &mut dyn FnMut(&mut String) -> bool,
) {
    let mut rest = html;
    while words.len() < enough {
        let at = rest.find(['<', '&']).unwrap_or(rest.len());
        let (text, markup) = rest.split_at_checked(at).unwrap_or((rest, ""));
        words.extend(text.chars().take(enough));
        let mut is_block = false;
        rest = match markup.chars().next() {
            None => return,
            Some('&') => entity(markup, words),
            Some(_) => tag(markup, skipped, words, &mut is_block),
        };
        if is_block && on_block(words) {
            return;
        }
    }
}

/// Reads what begins with `<` and tells whether it ends the line; gives what follows.
fn tag<'a>(markup: &'a str, skipped: &[&str], words: &mut String, is_block: &mut bool) -> &'a str {
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
    if skipped.contains(&name.as_str()) && !inner.starts_with('/') {
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
    use super::text_of_html;

    #[test]
    fn blocks_are_lines_and_inline_elements_are_none() {
        let html = "<p>库<b>存</b>&amp;复盘</p><figure><img alt=x><figcaption>图</figcaption></figure><p>一<br>二<script>x<y</script>";
        assert_eq!(text_of_html(html), "\n库存&复盘\n图\n一\n二\n");
    }

    #[test]
    fn broken_html_is_read_as_far_as_it_goes() {
        for (html, text) in [
            ("a<", "a"),
            ("a<p", "a\n"),
            ("a<!--", "a"),
            ("<style>a", "\n"),
            ("", ""),
        ] {
            assert_eq!(text_of_html(html), text, "{html}");
        }
    }
}
