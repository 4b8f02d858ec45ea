//! Splits XML into tags and text, however broken it is. Never fails, and looks at each byte a few times at most.
//!
//! Not quick-xml's reader: that takes a tag without its `>` to end at the next tag's, and stops at the first mistake.

/// A piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A start tag, or an empty element's only one.
    Start {
        /// As written, with its prefix.
        name: &'a str,
        /// What stands between the name and the tag's end.
        attributes: &'a str,
        /// Whether the tag is its own end.
        is_empty: bool,
    },
    /// An end tag's name.
    End(&'a str),
    /// Text with references.
    Text(&'a str),
    /// A CDATA section's text.
    Literal(&'a str),
}

/// The tokens of a document. Comments, instructions and the document type, with all that it defines, are passed over.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// Where the last token began.
    pub(super) start: usize,
    /// Whether a tag ended without `>`.
    pub(super) has_open_tag: bool,
    /// Whether the document ends within a tag, a comment or a CDATA section.
    pub(super) is_cut_off: bool,
    has_subset: bool,
}

impl<'a> Tokens<'a> {
    /// Begins with a text.
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            at: 0,
            start: 0,
            has_open_tag: false,
            is_cut_off: false,
            has_subset: false,
        }
    }

    /// Where the next token begins.
    pub(super) fn end(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Goes on behind the first of these marks; without one, to the end.
    fn skip_past(&mut self, mark: &str) {
        match self.rest().find(mark) {
            Some(at) => self.at += at + mark.len(),
            None => self.stop(),
        }
    }

    fn stop(&mut self) {
        self.at = self.source.len();
        self.is_cut_off = true;
    }

    /// `<!DOCTYPE …>`, with its definitions in brackets; of these there is one block at most.
    fn skip_declaration(&mut self) {
        let rest = self.rest();
        let end = rest.find('>').unwrap_or(rest.len());
        let bracket = rest.get(..end).and_then(|head| head.find('['));
        if bracket.is_some() && !self.has_subset {
            self.has_subset = true;
            self.skip_past("]");
            // An entity's text may hold a bracket as well: the declaration ends where `>` follows one.
            while !self.rest().trim_start().starts_with('>') && !self.rest().is_empty() {
                self.skip_past("]");
            }
        }
        self.skip_past(">");
    }

    /// Text up to the next `<`. One that begins no tag is text, too.
    fn text(&mut self) -> Token<'a> {
        let rest = self.rest();
        let lead = usize::from(rest.starts_with('<'));
        let after = rest.get(lead..).unwrap_or_default();
        let length = lead + after.find('<').unwrap_or(after.len());
        self.at += length;
        Token::Text(rest.get(..length).unwrap_or_default())
    }

    fn literal(&mut self) -> Token<'a> {
        const OPEN: &str = "<![CDATA[";
        const CLOSE: &str = "]]>";
        let inner = self.rest().strip_prefix(OPEN).unwrap_or_default();
        let length = inner.find(CLOSE).unwrap_or(inner.len());
        self.at += OPEN.len();
        self.skip_past(CLOSE);
        Token::Literal(inner.get(..length).unwrap_or_default())
    }

    /// A tag; `None` if the document ends within it.
    fn tag(&mut self) -> Option<Token<'a>> {
        let rest = self.rest().strip_prefix('<')?;
        let (length, closing) = tag_length(rest)?;
        self.has_open_tag |= closing == 0;
        self.at += 1 + length + closing;
        let inner = rest.get(..length)?;
        if let Some(name) = inner.strip_prefix('/') {
            return Some(Token::End(name.split(is_name_end).next()?));
        }
        let trimmed = inner.trim_end();
        let (inner, is_empty) = match trimmed.strip_suffix('/') {
            Some(inner) => (inner, true),
            None => (trimmed, false),
        };
        let name_end = inner.find(is_name_end).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at_checked(name_end)?;
        Some(Token::Start {
            name,
            attributes,
            is_empty,
        })
    }
}

fn is_name_end(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/'
}

