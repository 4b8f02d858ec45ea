//! The files that the rules are about.

use crate::scan::{Lexeme, lexemes, parted};
use std::path::Path;
use std::{fs, io};

/// Text files with their paths from the package's root, such as `src/feed/mod.rs`, in order.
#[derive(Debug, Default)]
pub(crate) struct Tree(Vec<(String, String)>);

/// One file of the product.
pub(crate) struct File<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    /// Of Rust, what is not for tests only.
    pub(crate) code: Vec<Lexeme<'a>>,
    /// Lines, of Rust without those for tests only.
    pub(crate) lines: usize,
}

impl Tree {
    /// The files below a folder of the package.
    pub(crate) fn read(folder: &str) -> io::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        let mut folders = vec![root.join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(text) = fs::read_to_string(&path) {
                    let path = path.strip_prefix(root).unwrap_or(&path);
                    files.push((path.to_string_lossy().replace('\\', "/"), text));
                }
            }
        }
        files.sort();
        Ok(Self(files))
    }

    /// Files that need not exist.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        Self(files.iter().map(owned).collect())
    }

    /// The tree with another's files.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Every file that is not for tests only.
    pub(crate) fn files(&self) -> Vec<File<'_>> {
        let mut files = Vec::new();
        let mut test_stems = Vec::new();
        for (path, text) in &self.0 {
            if !path.ends_with(".rs") {
                files.push(File {
                    path,
                    text,
                    code: Vec::new(),
                    lines: text.lines().count(),
                });
                continue;
            }
            let parted = parted(&lexemes(text));
            let folder = module_folder(path);
            test_stems.extend(
                parted
                    .test_modules
                    .iter()
                    .map(|name| format!("{folder}{name}")),
            );
            if !parted.is_test {
                files.push(File {
                    path,
                    text,
                    code: parted.product,
                    lines: text.lines().count() - parted.test_lines,
                });
            }
        }
        let is_test = |path: &str| {
            test_stems.iter().any(|stem| {
                path.strip_prefix(stem.as_str())
                    .is_some_and(|end| end == ".rs" || end.starts_with('/'))
            })
        };
        files.retain(|file| !is_test(file.path));
        files
    }

    /// The files below a folder that are not for tests only.
    pub(crate) fn below(&self, folder: &str) -> Vec<File<'_>> {
        let mut files = self.files();
        files.retain(|file| file.path.starts_with(folder));
        files
    }
}

impl File<'_> {
    /// The room it is in: the first module of its path in `src/`.
    pub(crate) fn room(&self) -> &str {
        let path = self.path.strip_prefix("src/").unwrap_or(self.path);
        path.split(['/', '.']).next().unwrap_or_default()
    }

    /// Its module's path, `["feed", "convert"]` for `src/feed/convert/mod.rs`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let path = self.path.strip_prefix("src/").unwrap_or(self.path);
        let mut module: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
        if matches!(module.last(), Some(&"mod" | &"lib" | &"main")) {
            module.pop();
        }
        module
    }

    /// Its name without folders and ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// A complaint about one of its lines.
    pub(crate) fn complaint(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Where the files of a file's modules are, with a slash at the end.
fn module_folder(path: &str) -> String {
    let stem = path.trim_end_matches(".rs");
    match stem.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => format!("{folder}/"),
        _ => format!("{stem}/"),
    }
}
