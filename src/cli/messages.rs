//! What the tool says on the terminal.

use crate::publish::BuildError;
use std::io::Write;

/// Says what went wrong, and what to do.
pub(super) fn failure(error: &BuildError) {
    warn(&format!("broadsheet: {error}\n  {}", error.advice()));
}

/// Says something beside what is printed, which may go into a file.
pub(super) fn warn(text: &str) {
    // Nobody can be told that nobody can be told.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Prints lines. A reader that has gone away, as behind `| head`, is no failure.
pub(super) fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A count with its noun: `1 page`, `2 pages`.
pub(super) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// Bytes for people.
pub(super) fn bytes(number: u64) -> String {
    match number {
        0..1_000 => format!("{number} B"),
        1_000..1_000_000 => format!("{}.{} kB", number / 1_000, number % 1_000 / 100),
        _ => format!("{}.{} MB", number / 1_000_000, number % 1_000_000 / 100_000),
    }
}

/// A word of a command, quoted where a shell would take it apart.
pub(super) fn word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:,@%+=~".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn a_word_is_one_word_for_a_shell() {
        for plain in ["feed.json", "小报/feed.xml", "https://a.example/b"] {
            assert_eq!(word(plain), plain);
        }
        assert_eq!(word("my feed.json"), "'my feed.json'");
        assert_eq!(word("it's"), "'it'\\''s'");
        assert_eq!(word(""), "''");
    }
}
