//! Where files lie below the site's folder: never outside, and the same on every file system.

use super::BuildError;
use std::{fmt, path::PathBuf};

/// A path below the site's folder, with slashes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FilePath(String);

/// File systems allow so many bytes for a name; `.br` must fit behind it.
const LONGEST_NAME: usize = 250;

impl FilePath {
    /// Checks a path.
    ///
    /// # Errors
    /// [`BuildError::UnfitPath`] if it leads elsewhere, or has a name that some system keeps for itself.
    pub fn new(path: impl Into<String>) -> Result<Self, BuildError> {
        let path = path.into();
        if path.split('/').all(is_fit) {
            Ok(Self(path))
        } else {
            let path = path.chars().take(120).collect();
            Err(BuildError::UnfitPath { path })
        }
    }

    /// A file in a folder that is named by its parts; none: the site's own folder.
    ///
    /// # Errors
    /// As [`FilePath::new`].
    pub fn below(folders: &[String], name: &str) -> Result<Self, BuildError> {
        let parts = folders.iter().map(String::as_str).chain([name]);
        // A folder's name with a slash in it would be two.
        if let Some(folder) = folders.iter().find(|folder| folder.contains('/')) {
            return Err(BuildError::UnfitPath {
                path: folder.clone(),
            });
        }
        Self::new(parts.collect::<Vec<_>>().join("/"))
    }

    /// The path, with slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path in a folder.
    #[must_use]
    pub fn in_folder(&self, folder: &std::path::Path) -> PathBuf {
        let mut path = folder.to_owned();
        path.extend(self.0.split('/'));
        path
    }

    /// The same path with something behind its name.
    #[must_use]
    pub fn with_ending(&self, ending: &str) -> Self {
        Self(format!("{}{ending}", self.0))
    }

    /// What follows the last dot of the name; empty without one.
    #[must_use]
    pub fn extension(&self) -> &str {
        let name = self.0.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// A form that is equal for paths which some file systems take for one.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a name is one on Windows, too, which is the strictest about it.
fn is_fit(name: &str) -> bool {
    let is_right = (1..=LONGEST_NAME).contains(&name.len())
        && !name.ends_with(['.', ' '])
        && !name.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
        && !name.chars().any(char::is_control);
    let stem = name.split('.').next().unwrap_or_default();
    is_right && !is_device(&stem.to_ascii_lowercase())
}

fn is_device(stem: &str) -> bool {
    let numbered = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    matches!(stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered.is_some_and(|number| {
            matches!(number.chars().next(), Some('0'..='9' | '¹' | '²' | '³'))
                && number.chars().count() == 1
        })
}

#[cfg(test)]
mod tests {
    use super::FilePath;

    #[test]
    fn paths_stay_below_the_folder_on_every_system() {
        let long = "a".repeat(300);
        for bad in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../x",
            "a/../b",
            "a//b",
            "a/",
            ".",
            "a/./b",
            "a\\b",
            "c:",
            "a:b",
            "con",
            "a/NUL.html",
            "com1",
            "lpt9.txt",
            "a\0b",
            "a\nb",
            "a.",
            "a ",
            "what?",
            long.as_str(),
        ] {
            assert!(FilePath::new(bad).is_err(), "{bad:?}");
        }
        for good in [
            "index.html",
            "tags/移动电商/index.html",
            "a/con-1/x",
            ".nojekyll",
            "_headers",
            "common/x",
        ] {
            assert!(FilePath::new(good).is_ok(), "{good:?}");
        }
        assert!(FilePath::below(&["a/b".to_owned()], "x").is_err());
    }
}
