//! What a chore says when it cannot go on: what happened, and what to do about it.

use std::fmt::Display;

/// The result of anything that a chore does.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// A message for a person at a terminal.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What went wrong.
    pub(crate) what: String,
    /// What to do next, if we know.
    pub(crate) hint: Option<String>,
}

impl Failure {
    /// A failure with nothing to advise yet; see [`Failure::hint`].
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: None,
        }
    }

    /// Adds what to do next.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::new(error.to_string()).hint("`cargo xtask help` explains every chore and its options")
    }
}

/// Says what was being done when an error occurred.
pub(crate) trait During<T> {
    /// `doing` completes the sentence “could not …”.
    fn during(self, doing: impl Display) -> Result<T>;
}

impl<T, E: Display> During<T> for std::result::Result<T, E> {
    fn during(self, doing: impl Display) -> Result<T> {
        self.map_err(|error| Failure::new(format!("could not {doing}: {error}")))
    }
}
