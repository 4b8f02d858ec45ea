//! Where a text may be cut without harming a letter.
//!
//! Simpler than [UAX #29](https://www.unicode.org/reports/tr29/), and never wrong where it cuts, which a test shows against a library:
//! it joins more than it must. That library's tables would be 6 KB of every reader's download.

/// The pieces of a text that must stay whole, with their places in bytes.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest;
        let piece = text.get(start..).filter(|left| !left.is_empty())?;
        let mut joint = Joint::default();
        let length = piece
            .char_indices()
            .find(|(_, character)| !joint.takes(*character))
            .map_or(piece.len(), |(at, _)| at);
        rest = start + length;
        Some((start, piece.get(..length)?))
    })
}

/// What stands before a place where a text might be cut.
#[derive(Default)]
struct Joint {
    before: Option<char>,
    /// How many letters of flags there were.
    flags: u32,
    /// Whether a virama waits for its consonant.
    is_linked: bool,
}

impl Joint {
    /// Whether a character belongs to what stands before; then it does from now on.
    fn takes(&mut self, after: char) -> bool {
        let is_taken = self
            .before
            .is_none_or(|before| self.is_linked || joins(before, after, self.flags));
        self.is_linked = VIRAMAS.contains(&after) || (self.is_linked && extends(after));
        self.flags += u32::from(is_flag_letter(after));
        self.before = Some(after);
        is_taken
    }
}

/// Whether nothing may come between two characters. `flags`: how many letters of flags there were so far, the first included.
fn joins(before: char, after: char, flags: u32) -> bool {
    const ZERO_WIDTH_JOINER: char = '\u{200d}';
    let is_flag = is_flag_letter(before) && is_flag_letter(after) && flags % 2 == 1;
    let is_line_end = before == '\r' && after == '\n';
    before == ZERO_WIDTH_JOINER
        || extends(after)
        || is_flag
        || is_line_end
        || PREPENDED.contains(&before)
        // Leading and following Jamo.
        || matches!(before, '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}')
}

