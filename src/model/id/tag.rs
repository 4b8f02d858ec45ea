//! Slugs of tags, which keep the letters of every script.

use super::hash::{Hash64, SHORT};
use super::is_reserved;
use crate::model::percent_decoded;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest readable part, in characters: at four bytes each it stays below the 255 bytes that file systems allow.
const LONGEST_STEM: usize = 60;
/// The longest slug, in characters.
const LONGEST: usize = LONGEST_STEM + 1 + SHORT;

/// A tag's place in addresses: letters and digits of any script and `-`, unencoded (so `移动电商`, not `%E7…`).
///
/// Names have one slug if they differ in case only, in white space, or in having a hyphen for a space. Whatever else is lost on the
/// way, a hash makes up for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TagSlug(String);

impl TagSlug {
    /// Derives the slug of a tag's name.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let folded = fold(name);
        let mut slug = String::with_capacity(folded.len());
        let mut is_lossy = false;
        let mut length = 0;
        let mut is_gap = false;
        for c in folded.chars() {
            if !c.is_alphanumeric() {
                is_lossy |= c != ' ';
                is_gap = true;
                continue;
            }
            is_lossy |= !has_one_form(c);
            if length + usize::from(is_gap) >= LONGEST_STEM {
                is_lossy = true;
                break;
            }
            if is_gap && length > 0 {
                slug.push('-');
                length += 1;
            }
            is_gap = false;
            slug.push(c);
            length += 1;
        }
        if slug.is_empty() {
            slug.push_str("tag");
            is_lossy = true;
        }
        if is_lossy || is_reserved(&slug) {
            slug.push('-');
            Hash64::of(&folded).write(&mut slug, SHORT);
        }
        Self(slug)
    }

    /// Reads a slug from an address, percent-encoded or not. `None` when no tag can have it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let slug: String = lower_case(&percent_decoded(text)?).collect();
        let is_slug = (1..=LONGEST).contains(&slug.chars().count())
            && slug.chars().all(|c| c.is_alphanumeric() || c == '-')
            && slug.split('-').all(|run| !run.is_empty());
        is_slug.then_some(Self(slug))
    }

    /// The slug, unencoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TagSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What names of one tag have in common: lower case, single spaces, a space for a hyphen within.
fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(lower_case(word));
    }
    if folded.contains('-') && folded.split('-').all(is_word) {
        folded = folded.replace('-', " ");
    }
    folded
}

/// Letter by letter: a string's own way knows of the Σ that ends a word, with tables of 2 KB in every reader's download. Both small
/// forms are one here.
fn lower_case(text: &str) -> impl Iterator<Item = char> {
    let small = text.chars().flat_map(char::to_lowercase);
    small.map(|c| if c == 'ς' { 'σ' } else { c })
}

fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)
}

/// Whether the letter is written in one way only, so that no file system takes two spellings for one name. True of the scripts in
/// common use whose letters are single characters; the accents and vowel signs of others may be composed in several ways.
fn has_one_form(c: char) -> bool {
    let is_plain = matches!(c,
        '0'..='9' | 'a'..='z'
        | '\u{c0}'..='\u{24f}' // Latin
        | '\u{386}'..='\u{52f}' // Greek, Cyrillic
        | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' // Hebrew, Arabic
        | '\u{3041}'..='\u{30fe}' | '\u{3005}' // Japanese
        | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{2f7ff}' // Chinese characters
        | '\u{ac00}'..='\u{d7a3}'); // Korean
    // These share their capital with another letter, or have none.
    let is_odd = matches!(c, 'ß' | 'ı' | 'ŉ' | 'ſ' | 'ǰ' | 'ΐ' | 'ΰ' | 'ς' | 'ϐ'..='ϵ');
    is_plain && !is_odd
}

#[cfg(test)]
mod tests {
    use super::TagSlug;
    use std::collections::HashSet;

    fn slug(name: &str) -> String {
        TagSlug::of_name(name).as_str().to_owned()
    }

    #[test]
    fn ordinary_names_stay_readable() {
        for (name, expected) in [
            ("移动电商", "移动电商"),
            ("Social Commerce", "social-commerce"),
            ("  social   commerce ", "social-commerce"),
            ("E-Commerce", "e-commerce"),
            ("COVID-19", "covid-19"),
            ("Ärzte", "ärzte"),
            ("한국", "한국"),
            ("ニュース", "ニュース"),
            ("2026", "2026"),
        ] {
            assert_eq!(slug(name), expected);
        }
    }

    #[test]
    fn different_names_never_share_a_slug() {
        let long = "a".repeat(61);
        let longer = "a".repeat(62);
        let names = [
            "C",
            "C++",
            "C#",
            ".",
            "..",
            "/",
            "a/b",
            "a b",
            "a.b",
            "a--b",
            "-a",
            "a-",
            "a",
            "con",
            "nul",
            "🍵",
            "☕",
            "caf\u{e9}",
            "cafe\u{301}",
            "straße",
            "strasse",
            "ｔｅａ",
            "tea",
            "豈",
            "\u{f900}",
            &long,
            &longer,
            "a - b",
            "\u{1100}\u{1161}",
            "가",
            "µ",
            "μ",
        ];
        let slugs: HashSet<String> = names.iter().map(|name| slug(name)).collect();
        assert_eq!(slugs.len(), names.len());
        for text in &slugs {
            let parsed = TagSlug::parse(text);
            assert!(
                parsed.is_some_and(|parsed| parsed.as_str() == text),
                "{text}"
            );
        }
    }

    #[test]
    fn case_and_white_space_make_no_difference() {
        assert_eq!(slug("c++"), slug(" C++"));
        assert_eq!(slug("Ünter den  Linden!"), slug("ünter DEN linden!"));
        assert_eq!(slug("tea house"), slug("Tea\u{3000}House"));
    }

    #[test]
    fn addresses_are_read_encoded_or_not() {
        let expected = TagSlug::of_name("移动电商");
        for text in [
            "移动电商",
            "%E7%A7%BB%E5%8A%A8%E7%94%B5%E5%95%86",
            "%e7%a7%bb动电商",
        ] {
            assert_eq!(TagSlug::parse(text).as_ref(), Some(&expected), "{text}");
        }
        for text in ["", "%", "%zz", "%ff", "a/b", "a%2Fb", "..", "a--b", "a b"] {
            assert_eq!(TagSlug::parse(text), None, "{text}");
        }
    }
}
