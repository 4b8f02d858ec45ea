//! The hash that tells slugs apart. Published addresses depend on it: it must never change.

/// Digits that suffice within one feed, or one site.
pub(super) const SHORT: usize = 8;
/// Digits that hold the whole hash.
pub(super) const LONG: usize = 13;

/// Crockford's: no letters that look like digits.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A 64-bit FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>).
pub(super) struct Hash64(u64);

impl Hash64 {
    /// The hash of the text's UTF-8 bytes.
    pub(super) fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    fn of_bytes(bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }

    /// Appends so many base 32 digits. Fewer than [`LONG`] are of the hash's halves folded together, as its authors advise.
    pub(super) fn write(&self, to: &mut String, digits: usize) {
        let value = if digits < LONG {
            self.0 ^ (self.0 >> 24)
        } else {
            self.0
        };
        for place in (0..digits).rev() {
            let digit = (value >> (place * 5)) & 31;
            let digit = usize::try_from(digit)
                .ok()
                .and_then(|digit| DIGITS.get(digit));
            to.extend(digit.map(|digit| char::from(*digit)));
        }
    }
}

/// A name for a file that tells what is in it: enough to see that a file was cut, or is another one. No guard against forgery.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut name = String::new();
    Hash64::of_bytes(bytes).write(&mut name, SHORT);
    name
}

#[cfg(test)]
mod tests {
    use super::{Hash64, LONG};

    #[test]
    fn is_the_published_function() {
        assert_eq!(Hash64::of("").0, 0xcbf2_9ce4_8422_2325);
        assert_eq!(Hash64::of("a").0, 0xaf63_dc4c_8601_ec8c);
        assert_eq!(Hash64::of("foobar").0, 0x8594_4171_f739_67e8);
        let mut text = String::new();
        Hash64(u64::MAX).write(&mut text, LONG);
        assert_eq!(text, "fzzzzzzzzzzzz");
    }
}
