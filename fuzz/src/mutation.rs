//! Making new inputs of old ones.

use crate::corpus::Corpus;
use crate::targets::Target;

/// Bytes that tend to matter.
const BYTES: &[u8] =
    b"\0\t\n\r \"#%&'()+,-./09:;<=>?@AZ[\\]^`az{|}~\x7f\x80\xc3\xe2\xed\xef\xf0\xff";
/// Characters that tend to matter, beyond ASCII.
const CHARACTERS: &[char] = &[
    '\u{85}',
    '\u{a0}',
    'İ',
    'ß',
    '\u{301}',
    '\u{200b}',
    '\u{200d}',
    '\u{202e}',
    '\u{2028}',
    '。',
    '／',
    '\u{d7ff}',
    '\u{fdd0}',
    '\u{feff}',
    '\u{fffd}',
    '\u{ffff}',
    '🍵',
    '\u{10ffff}',
    '中',
];

/// A source of inputs.
pub(crate) struct Mutator {
    random: fastrand::Rng,
    words: &'static [&'static str],
    longest: usize,
}

impl Mutator {
    /// The same seed makes the same inputs of the same corpus.
    pub(crate) fn new(target: &Target, seed: u64) -> Self {
        Self {
            random: fastrand::Rng::with_seed(seed),
            words: target.words,
            longest: target.longest,
        }
    }

    /// An input of the corpus, changed in one to eight ways.
    pub(crate) fn mutated(&mut self, corpus: &Corpus) -> Vec<u8> {
        let mut input = corpus.any(&mut self.random).to_vec();
        for _ in 0..1 << self.random.u32(..4) {
            self.change(&mut input, corpus);
        }
        input.truncate(self.longest);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, corpus: &Corpus) {
        let at = self.random.usize(..=input.len());
        match self.random.u32(..12) {
            0 => self.set(input, at, |byte, random| byte ^ (1 << random.u32(..8))),
            1 => self.set(input, at, |_, random| *random.choice(BYTES).unwrap_or(&0)),
            2 => self.set(input, at, |_, random| random.u8(..)),
            3 | 4 => {
                let word = self.random.choice(self.words).copied().unwrap_or_default();
                insert(input, at, word.as_bytes());
            }
            5 => {
                let character = self.random.choice(CHARACTERS).copied().unwrap_or_default();
                insert(input, at, character.encode_utf8(&mut [0; 4]).as_bytes());
            }
            6 => {
                let part = self.part(input);
                input.drain(part);
            }
            7 => {
                let part = self.part(input);
                let copy = input.get(part).unwrap_or_default().to_vec();
                insert(input, at, &copy);
            }
            8 => {
                let other = corpus.any(&mut self.random);
                let part = self.part(other);
                insert(input, at, other.get(part).unwrap_or_default());
            }
            9 => {
                let other = corpus.any(&mut self.random);
                input.truncate(at);
                let rest = self.random.usize(..=other.len());
                input.extend_from_slice(other.get(rest..).unwrap_or_default());
            }
            10 => self.renumber(input, at),
            // Rarely, because it takes long: what is done for each of many parts shows itself so.
            _ if self.random.u32(..40) == 0 => {
                let part = self.part(input);
                let copy = input
                    .get(part)
                    .unwrap_or_default()
                    .iter()
                    .copied()
                    .take(24)
                    .collect::<Vec<_>>();
                let times = self.random.usize(..self.longest) / copy.len().max(1);
                insert(input, at, &copy.repeat(times));
            }
            _ => input.truncate(at),
        }
    }

    fn set(&mut self, input: &mut [u8], at: usize, new: impl FnOnce(u8, &mut fastrand::Rng) -> u8) {
        if let Some(byte) = input.get_mut(at) {
            *byte = new(*byte, &mut self.random);
        }
    }

    /// A part of an input, mostly a short one.
    fn part(&mut self, input: &[u8]) -> std::ops::Range<usize> {
        let start = self.random.usize(..=input.len());
        let longest = (input.len() - start).min(1 << self.random.u32(..10));
        start..start + self.random.usize(..=longest)
    }

    /// Puts another number in the place of the next one.
    fn renumber(&mut self, input: &mut Vec<u8>, at: usize) {
        const NUMBERS: [&str; 10] = [
            "0",
            "1",
            "9",
            "59",
            "60",
            "99",
            "255",
            "65536",
            "4294967296",
            "18446744073709551616",
        ];
        let rest = input.get(at..).unwrap_or_default();
        let Some(start) = rest
            .iter()
            .position(u8::is_ascii_digit)
            .map(|offset| at + offset)
        else {
            return;
        };
        let digits = input
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let number = self.random.choice(NUMBERS).unwrap_or("0");
        input.splice(start..start + digits, number.bytes());
    }
}

fn insert(input: &mut Vec<u8>, at: usize, new: &[u8]) {
    input.splice(at..at, new.iter().copied());
}
