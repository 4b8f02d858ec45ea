//! Reads Rust just well enough to tell words from comments and strings, and the product's code from its tests.

use std::iter::Peekable;
use std::str::CharIndices;

/// A piece of source and the line where it begins, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lexeme<'a> {
    pub(crate) line: usize,
    pub(crate) token: Token<'a>,
}

/// What a piece is. Comments are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A keyword or name; `r#` is left off.
    Word(&'a str),
    /// What stands between the quotes of a string, with its escapes.
    Text(&'a str),
    /// A mark of one character.
    Mark(char),
    /// A lifetime, number or character.
    Other,
}

/// All pieces of a source.
pub(crate) fn lexemes(source: &str) -> Vec<Lexeme<'_>> {
    let mut cursor = Cursor {
        source,
        rest: source.char_indices().peekable(),
        line: 1,
    };
    let mut lexemes = Vec::new();
    loop {
        let line = cursor.line;
        match cursor.token() {
            Some(Some(token)) => lexemes.push(Lexeme { line, token }),
            Some(None) => {}
            None => return lexemes,
        }
    }
}

struct Cursor<'a> {
    source: &'a str,
    rest: Peekable<CharIndices<'a>>,
    line: usize,
}

impl<'a> Cursor<'a> {
    fn next(&mut self) -> Option<char> {
        let (_, character) = self.rest.next()?;
        self.line += usize::from(character == '\n');
        Some(character)
    }

    fn position(&mut self) -> usize {
        self.rest.peek().map_or(self.source.len(), |(at, _)| *at)
    }

    fn ahead(&mut self) -> &'a str {
        let position = self.position();
        self.source.get(position..).unwrap_or_default()
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.next();
        }
    }

    fn skip_while(&mut self, is_part: impl Fn(char) -> bool) -> &'a str {
        let start = self.position();
        while self.ahead().starts_with(&is_part) {
            self.next();
        }
        let end = self.position();
        self.source.get(start..end).unwrap_or_default()
    }

    /// `None` at the end, `Some(None)` for white space and comments.
    fn token(&mut self) -> Option<Option<Token<'a>>> {
        let ahead = self.ahead();
        let first = ahead.chars().next()?;
        if first.is_whitespace() {
            self.next();
            return Some(None);
        }
        if ahead.starts_with("//") {
            self.skip_while(|c| c != '\n');
            return Some(None);
        }
        if ahead.starts_with("/*") {
            self.skip_comment();
            return Some(None);
        }
        if let Some(hashes) = raw_string(ahead) {
            return Some(Some(self.raw_text(hashes)));
        }
        let quote = ahead.trim_start_matches(['b', 'c']);
        let prefix = ahead.len() - quote.len();
        if quote.starts_with('"') && prefix <= 1 {
            self.skip(prefix + 1);
            return Some(Some(self.text()));
        }
        if quote.starts_with('\'') && prefix <= 1 {
            self.skip(prefix + 1);
            self.skip_character_or_lifetime();
            return Some(Some(Token::Other));
        }
        if first.is_ascii_digit() {
            self.skip_while(|c| c.is_alphanumeric() || c == '_');
            return Some(Some(Token::Other));
        }
        if is_name(first) {
            if ahead.starts_with("r#") {
                self.skip(2);
            }
            return Some(Some(Token::Word(self.skip_while(is_name))));
        }
        self.next();
        Some(Some(Token::Mark(first)))
    }

    fn skip_comment(&mut self) {
        self.skip(2);
        let mut depth = 1;
        while depth > 0 {
            let ahead = self.ahead();
            if ahead.starts_with("/*") {
                depth += 1;
                self.skip(2);
            } else if ahead.starts_with("*/") {
                depth -= 1;
                self.skip(2);
            } else if self.next().is_none() {
                return;
            }
        }
    }

    /// The text of a string whose opening quote has been read.
    fn text(&mut self) -> Token<'a> {
        let start = self.position();
        loop {
            let end = self.position();
            match self.next() {
                Some('\\') => self.skip(1),
                Some('"') | None => {
                    return Token::Text(self.source.get(start..end).unwrap_or_default());
                }
                Some(_) => {}
            }
        }
    }

    fn raw_text(&mut self, hashes: usize) -> Token<'a> {
        self.skip_while(|c| c != '"');
        self.next();
        let (start, close) = (self.position(), format!("\"{}", "#".repeat(hashes)));
        let text = self
            .ahead()
            .split(close.as_str())
            .next()
            .unwrap_or_default();
        while self.position() < start + text.len() {
            self.next();
        }
        self.skip(close.len());
        Token::Text(text)
    }

    /// What follows a single quote: `a'`, `\n'` and `\u{61}'` are characters, the others lifetimes.
    fn skip_character_or_lifetime(&mut self) {
        let mut ahead = self.ahead().chars();
        match (ahead.next(), ahead.next()) {
            (Some('\\'), _) => {
                self.skip(2);
                self.skip_while(|c| c != '\'');
                self.next();
            }
            (Some(_), Some('\'')) => self.skip(2),
            _ => {
                self.skip_while(is_name);
            }
        }
    }
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// How many hashes stand around the raw string that begins here, if one does.
fn raw_string(ahead: &str) -> Option<usize> {
    let after = ["r", "br", "cr"]
        .iter()
        .find_map(|prefix| ahead.strip_prefix(prefix))?;
    let quote = after.trim_start_matches('#');
    quote.starts_with('"').then_some(after.len() - quote.len())
}

