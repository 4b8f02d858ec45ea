//! What is fuzzed: a function each, from any bytes to the shape of what came of them.
//!
//! A target fails by panicking, be it the library's panic or one of the target's own assertions about the outcome.
//! `tests/fuzz_regressions.rs` includes this module to run what once broke a target, so it uses nothing that the library does not use.

mod addresses;
mod dates;
mod feeds;
mod html;
mod names;
mod routes;
mod xml;

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};

/// One function to be fuzzed.
pub(crate) struct Target {
    /// What the command line and the folder of its findings call it.
    pub(crate) name: &'static str,
    /// Runs it. Inputs with an outcome of a new shape are kept and mutated further.
    pub(crate) run: fn(&[u8]) -> Shape,
    /// Words that mean something to it.
    pub(crate) words: &'static [&'static str],
    /// The longest input, in bytes.
    pub(crate) longest: usize,
}

/// All targets. One more is a file beside this one, and a line here.
pub(crate) const TARGETS: &[Target] = &[
    feeds::TARGET,
    xml::TARGET,
    html::TARGET,
    addresses::TARGET,
    dates::TARGET,
    names::TARGET,
    routes::TARGET,
];

/// A digest of what is characteristic of an outcome. Two inputs of one shape probably took the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Shape(u64);

impl Shape {
    /// The shape of anything that can be compared.
    pub(crate) fn of(facts: &impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        facts.hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// How many, roughly: so that an outcome with 40 of something has the shape of one with 41.
fn magnitude(count: usize) -> u32 {
    count.checked_ilog2().map_or(0, |log| log + 1)
}

/// The kinds of characters in a text, in order, each run counted once: `https://` has the shape `a:/`.
fn outline(text: &str) -> Vec<char> {
    let mut kinds: Vec<char> = text
        .chars()
        .map(|c| match c {
            'a'..='z' => 'a',
            'A'..='Z' => 'A',
            '0'..='9' => '0',
            c if c.is_ascii() => c,
            c if c.is_alphanumeric() => 'é',
            _ => '·',
        })
        .collect();
    kinds.dedup();
    kinds.truncate(4);
    kinds
}
