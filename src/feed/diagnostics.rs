//! The list of what was dropped or repaired, while it is being written.

use super::error::JsonType;
use crate::model::{Problem, ProblemKind, Subject};

/// Texts of the feed are quoted up to so many characters.
const LONGEST_QUOTE: usize = 80;

/// Collects problems of the subject at hand.
#[derive(Clone, Debug)]
pub(super) struct Diagnostics {
    /// What was noted so far.
    pub(super) problems: Vec<Problem>,
    subject: Subject,
}

impl Diagnostics {
    /// An empty list, about the feed as a whole.
    pub(super) fn new() -> Self {
        Self {
            problems: Vec::new(),
            subject: Subject::Feed,
        }
    }

    /// What follows concerns the feed.
    pub(super) fn about_feed(&mut self) {
        self.subject = Subject::Feed;
    }

    /// What follows concerns an item.
    pub(super) fn about_item(&mut self, index: usize, id: Option<&str>) {
        let id = id.map(quoted);
        self.subject = Subject::Item { index, id };
    }

    /// Notes a problem at a path within the subject.
    pub(super) fn note(&mut self, field: impl Into<String>, kind: ProblemKind) {
        self.problems.push(Problem {
            subject: self.subject.clone(),
            field: field.into(),
            kind,
        });
    }

    /// Notes a value of another type than expected.
    pub(super) fn wrong_type(
        &mut self,
        field: impl Into<String>,
        expected: JsonType,
        found: JsonType,
    ) {
        let kind = ProblemKind::WrongType {
            expected: expected.as_str().to_owned(),
            found: found.as_str().to_owned(),
        };
        self.note(field, kind);
    }

    /// Notes a value that cannot be understood.
    pub(super) fn unreadable(&mut self, field: impl Into<String>, value: &str) {
        let value = quoted(value);
        self.note(field, ProblemKind::Unreadable { value });
    }
}

/// The beginning of a text, short enough for a list of problems.
pub(super) fn quoted(text: &str) -> String {
    text.chars().take(LONGEST_QUOTE).collect()
}
