//! How files that wait get to their places in a site's folder.

use super::{BuildError, FilePath};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A file that waits to be put in place.
pub(super) struct Staged {
    pub(super) path: FilePath,
    pub(super) waiting: PathBuf,
}

/// Files that wait, by how they get to their places: those of a folder that is not there yet arrive with it.
#[derive(Default)]
pub(super) struct Arrivals<'a> {
    /// New folders, and where the files in each will be.
    pub(super) folders: BTreeMap<PathBuf, Vec<PathBuf>>,
    /// Files for folders that are there.
    pub(super) files: Vec<&'a Staged>,
}

impl<'a> Arrivals<'a> {
    /// How these files get into the site in `folder`.
    ///
    /// # Errors
    /// [`BuildError::InTheWay`], see [`first_missing`].
    pub(super) fn of(staged: &'a [Staged], folder: &Path) -> Result<Self, BuildError> {
        let target = |file: &Staged| file.path.in_folder(folder);
        let parents: BTreeSet<PathBuf> = staged
            .iter()
            .filter_map(|file| target(file).parent().map(Path::to_owned))
            .collect();
        let mut arrivals = Self::default();
        for parent in &parents {
            if let Some(missing) = first_missing(folder, parent)? {
                arrivals.folders.entry(missing).or_default();
            }
        }
        for file in staged {
            arrivals.add(file, target(file));
        }
        Ok(arrivals)
    }

    fn add(&mut self, file: &'a Staged, target: PathBuf) {
        let new = target
            .ancestors()
            .find(|folder| self.folders.contains_key(*folder));
        match new.and_then(|folder| self.folders.get_mut(folder)) {
            Some(files) => files.push(target),
            None => self.files.push(file),
        }
    }
}

/// The first folder on the way from the site's to one below it that is not there yet.
///
/// # Errors
/// [`BuildError::InTheWay`] if one on the way is a link, which could lead anywhere, or something else.
pub(super) fn first_missing(site: &Path, folder: &Path) -> Result<Option<PathBuf>, BuildError> {
    let below = folder.strip_prefix(site).unwrap_or(folder);
    let mut at = site.to_owned();
    for part in below.components() {
        at.push(part);
        match fs::symlink_metadata(&at) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(BuildError::InTheWay { path: at }),
            Err(_) => return Ok(Some(at)),
        }
    }
    Ok(None)
}
