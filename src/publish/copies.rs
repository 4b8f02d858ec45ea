//! The publisher's files, which are published as they are: those that the feed names, and those of a folder.

use super::{BuildError, FilePath, folder, record};
use std::{
    collections::{BTreeMap, HashSet},
    path::{Path, PathBuf},
};

/// Files by their names in the site, with where they lie.
pub type Copies = Vec<(String, PathBuf)>;

/// The files that a feed names and, if `more` is given, all of that folder: without the feed's `documents`, which the site has as
/// feeds of its own, without what builds wrote (in `out` or elsewhere below), and without the history that Git keeps.
///
/// # Errors
/// [`BuildError::TwoOfOneName`] if two different files would have one name; [`BuildError`] if the folder cannot be read.
pub fn copies(
    named: Copies,
    more: Option<&Path>,
    documents: &[PathBuf],
    out: &Path,
) -> Result<Copies, BuildError> {
    let mut copies: BTreeMap<String, PathBuf> = BTreeMap::new();
    let passed_over: HashSet<PathBuf> = documents.iter().filter_map(canonical).collect();
    let out = canonical(out);
    let is_site = |folder: &Path| {
        canonical(folder) == out
            || folder.join(record::NAME).is_file()
            || folder.file_name().is_some_and(|name| name == ".git")
    };
    let of_folder = match more {
        Some(folder) => folder::files_but(folder, &is_site)?,
        None => Copies::new(),
    };
    for (name, path) in named.into_iter().chain(of_folder) {
        if canonical(&path).is_some_and(|path| passed_over.contains(&path)) {
            continue;
        }
        if let Some(first) = copies.get(&name) {
            if canonical(first) == canonical(&path) {
                continue;
            }
            return Err(BuildError::TwoOfOneName {
                path: name,
                first: first.display().to_string(),
                second: path.display().to_string(),
            });
        }
        copies.insert(name, path);
    }
    Ok(copies.into_iter().collect())
}

/// The names of the publisher's files in the site, folded.
pub(super) struct CopyNames(HashSet<String>);

impl CopyNames {
    pub(super) fn of(copies: &[(String, PathBuf)]) -> Self {
        let paths = copies
            .iter()
            .filter_map(|(name, _)| FilePath::new(name).ok());
        Self(paths.map(|path| path.folded()).collect())
    }

    /// Whether a file and the one with an ending more, which is the compressed one then, are both the publisher's.
    pub(super) fn are_both(&self, path: &FilePath, ending: &str) -> bool {
        let is_copy = |path: &FilePath| self.0.contains(&path.folded());
        is_copy(path) && is_copy(&path.with_ending(ending))
    }
}

fn canonical(path: impl AsRef<Path>) -> Option<PathBuf> {
    path.as_ref().canonicalize().ok()
}
