//! The folder of a feed that is a file: what the feed names in it is published, and nothing else.
//!
//! A relative address means the file of that name below the feed's folder, if there is one. Else it is resolved as feeds' addresses
//! are: by the item's own address, the home page, the feed's. If that leads into the site, or there is such a folder at least, the file
//! is missing.

mod addresses;
mod tags;

pub use addresses::relative_to;

use super::{BaseUrl, BuildError, FilePath, name_in_site};
use crate::model::{Address, AddressFault, Bases, LocalFiles, ProblemKind, Use};
use std::{
    collections::{BTreeMap, HashSet},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// So many characters of a path are told.
const LONGEST_PATH: usize = 120;

/// A folder with a feed, and what was looked for in it.
#[derive(Debug)]
pub(super) struct FeedFolder {
    folder: PathBuf,
    base_url: BaseUrl,
    /// The site's own address, to which names are relative.
    base: Bases,
    looked_up: Mutex<BTreeMap<String, Entry>>,
}

/// What a name turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    File(PathBuf),
    Missing,
    Refused,
}

impl FeedFolder {
    /// The folder in which `document` lies.
    pub(super) fn of(document: &Path, base_url: &BaseUrl) -> Result<Self, BuildError> {
        Ok(Self {
            folder: folder_of(document)?,
            base: Bases::new([base_url.address().clone()]),
            base_url: base_url.clone(),
            looked_up: Mutex::default(),
        })
    }

    /// Whether a document lies in this folder.
    pub(super) fn holds(&self, document: &Path) -> bool {
        folder_of(document).is_ok_and(|folder| folder == self.folder)
    }

    /// The files that the feed names, by their names in the site, with where they lie.
    pub(super) fn named(&self) -> Vec<(String, PathBuf)> {
        let looked_up = self.lock();
        let files = looked_up.iter().filter_map(|(name, entry)| match entry {
            Entry::File(path) => Some((name.clone(), path.clone())),
            Entry::Missing | Entry::Refused => None,
        });
        files.collect()
    }

    /// Where files were looked for in vain.
    pub(super) fn missing(&self) -> Vec<PathBuf> {
        let looked_up = self.lock();
        let missing = looked_up
            .iter()
            .filter(|(_, entry)| **entry == Entry::Missing);
        missing.map(|(name, _)| self.folder.join(name)).collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Entry>> {
        self.looked_up
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn look_up(&self, name: &str) -> Entry {
        let mut looked_up = self.lock();
        if let Some(entry) = looked_up.get(name) {
            return entry.clone();
        }
        let entry = self.entry(name);
        looked_up.insert(name.to_owned(), entry.clone());
        entry
    }

    /// Links are followed as long as they stay in the folder.
    fn entry(&self, name: &str) -> Entry {
        let Ok(path) = FilePath::new(name) else {
            return Entry::Refused;
        };
        let Ok(file) = path.in_folder(&self.folder).canonicalize() else {
            return if is_hidden(Path::new(name)) {
                Entry::Refused
            } else {
                Entry::Missing
            };
        };
        match file.strip_prefix(&self.folder) {
            Ok(below) if !is_hidden(below) && !is_hidden(Path::new(name)) => {
                if file.is_file() {
                    Entry::File(file)
                } else {
                    Entry::Missing
                }
            }
            _ => Entry::Refused,
        }
    }

    /// Whether at least the folder is there that a file should be in; the feed's own says nothing.
    fn has_folder_of(&self, name: &str) -> bool {
        let folder = name.rsplit_once('/').map(|(folder, _)| folder);
        let path = folder.and_then(|folder| FilePath::new(folder).ok());
        path.is_some_and(|path| path.in_folder(&self.folder).is_dir())
    }

    /// [`LocalFiles::address`]. `is_loaded`: it must be there, as a picture must. A page that a link leads to may be one of the site's.
    fn find(
        &self,
        text: &str,
        bases: &Bases,
        is_loaded: bool,
        note: &mut dyn FnMut(ProblemKind),
    ) -> Option<Address> {
        let no_base = Address::resolve(text, &Bases::default(), Use::Data);
        if no_base != Err(AddressFault::NoBase) {
            return None;
        }
        let path = text.split(['?', '#']).next().unwrap_or_default().trim();
        // From the folder's root on, whatever the site's path.
        let below = text.trim().trim_start_matches(['/', '\\']);
        let here = Address::resolve(below, &self.base, Use::Data).ok()?;
        let name = name_in_site(&here, &self.base_url).filter(|name| !name.is_empty())?;
        let entry = if leads_up(path) {
            Entry::Refused
        } else {
            self.look_up(&name)
        };
        if let Entry::File(_) = entry {
            return Some(here);
        }
        let there = Address::resolve(text, bases, Use::Data).ok()?;
        let name_there = name_in_site(&there, &self.base_url);
        if let Some(other) = name_there.as_ref().filter(|other| **other != name)
            && let Entry::File(_) = self.look_up(other)
        {
            return Some(there);
        }
        let is_left_out =
            leads_up(path) && Address::resolve(text, &self.base, Use::Data).as_ref() == Ok(&there);
        if is_loaded && (name_there.is_some() || is_left_out || self.has_folder_of(&name)) {
            let path = path.chars().take(LONGEST_PATH).collect();
            note(match entry {
                Entry::Refused => ProblemKind::RefusedFile { path },
                _ => ProblemKind::MissingFile { path },
            });
        }
        None
    }
}

impl LocalFiles for FeedFolder {
    fn address(
        &self,
        text: &str,
        bases: &Bases,
        note: &mut dyn FnMut(ProblemKind),
    ) -> Option<Address> {
        self.find(text, bases, true, note)
    }

    fn in_html(&self, html: String, bases: &Bases, note: &mut dyn FnMut(ProblemKind)) -> String {
        let mut noted: HashSet<ProblemKind> = HashSet::new();
        let mut note_once = |kind: ProblemKind| {
            if noted.insert(kind.clone()) {
                note(kind);
            }
        };
        addresses::replaced(html, &mut |text, is_loaded| {
            let found = self.find(text, bases, is_loaded, &mut note_once)?;
            let by_bases = Address::resolve(text, bases, Use::Data);
            (by_bases.as_ref() != Ok(&found)).then_some(found)
        })
    }
}

fn folder_of(document: &Path) -> Result<PathBuf, BuildError> {
    let parent = document.parent().unwrap_or(Path::new(""));
    let parent = if parent.as_os_str().is_empty() {
        Path::new(".")
    } else {
        parent
    };
    parent
        .canonicalize()
        .map_err(BuildError::io("find", parent))
}

/// Whether a path leads out of its folder on the way, wherever it ends.
fn leads_up(path: &str) -> bool {
    let mut depth = 0_i32;
    path.split(['/', '\\']).any(|part| {
        depth += match part {
            "" | "." => 0,
            ".." => -1,
            _ => 1,
        };
        depth < 0
    })
}

fn is_hidden(path: &Path) -> bool {
    let mut names = path.components();
    names.any(|name| name.as_os_str().to_string_lossy().starts_with('.'))
}

#[cfg(test)]
mod tests;