/// How long a tag is up to its `>`, and one for that; else up to the next tag's `<`, which no attribute may hold. `None` if it has no end.
fn tag_length(tag: &str) -> Option<(usize, usize)> {
    let (mut quote, mut before) = (None, b' ');
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (_, b'<') => return Some((at, 0)),
            (None, b'>') => return Some((at, 1)),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            self.start = self.at;
            let rest = self.rest();
            let Some(markup) = rest.strip_prefix('<') else {
                return (!rest.is_empty()).then(|| self.text());
            };
            let mut marks = markup.chars();
            match (marks.next(), marks.next()) {
                (Some('!'), _) if markup.starts_with("!--") => self.skip_past("-->"),
                (Some('!'), _) if markup.starts_with("![CDATA[") => return Some(self.literal()),
                (Some('!'), _) => self.skip_declaration(),
                (Some('?'), _) => self.skip_past(">"),
                (Some('/'), Some(c)) | (Some(c), _) if c.is_alphabetic() || c == '_' => {
                    let token = self.tag();
                    if token.is_none() {
                        self.stop();
                    }
                    return token;
                }
                (None, _) => {
                    self.stop();
                    return None;
                }
                _ => return Some(self.text()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, Tokens};

    fn tokens(source: &str) -> (Vec<Token<'_>>, Tokens<'_>) {
        let mut tokens = Tokens::new(source);
        let all = tokens.by_ref().collect();
        (all, tokens)
    }

    fn start<'a>(name: &'a str, attributes: &'a str) -> Token<'a> {
        Token::Start {
            name,
            attributes,
            is_empty: false,
        }
    }

    #[test]
    fn well_formed_markup_is_split() {
        let source = "<?xml version='1.0'?><!-- <a> --><a b='>'>x<![CDATA[<y>]]></a><c/>";
        let (all, tokens) = tokens(source);
        let empty = Token::Start {
            name: "c",
            attributes: "",
            is_empty: true,
        };
        let expected = [
            start("a", " b='>'"),
            Token::Text("x"),
            Token::Literal("<y>"),
            Token::End("a"),
            empty,
        ];
        assert_eq!(all, expected);
        assert!(!tokens.is_cut_off && !tokens.has_open_tag);
    }

    #[test]
    fn a_document_type_defines_nothing() {
        let source =
            "<!DOCTYPE rss [<!ENTITY a \"]<b>\"> <!ENTITY c SYSTEM 'file:///etc/passwd'> ] ><rss>";
        assert_eq!(tokens(source).0, [start("rss", "")]);
        assert_eq!(tokens("<!DOCTYPE html><p>").0, [start("p", "")]);
    }

    #[test]
    fn what_begins_no_tag_is_text() {
        let texts = ["1 ", "< 2", "<", "<3", "</ x"];
        let expected = texts.map(Token::Text);
        assert_eq!(tokens("1 < 2<<3</ x").0, expected);
    }

    #[test]
    fn a_tag_without_end_ends_at_the_next() {
        let (all, tokens) = tokens("<a href=\"x<b>y</b</a>it's");
        let expected = [
            start("a", " href=\"x"),
            start("b", ""),
            Token::Text("y"),
            Token::End("b"),
            Token::End("a"),
            Token::Text("it's"),
        ];
        assert_eq!(all, expected);
        assert!(tokens.has_open_tag && !tokens.is_cut_off);
    }

    #[test]
    fn a_document_may_end_anywhere() {
        let source = "<!DOCTYPE a [<!ENTITY b 'c'>]><!-- d --><e f='g'>h<![CDATA[i]]></e>";
        for end in 0..source.len() {
            let (all, tokens) = tokens(source.get(..end).expect("ASCII"));
            assert!(all.len() <= 4 && tokens.end() == end, "{end}");
        }
        for cut in ["<a", "<a b='", "<!--", "<![CDATA[x", "<?x", "</a", "<"] {
            assert!(tokens(cut).1.is_cut_off, "{cut}");
        }
    }
}
