//! Tags and text of serialised HTML, one after the other.

/// A piece of HTML.
pub(super) enum Token<'a> {
    Text(&'a str),
    Start {
        name: &'a str,
        attributes: Vec<(&'a str, &'a str)>,
    },
    End(&'a str),
}

/// Takes the next piece. What looks like no tag is text; comments and the like go.
pub(super) fn next<'a>(rest: &mut &'a str) -> Option<Token<'a>> {
    loop {
        if rest.is_empty() {
            return None;
        }
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = split_at(rest, rest.find('<'));
            *rest = after;
            return Some(Token::Text(text));
        };
        let first = tag.chars().next().unwrap_or(' ');
        if first.is_ascii_alphabetic() {
            return Some(start_tag(tag, rest));
        }
        match tag.strip_prefix('/') {
            Some(tag) if tag.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let (name, after) = split_at(tag, tag.find(is_end_of_name));
                *rest = behind(after, ">");
                return Some(Token::End(name));
            }
            _ if first == '!' || first == '?' || first == '/' => {
                *rest = behind(tag, if tag.starts_with("!--") { "-->" } else { ">" });
            }
            _ => {
                let next = tag.find('<').map(|at| at + 1);
                let (text, after) = split_at(rest, next);
                *rest = after;
                return Some(Token::Text(text));
            }
        }
    }
}

fn start_tag<'a>(tag: &'a str, rest: &mut &'a str) -> Token<'a> {
    let (name, mut inside) = split_at(tag, tag.find(is_end_of_name));
    let mut attributes = Vec::new();
    loop {
        inside = inside.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = inside.strip_prefix('>') {
            *rest = after;
            break;
        }
        if inside.is_empty() {
            *rest = inside;
            break;
        }
        let (name, value, after) = attribute(inside);
        attributes.push((name, value));
        inside = after;
    }
    Token::Start { name, attributes }
}

/// The name and the value of the attribute that a text begins with, and what follows it. At least one character is taken.
pub(in crate::content) fn attribute(text: &str) -> (&str, &str, &str) {
    // Parsers take a `=` in front for part of the name.
    let first = text.chars().next().map_or(0, char::len_utf8);
    let after_first = text.get(first..).unwrap_or_default();
    let end = after_first.find(|c| is_end_of_name(c) || c == '=');
    let (name, after) = split_at(text, end.map(|end| end + first));
    let Some(value) = after
        .trim_start_matches(|c: char| c.is_ascii_whitespace())
        .strip_prefix('=')
    else {
        return (name, "", after);
    };
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return match quoted.split_once(quote) {
                Some((value, after)) => (name, value, after),
                // Never closed: there is no more HTML.
                None => (name, "", ""),
            };
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>');
    let (value, after) = split_at(value, end);
    (name, value, after)
}

/// What follows the end of an element whose content is no HTML.
pub(in crate::content) fn behind_end_of<'a>(name: &str, mut rest: &'a str) -> &'a str {
    while let Some((_, after)) = rest.split_once("</") {
        let is_end = after
            .split_at_checked(name.len())
            .is_some_and(|(found, _)| found.eq_ignore_ascii_case(name));
        if is_end {
            return behind(after, ">");
        }
        rest = after;
    }
    ""
}

fn is_end_of_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '>')
}

fn behind<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, after)| after)
}

fn split_at(text: &str, at: Option<usize>) -> (&str, &str) {
    text.split_at_checked(at.unwrap_or(text.len()))
        .unwrap_or((text, ""))
}