fn is_flag_letter(character: char) -> bool {
    matches!(character, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Whether a character belongs to the one before: marks, signs of vowels, modifiers.
fn extends(character: char) -> bool {
    let code = u32::from(character);
    let at = EXTENDING.partition_point(|(_, last)| *last < code);
    EXTENDING.get(at).is_some_and(|(first, _)| *first <= code)
}

/// Signs that take a consonant's vowel and join it to the next.
const VIRAMAS: [char; 6] = [
    '\u{94d}', '\u{9cd}', '\u{acd}', '\u{b4d}', '\u{c4d}', '\u{d4d}',
];

/// Signs that stand before what they belong to.
const PREPENDED: &[char] = &[
    '\u{600}',
    '\u{601}',
    '\u{602}',
    '\u{603}',
    '\u{604}',
    '\u{605}',
    '\u{6dd}',
    '\u{70f}',
    '\u{890}',
    '\u{891}',
    '\u{8e2}',
    '\u{d4e}',
    '\u{110bd}',
    '\u{110cd}',
    '\u{111c2}',
    '\u{111c3}',
    '\u{113d1}',
    '\u{1193f}',
    '\u{11941}',
    '\u{11a84}',
    '\u{11a85}',
    '\u{11a86}',
    '\u{11a87}',
    '\u{11a88}',
    '\u{11a89}',
    '\u{11d46}',
    '\u{11f02}',
];

/// First and last of what extends, with letters between that lie close: to join too much does no harm.
#[rustfmt::skip]
const EXTENDING: &[(u32, u32)] = &[
    (0x300, 0x36f), (0x483, 0x489), (0x591, 0x5c7), (0x610, 0x61a), (0x64b, 0x65f), (0x670, 0x670), (0x6d6, 0x6ed),
    (0x711, 0x711), (0x730, 0x74a), (0x7a6, 0x7b0), (0x7eb, 0x7fd), (0x816, 0x82d), (0x859, 0x85b), (0x897, 0x89f),
    (0x8ca, 0x903), (0x93a, 0x963), (0x981, 0x983), (0x9bc, 0x9e3), (0x9fe, 0xa03), (0xa3c, 0xa51), (0xa70, 0xa83),
    (0xabc, 0xacd), (0xae2, 0xae3), (0xafa, 0xb03), (0xb3c, 0xb63), (0xb82, 0xb82), (0xbbe, 0xbd7), (0xc00, 0xc04),
    (0xc3c, 0xc63), (0xc81, 0xc83), (0xcbc, 0xce3), (0xcf3, 0xcf3), (0xd00, 0xd03), (0xd3b, 0xd63), (0xd81, 0xd83),
    (0xdca, 0xddf), (0xdf2, 0xdf3), (0xe31, 0xe3a), (0xe47, 0xe4e), (0xeb1, 0xece), (0xf18, 0xf19), (0xf35, 0xf3f),
    (0xf71, 0xfc6), (0x102b, 0x103e), (0x1056, 0x1074), (0x1082, 0x109d), (0x1160, 0x11ff), (0x135d, 0x135f),
    (0x1712, 0x1715), (0x1732, 0x1734), (0x1752, 0x1753), (0x1772, 0x1773), (0x17b4, 0x17dd), (0x180b, 0x180f),
    (0x1885, 0x1886), (0x18a9, 0x18a9), (0x1920, 0x193b), (0x1a17, 0x1a1b), (0x1a55, 0x1a7f), (0x1ab0, 0x1aeb),
    (0x1b00, 0x1b04), (0x1b34, 0x1b44), (0x1b6b, 0x1b73), (0x1b80, 0x1b82), (0x1ba1, 0x1bad), (0x1be6, 0x1bf3),
    (0x1c24, 0x1c37), (0x1cd0, 0x1cf9), (0x1dc0, 0x1dff), (0x200c, 0x200d), (0x20d0, 0x20f0), (0x2cef, 0x2cf1),
    (0x2d7f, 0x2d7f), (0x2de0, 0x2dff), (0x302a, 0x302f), (0x3099, 0x309a), (0xa66f, 0xa67d), (0xa69e, 0xa69f),
    (0xa6f0, 0xa6f1), (0xa802, 0xa80b), (0xa823, 0xa82c), (0xa880, 0xa881), (0xa8b4, 0xa8c5), (0xa8e0, 0xa8f1),
    (0xa8ff, 0xa8ff), (0xa926, 0xa92d), (0xa947, 0xa953), (0xa980, 0xa983), (0xa9b3, 0xa9c0), (0xa9e5, 0xa9e5),
    (0xaa29, 0xaa36), (0xaa43, 0xaa4d), (0xaa7b, 0xaa7d), (0xaab0, 0xaac1), (0xaaeb, 0xaaf6), (0xabe3, 0xabed),
    (0xd7b0, 0xd7ff), (0xfb1e, 0xfb1e), (0xfe00, 0xfe0f), (0xfe20, 0xfe2f), (0xff9e, 0xff9f), (0x101fd, 0x101fd),
    (0x102e0, 0x102e0), (0x10376, 0x1037a), (0x10a01, 0x10a0f), (0x10a38, 0x10a3f), (0x10ae5, 0x10ae6),
    (0x10d24, 0x10d27), (0x10d69, 0x10d6d), (0x10eab, 0x10eac), (0x10efa, 0x10eff), (0x10f46, 0x10f50),
    (0x10f82, 0x10f85), (0x11000, 0x11002), (0x11038, 0x11046), (0x11070, 0x11082), (0x110b0, 0x110c2),
    (0x11100, 0x11102), (0x11127, 0x11134), (0x11145, 0x11146), (0x11173, 0x11173), (0x11180, 0x11182),
    (0x111b3, 0x111cf), (0x1122c, 0x11241), (0x112df, 0x112ea), (0x11300, 0x11303), (0x1133b, 0x11374),
    (0x113b8, 0x113d2), (0x113e1, 0x113e2), (0x11435, 0x11446), (0x1145e, 0x1145e), (0x114b0, 0x114c3),
    (0x115af, 0x115c0), (0x115dc, 0x115dd), (0x11630, 0x11640), (0x116ab, 0x116b7), (0x1171d, 0x1172b),
    (0x1182c, 0x1183a), (0x11930, 0x11943), (0x119d1, 0x119e4), (0x11a01, 0x11a0a), (0x11a33, 0x11a5b),
    (0x11a8a, 0x11a99), (0x11b60, 0x11b67), (0x11c2f, 0x11c3f), (0x11c92, 0x11cb6), (0x11d31, 0x11d47),
    (0x11d8a, 0x11d97), (0x11ef3, 0x11f03), (0x11f34, 0x11f42), (0x11f5a, 0x11f5a), (0x13440, 0x13455),
    (0x1611e, 0x1612f), (0x16af0, 0x16af4), (0x16b30, 0x16b36), (0x16d63, 0x16d6a), (0x16f4f, 0x16f92),
    (0x16fe4, 0x16ff1), (0x1bc9d, 0x1bc9e), (0x1cf00, 0x1cf46), (0x1d165, 0x1d18b), (0x1d1aa, 0x1d1ad),
    (0x1d242, 0x1d244), (0x1da00, 0x1da75), (0x1da84, 0x1da84), (0x1da9b, 0x1daaf), (0x1e000, 0x1e02a),
    (0x1e08f, 0x1e08f), (0x1e130, 0x1e136), (0x1e2ae, 0x1e2ae), (0x1e2ec, 0x1e2ef), (0x1e4ec, 0x1e4ef),
    (0x1e5ee, 0x1e5ef), (0x1e6e3, 0x1e6f5), (0x1e8d0, 0x1e8d6), (0x1e944, 0x1e94a), (0x1f3fb, 0x1f3ff),
    (0xe0020, 0xe007f), (0xe0100, 0xe01ef),
];

#[cfg(test)]
mod tests {
    use super::clusters;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn no_cut_falls_within_a_grapheme() {
        let beside = [
            "a",
            "한",
            "\u{1100}",
            "\u{1161}",
            "क\u{94d}",
            "👩\u{200d}",
            "🇨",
        ];
        let mut wrong = Vec::new();
        for character in ('\u{0}'..='\u{e01ff}')
            .filter(|c| !matches!(c, '\u{20000}'..='\u{dffff}' | '\u{4e10}'..='\u{9fff}'))
        {
            for before in beside {
                let text = format!("{before}{character}{before}x");
                let allowed: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
                if clusters(&text).any(|(at, _)| !allowed.contains(&at)) {
                    wrong.push(format!("U+{:04X} behind {before:?}", u32::from(character)));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn nothing_is_lost_and_plain_letters_stand_alone() {
        for text in ["", "abc", "茶a", "🇨🇳🇨🇳", "e\u{301}x"] {
            let whole: String = clusters(text).map(|(_, piece)| piece).collect();
            assert_eq!(whole, text);
        }
        assert_eq!(clusters("茶馆ab").count(), 4);
        assert_eq!(clusters("🇨🇳🇨🇳").count(), 2);
    }
}
