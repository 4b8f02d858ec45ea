//! Plain text in paragraphs, its addresses as links.

use crate::model::{Address, Bases, Use};
use serde::{Deserialize, Serialize};

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Text, line breaks and indentation as they are.
    Text(String),
    /// An address that stands in the text.
    Link {
        /// As it stands there.
        text: String,
        /// Where it leads.
        address: Address,
    },
}

impl Piece {
    /// As it stands in the text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Link { text, .. } => text,
        }
    }
}

/// The beginnings of what is taken for an address.
const BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];

/// Paragraphs of plain text: divided by blank lines, never empty.
pub(super) fn paragraphs(text: &str) -> Vec<Vec<Piece>> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let line = line.trim_end();
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    paragraphs.iter().map(|it| pieces(it)).collect()
}

/// A text as text and links in turn.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    // What is not in pieces yet, and where in it the next address may begin.
    let (mut rest, mut from) = (text, 0);
    while let Some(start) = next_beginning(rest, from) {
        let (before, found) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let (written, after) = found.split_at_checked(length(found)).unwrap_or((found, ""));
        let Some(address) = address(written) else {
            from = start + 1;
            continue;
        };
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Link {
            text: written.to_owned(),
            address,
        });
        (rest, from) = (after, 0);
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

/// The place of the next address, from a place on. It does not begin within a word of Latin letters.
fn next_beginning(text: &str, from: usize) -> Option<usize> {
    let is_in_word = |at: &usize| {
        let before = text.get(..*at).unwrap_or_default().chars().next_back();
        before
            .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '@' | '.' | '-' | '_'))
    };
    // Every beginning has an `h` or a `w` first.
    let places = text.get(from..)?.match_indices(['h', 'H', 'w', 'W']);
    let mut places = places.map(|(at, _)| from + at);
    places.find(|at| {
        let found = text.get(*at..).unwrap_or_default();
        let begins = |it: &str| {
            let start = found.get(..it.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(it))
        };
        BEGINNINGS.iter().any(|it| begins(it)) && !is_in_word(at)
    })
}

/// How long the address is that a text begins with: neither the punctuation of the sentence nor a bracket around it belongs to it.
fn length(text: &str) -> usize {
    let end = text.find(is_end).unwrap_or(text.len());
    let mut address = text.get(..end).unwrap_or_default();
    // A Chinese sentence goes on behind a host without a space.
    let host = address.find("://").map_or(0, |at| at + 3);
    let path = address.get(host..).and_then(|it| it.find(['/', '?', '#']));
    let host_end = path.map_or(address.len(), |at| host + at);
    let foreign = address.get(..host_end).and_then(|it| it.find(is_ideograph));
    address = address
        .get(..foreign.unwrap_or(address.len()))
        .unwrap_or_default();
    loop {
        let Some(last) = address.chars().next_back() else {
            return 0;
        };
        let is_unopened = |open, close| {
            last == close && address.matches(open).count() < address.matches(close).count()
        };
        let is_outside = matches!(
            last,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '…' | '’'
        ) || is_unopened('(', ')')
            || is_unopened('[', ']')
            || is_unopened('{', '}');
        if !is_outside {
            return address.len();
        }
        address = address
            .get(..address.len() - last.len_utf8())
            .unwrap_or_default();
    }
}

/// What no address holds: white space, quotes, and the punctuation of Chinese and Japanese.
fn is_end(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '“' | '”' | '‘' | '«' | '»' | '—'
        )
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn address(written: &str) -> Option<Address> {
    let is_bare = written
        .get(..4)
        .is_some_and(|it| it.eq_ignore_ascii_case("www."));
    let whole = if is_bare {
        ["https://", written].concat()
    } else {
        written.to_owned()
    };
    let address = Address::resolve(&whole, &Bases::default(), Use::Link).ok()?;
    // `www.` and `http://` alone are no address.
    let host = address.host()?;
    let names = host.split('.').filter(|name| !name.is_empty()).count();
    let fewest = if is_bare { 3 } else { 1 };
    (names >= fewest).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::{Piece, paragraphs, pieces};

    /// The text, with its addresses in braces.
    fn marked(text: &str) -> String {
        let pieces = pieces(text);
        let marked = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Link { text, .. } => format!("{{{text}}}"),
        });
        marked.collect()
    }

    #[test]
    fn text_is_divided_on_blank_lines_and_keeps_its_indentation() {
        let texts = |text: &str| -> Vec<String> {
            let all = paragraphs(text);
            all.iter()
                .map(|paragraph| format!("{paragraph:?}"))
                .collect()
        };
        assert_eq!(
            texts("\n一\n  二\n \n\n    三 < 四\r\n"),
            [r#"[Text("一\n  二")]"#, r#"[Text("    三 < 四")]"#]
        );
        assert_eq!(texts(" \n "), Vec::<String>::new());
    }

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        for (text, expected) in [
            (
                "See https://example.com/notes and <b>",
                "See {https://example.com/notes} and <b>",
            ),
            (
                "(https://example.com/a_(b)).",
                "({https://example.com/a_(b)}).",
            ),
            (
                "https://example.com/a?b=c&d=e#f!",
                "{https://example.com/a?b=c&d=e#f}!",
            ),
            ("<https://example.com>", "<{https://example.com}>"),
            (
                "见https://example.com/notes。下一句",
                "见{https://example.com/notes}。下一句",
            ),
            (
                "网址（http://example.com/a）、www.example.com，完",
                "网址（{http://example.com/a}）、{www.example.com}，完",
            ),
            (
                "https://example.com/wiki/茶，好",
                "{https://example.com/wiki/茶}，好",
            ),
            (
                "访问https://example.com看看",
                "访问{https://example.com}看看",
            ),
            ("“https://example.com/”", "“{https://example.com/}”"),
            ("HTTPS://EXAMPLE.COM/a…", "{HTTPS://EXAMPLE.COM/a}…"),
            (
                "a@www.example.com xhttp://a.example",
                "a@www.example.com xhttp://a.example",
            ),
            (
                "www. http:// https://. www.com www..",
                "www. http:// https://. www.com www..",
            ),
            (
                "javascript:alert(1) data:text/html,x",
                "javascript:alert(1) data:text/html,x",
            ),
            (
                "https://a.example/https://b.example",
                "{https://a.example/https://b.example}",
            ),
            ("wwhttps", "wwhttps"),
        ] {
            assert_eq!(marked(text), expected);
        }
    }

    #[test]
    fn a_link_leads_to_its_address() {
        let pieces = pieces("www.example.com");
        assert!(
            matches!(pieces.as_slice(), [Piece::Link { address, .. }] if address.as_str() == "https://www.example.com/")
        );
    }
}
