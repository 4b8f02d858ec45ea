//! Phrases: what a line of a Chinese title should not break within.
//!
//! Chinese is written without spaces, so browsers break it between any two characters. A segmenter finds the words, natively another
//! one than in the browser; the rules here join them to phrases. Japanese is left to the browser (`word-break: auto-phrase`).

/// Finds the words of a text: the byte offsets at which they end, in order. What lies between words counts as words, too.
pub type Segmenter = fn(&str) -> Vec<usize>;

/// A part of a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Stays on one line.
    Phrase(&'a str),
    /// Breaks where browsers would break it.
    Text(&'a str),
}

/// Widths are counted in halves of a Chinese character. Shorter titles fit on a line wherever they stand.
const SHORT_TITLE: usize = 16;

/// The widest phrase, apart from a mark at its end; what is wider breaks like any text. `style/components/title.css` knows this.
const WIDEST: usize = 14;

/// What never begins anything.
const PARTICLES: &str = "的了着吗们呢吧啊呀嘛么";

/// What, as a word of its own, belongs to the Chinese word before it.
const SUFFIXES: &str = "地得过起个些上下里中内外前后间时者性化率式型界量员群市县区镇";

/// Characters that count, and what stands before a number.
const NUMERALS: &str = "第零一二三四五六七八九十百千万亿两几数半多";

/// The parts of a title, in order. A title without Chinese characters, and a short one, is one text.
#[must_use]
pub fn parts(title: &str, segmenter: Segmenter) -> Vec<Part<'_>> {
    if width(title) <= SHORT_TITLE || !title.chars().any(is_han) || title.chars().any(is_kana) {
        return vec![Part::Text(title)];
    }
    let mut start = 0;
    let words = segmenter(title).into_iter().filter_map(|end| {
        let word = title.get(start..end)?;
        start = end;
        Some(word)
    });
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.iter().map(|word| word.len()).sum::<usize>() != title.len() {
        return vec![Part::Text(title)];
    }
    join(title, &words)
}

/// The parts of a title as numbers, for whoever cannot find them again: the length of each in bytes, negative for what is no phrase.
/// Nothing for a title that is one text.
#[must_use]
pub fn lengths(title: &str, segmenter: Segmenter) -> Vec<i32> {
    let parts = parts(title, segmenter);
    if let [Part::Text(_)] = parts.as_slice() {
        return Vec::new();
    }
    let length = |part: &Part<'_>| match part {
        Part::Phrase(text) => i32::try_from(text.len()).unwrap_or_default(),
        Part::Text(text) => -i32::try_from(text.len()).unwrap_or_default(),
    };
    parts.iter().map(length).collect()
}

/// The parts of a title whose [`lengths`] these are; one text if they are another title's.
#[must_use]
pub fn parts_of<'a>(title: &'a str, lengths: &[i32]) -> Vec<Part<'a>> {
    let mut rest = title;
    let mut parts = Vec::with_capacity(lengths.len());
    for length in lengths {
        let end = usize::try_from(length.unsigned_abs()).unwrap_or(usize::MAX);
        let Some((part, after)) = rest.split_at_checked(end) else {
            return vec![Part::Text(title)];
        };
        rest = after;
        parts.push(if *length > 0 {
            Part::Phrase(part)
        } else {
            Part::Text(part)
        });
    }
    if rest.is_empty() {
        parts
    } else {
        vec![Part::Text(title)]
    }
}

/// What a word is to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Quotes and brackets that open.
    Opener,
    /// Marks that no line begins with.
    Closer,
    Space,
    Number,
    Particle,
    Suffix,
    /// One Chinese character: most often it goes with what follows, as 太 in 太复杂.
    Character,
    /// Two Chinese characters.
    Pair,
    /// A longer word.
    Word,
    /// A longer word that may go on with a number: 万亿元, 百分点.
    Unit,
    /// Letters of other scripts.
    Foreign,
}

