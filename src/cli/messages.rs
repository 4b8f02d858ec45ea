//! What the tool says on the terminal.

use crate::publish::BuildError;
use std::io::Write;

/// Says what went wrong, and what to do.
pub(super) fn failure(error: &BuildError) {
    // Nobody can be told that nobody can be told.
    let _ = writeln!(
        std::io::stderr(),
        "broadsheet: {error}\n  {}",
        error.advice()
    );
}

/// Prints lines. A reader that has gone away, as behind `| head`, is no failure.
pub(super) fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Says something beside what is printed, which may go into a file.
pub(super) fn remark(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
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
