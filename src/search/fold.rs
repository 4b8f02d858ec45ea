//! Folding: texts and queries are compared without width, case, diacritics, and the forms that Chinese characters have.

use super::forms::simplified;

/// The letters under the diacritics from U+00C0 on; `*` where there is none.
const LATIN: &str = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters under the tone marks of Pinyin, from U+01CD on.
const PINYIN: &str = "aaiioouuuuuuuuuu";

/// The letters under the diacritics from U+1E00 on: Vietnamese before all.
const VIETNAMESE: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy*s**s*aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// The full forms of half-width katakana, from U+FF66 on.
const KATAKANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// How a character stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter or digit of a script that parts its words.
    Letter,
    /// A character of a script that does not, as Chinese; or a picture sign.
    Dense,
    /// What parts words.
    Gap,
}

impl Class {
    /// Of a character that is folded.
    pub(super) fn of(character: char) -> Self {
        match character {
            'a'..='z' | '0'..='9' => Self::Letter,
            '\u{0}'..='\u{7f}' => Self::Gap,
            '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{2600}'..='\u{27bf}'
            | '\u{2e80}'..='\u{2fff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3041}'..='\u{309f}'
            | '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{318f}'
            | '\u{31a0}'..='\u{31ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7ff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{1f000}'..='\u{1faff}'
            | '\u{20000}'..='\u{3ffff}' => Self::Dense,
            _ if character.is_alphanumeric() => Self::Letter,
            _ => Self::Gap,
        }
    }
}

/// A folded text that knows where its characters stood before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// Words and runs of characters, one space between them.
    pub(super) text: String,
    /// For each byte of the text, and its end, where in the original its character begins.
    pub(super) places: Vec<usize>,
}

/// The folded text.
#[must_use]
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        push(character, &mut folded);
    }
    folded
}

/// The folded text, with the places of its characters.
#[must_use]
pub(super) fn folded_with_places(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (at, character) in text.char_indices() {
        push(character, &mut folded.text);
        folded.places.resize(folded.text.len(), at);
    }
    folded.places.push(text.len());
    folded
}

/// Adds a character: one space for any number of what parts words, nothing for what is not seen.
fn push(character: char, folded: &mut String) {
    if is_unseen(character) {
        return;
    }
    let character = fold(character);
    if Class::of(character) != Class::Gap {
        folded.push(character);
    } else if !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn fold(character: char) -> char {
    let under = |letters: &str, first: char| {
        let place = u32::from(character).checked_sub(u32::from(first))?;
        let letter = letters.chars().nth(usize::try_from(place).ok()?)?;
        (letter != '*').then_some(letter)
    };
    // The capitals of these alphabets stand so far before their small letters.
    let lower = |distance: u32| char::from_u32(u32::from(character) + distance);
    let found = match character {
        '\u{0}'..='\u{7f}' => Some(character.to_ascii_lowercase()),
        '\u{b2}' => Some('2'),
        '\u{b3}' => Some('3'),
        '\u{b9}' => Some('1'),
        '\u{c0}'..='\u{17f}' => under(LATIN, '\u{c0}'),
        '\u{1a0}' | '\u{1a1}' => Some('o'),
        '\u{1af}' | '\u{1b0}' => Some('u'),
        '\u{1cd}'..='\u{1dc}' => under(PINYIN, '\u{1cd}'),
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => lower(0x20),
        '\u{400}'..='\u{40f}' => lower(0x50),
        '\u{1e00}'..='\u{1eff}' => under(VIETNAMESE, '\u{1e00}'),
        '\u{2460}'..='\u{2468}' => char::from_u32(u32::from(character) - 0x2460 + 0x31),
        '\u{ff01}'..='\u{ff5e}' => {
            return fold(char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character));
        }
        '\u{ff66}'..='\u{ff9d}' => under(KATAKANA, '\u{ff66}'),
        _ => Some(simplified(character)),
    };
    found.unwrap_or(character)
}

/// Marks on other characters, and what only directs how these are set.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ff9e}'..='\u{ff9f}'
        | '\u{e0000}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::{folded, folded_with_places};

    #[test]
    fn width_case_diacritics_and_forms_fold() {
        for (text, expected) in [
            ("ＡＢＣ　１２３", "abc 123"),
            ("Café ÀÉÎÕÜ Đường", "cafe aeiou duong"),
            ("e\u{301}te\u{301}", "ete"),
            ("Lǚ Xùn", "lu xun"),
            ("ΑΘΗΝΑ Москва Ёлка", "αθηνα москва ёлка"),
            ("ｶﾀｶﾅ", "カタカナ"),
            ("庫存複盤，貳零〇", "库存复盘 贰零零"),
            ("m² ①", "m2 1"),
            ("a\u{200b}b\u{ad}c", "abc"),
            ("C++, .* <b>", "c b "),
            ("×÷", " "),
            ("😀！", "😀 "),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_original() {
        let text = "Ａ—é\u{301}库";
        let folded = folded_with_places(text);
        assert_eq!(folded.text, "a e库");
        assert_eq!(folded.places, [0, 3, 6, 10, 10, 10, 13]);
    }
}