impl Role {
    fn of(word: &str) -> Self {
        let mut characters = word.chars();
        match (characters.next(), characters.count()) {
            (Some(c), _) if c.is_whitespace() => Self::Space,
            (Some(c), 0) if "（【《「『〈〔“‘([{".contains(c) => Self::Opener,
            (Some(c), _) if !c.is_alphanumeric() && !"#@$¥￥".contains(c) => Self::Closer,
            _ if word.chars().all(counts) => Self::Number,
            (Some('的'), _) => Self::Particle,
            (Some(c), 0) if PARTICLES.contains(c) => Self::Particle,
            (Some(c), 0) if SUFFIXES.contains(c) => Self::Suffix,
            (Some(c), 0) if is_han(c) => Self::Character,
            (Some('百' | '千' | '万' | '亿'), 1..) => Self::Unit,
            (Some(c), 1) if is_han(c) => Self::Pair,
            _ if word.chars().any(is_han) => Self::Word,
            _ => Self::Foreign,
        }
    }

    fn is_han(self) -> bool {
        matches!(self, Self::Character | Self::Pair | Self::Word | Self::Unit)
    }

    /// Whether a word of this role goes on with a phrase whose last word is `before`, and which holds nothing else if `is_alone`.
    fn continues(self, before: Self, is_alone: bool, next: Option<Self>) -> bool {
        match (before, self) {
            (Self::Space, _) => false,
            (_, Self::Closer | Self::Particle) => true,
            (Self::Opener, _) => self != Self::Space,
            (Self::Closer | Self::Foreign, _) => false,
            (_, Self::Suffix) => true,
            (Self::Number, Self::Space) => {
                next.is_some_and(|next| next.continues(before, false, None))
            }
            (Self::Number | Self::Suffix, Self::Unit) => true,
            (Self::Number, _) => matches!(self, Self::Number | Self::Character | Self::Pair),
            (Self::Character, _) => self.is_han() || self == Self::Number,
            (Self::Pair, Self::Pair) => is_alone,
            // With nothing to lead on to.
            (Self::Pair | Self::Word, Self::Character) => !next.is_some_and(Self::leads_on),
            _ => false,
        }
    }

    fn leads_on(self) -> bool {
        self.is_han() || matches!(self, Self::Number | Self::Suffix)
    }
}

fn join<'a>(title: &'a str, words: &[&'a str]) -> Vec<Part<'a>> {
    let roles: Vec<Role> = words.iter().map(|word| Role::of(word)).collect();
    let mut parts = Vec::new();
    let (mut start, mut end) = (0, 0);
    let (mut before, mut is_alone) = (Role::Space, false);
    for (index, (word, role)) in words.iter().zip(&roles).enumerate() {
        let next = roles.get(index + 1).copied();
        let length = width(title.get(start..end).unwrap_or_default()) + width(word);
        let fits = length <= WIDEST || matches!(role, Role::Closer | Role::Particle);
        if role.continues(before, is_alone, next) && fits {
            // A number waits for its unit across its point and a space; its unit waits for nothing.
            before = match (before, role) {
                (Role::Number, Role::Space) => Role::Number,
                (Role::Number, Role::Closer) if matches!(*word, "." | ",") => Role::Number,
                (Role::Number, Role::Character | Role::Pair) => Role::Word,
                _ => *role,
            };
            is_alone = false;
        } else {
            push(&mut parts, title, start, end);
            start = end;
            (before, is_alone) = (*role, true);
        }
        end += word.len();
    }
    push(&mut parts, title, start, end);
    parts
}

/// Adds what is from `start` to `end`: as a phrase where a line could break within.
fn push<'a>(parts: &mut Vec<Part<'a>>, title: &'a str, start: usize, end: usize) {
    let Some(text) = title.get(start..end).filter(|text| !text.is_empty()) else {
        return;
    };
    let core =
        text.trim_end_matches(|c: char| Role::of(c.encode_utf8(&mut [0; 4])) == Role::Closer);
    let is_phrase =
        core.chars().any(is_han) && core.chars().nth(1).is_some() && width(core) <= WIDEST;
    let part = match parts.last_mut() {
        _ if is_phrase => Part::Phrase(text),
        Some(Part::Text(before)) => {
            let from = start - before.len();
            *before = title.get(from..end).unwrap_or_default();
            return;
        }
        _ => Part::Text(text),
    };
    parts.push(part);
}

fn counts(c: char) -> bool {
    c.is_numeric() || ".,%".contains(c) || NUMERALS.contains(c)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fe}')
}

/// Chinese characters and their marks are twice as wide as others.
fn width(text: &str) -> usize {
    text.chars().map(|c| 1 + usize::from(c >= '\u{2e80}')).sum()
}

#[cfg(test)]
mod tests;