/// A source without what is compiled for tests only.
pub(crate) struct Parted<'a> {
    /// The product's pieces.
    pub(crate) product: Vec<Lexeme<'a>>,
    /// How many lines are for tests only.
    pub(crate) test_lines: usize,
    /// Modules in other files that are for tests only.
    pub(crate) test_modules: Vec<&'a str>,
    /// Whether the whole file is for tests only.
    pub(crate) is_test: bool,
}

/// Takes out every item under `#[cfg(test)]` or `#[test]`.
pub(crate) fn parted<'a>(lexemes: &[Lexeme<'a>]) -> Parted<'a> {
    let mut parted = Parted {
        product: Vec::new(),
        test_lines: 0,
        test_modules: Vec::new(),
        is_test: false,
    };
    let mut rest = lexemes;
    while let Some((first, after)) = rest.split_first() {
        match test_attribute(rest) {
            Some(TestAttribute::Inner) => {
                parted.is_test = true;
                return parted;
            }
            Some(TestAttribute::Outer { length }) => {
                let item = rest.get(..length + item_length(rest.get(length..).unwrap_or_default()));
                let item = item.unwrap_or(rest);
                parted.test_lines += item.last().map_or(0, |last| last.line + 1 - first.line);
                parted.test_modules.extend(outside_module(item));
                rest = rest.get(item.len()..).unwrap_or_default();
            }
            None => {
                parted.product.push(*first);
                rest = after;
            }
        }
    }
    parted
}

enum TestAttribute {
    /// `#![cfg(test)]`.
    Inner,
    /// `#[cfg(test)]` or `#[test]`, of so many pieces.
    Outer { length: usize },
}

fn test_attribute(lexemes: &[Lexeme<'_>]) -> Option<TestAttribute> {
    let tokens: Vec<Token<'_>> = lexemes.iter().take(9).map(|lexeme| lexeme.token).collect();
    match tokens.as_slice() {
        [Token::Mark('#'), Token::Mark('['), Token::Word("test"), ..] => {
            Some(TestAttribute::Outer { length: 4 })
        }
        [
            Token::Mark('#'),
            Token::Mark('['),
            Token::Word("cfg"),
            Token::Mark('('),
            Token::Word("test"),
            Token::Mark(')'),
            ..,
        ] => Some(TestAttribute::Outer { length: 7 }),
        [
            Token::Mark('#'),
            Token::Mark('!'),
            Token::Mark('['),
            Token::Word("cfg"),
            Token::Mark('('),
            Token::Word("test"),
            Token::Mark(')'),
            ..,
        ] => Some(TestAttribute::Inner),
        _ => None,
    }
}

/// Pieces to the end of an item: its semicolon, or the brace that closes its body.
fn item_length(lexemes: &[Lexeme<'_>]) -> usize {
    let mut depth = 0_usize;
    for (index, lexeme) in lexemes.iter().enumerate() {
        match lexeme.token {
            Token::Mark('{' | '(' | '[') => depth += 1,
            Token::Mark(close @ ('}' | ')' | ']')) => {
                depth = depth.saturating_sub(1);
                if depth == 0 && close == '}' {
                    return index + 1;
                }
            }
            Token::Mark(';') if depth == 0 => return index + 1,
            _ => {}
        }
    }
    lexemes.len()
}

/// The name in `mod name;`.
fn outside_module<'a>(item: &[Lexeme<'a>]) -> Option<&'a str> {
    let [.., module, name, end] = item else {
        return None;
    };
    match (module.token, name.token, end.token) {
        (Token::Word("mod"), Token::Word(name), Token::Mark(';')) => Some(name),
        _ => None,
    }
}
