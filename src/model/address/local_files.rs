//! Files on a publisher's disk, beside a feed that is a file itself.

use super::{Address, Bases};
use crate::model::ProblemKind;
use std::{fmt, sync::Arc};

/// Knows the files beside a feed, and which of them are published with it. Only the native tool has them.
pub trait LocalFiles: fmt::Debug + Send + Sync {
    /// The address that a file will have in the site, if `text` names one. `None`: `text` is resolved by the bases. A file that should
    /// be there and is not is told to `note`.
    fn address(
        &self,
        text: &str,
        bases: &Bases,
        note: &mut dyn FnMut(ProblemKind),
    ) -> Option<Address>;

    /// An article's HTML, in which each name of a file that the bases would lead elsewhere is the file's address.
    fn in_html(&self, html: String, bases: &Bases, note: &mut dyn FnMut(ProblemKind)) -> String;
}

impl Bases {
    /// The same bases, with files that come before them.
    #[must_use]
    pub fn with_files(mut self, files: Option<&Arc<dyn LocalFiles>>) -> Self {
        self.files = files.cloned();
        self
    }

    /// The files beside the feed, if there are any.
    #[must_use]
    pub fn files(&self) -> Option<&dyn LocalFiles> {
        self.files.as_deref()
    }
}
