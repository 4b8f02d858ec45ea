//! The folder in which a build's files wait to be put in place. It keeps other builds out meanwhile, and goes with the build.

use super::BuildError;
use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// Begins the names of such folders.
const PREFIX: &str = ".broadsheet-staging-";

/// A file in each, locked as long as its build lives.
const LOCK: &str = "lock";

/// The folder in each that holds the files.
const FILES: &str = "files";

/// A folder for files that wait. Removed with all that is in it when it is dropped.
pub(super) struct Staging {
    // Closed before the folder is removed: some systems remove nothing that is open.
    _lock: File,
    folder: TempDir,
}

impl Staging {
    /// Makes one within the site's folder: only there is it sure that files can be moved without being copied. Removes what
    /// builds left that were killed.
    ///
    /// # Errors
    /// [`BuildError::Busy`] if another build is at work there; [`BuildError::Io`].
    pub(super) fn open(site: &Path) -> Result<Self, BuildError> {
        let folder = tempfile::Builder::new()
            .prefix(PREFIX)
            .tempdir_in(site)
            .map_err(BuildError::io("write in", site))?;
        let path = folder.path().join(LOCK);
        let lock = File::create(&path).map_err(BuildError::io("write", path))?;
        match lock.try_lock() {
            Ok(()) => clear_others(site, folder.path())?,
            // Another that has just begun looks at it.
            Err(TryLockError::WouldBlock) => return Err(busy(site)),
            // Where the disk knows no locks, nobody is kept out and nothing is cleared away.
            Err(TryLockError::Error(_)) => {}
        }
        Ok(Self {
            _lock: lock,
            folder,
        })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Below it the files wait, each where it will be below the site's folder.
    pub(super) fn files(&self) -> PathBuf {
        self.folder.path().join(FILES)
    }
}

/// Removes such folders of builds that live no more.
fn clear_others(site: &Path, own: &Path) -> Result<(), BuildError> {
    let entries = fs::read_dir(site).map_err(BuildError::io("read", site))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let is_one = entry.file_name().to_string_lossy().starts_with(PREFIX)
            && entry.file_type().is_ok_and(|kind| kind.is_dir());
        if !is_one || path == own {
            continue;
        }
        // What cannot be opened is left: without that file, its build may have begun this very moment.
        let Ok(lock) = File::options().write(true).open(path.join(LOCK)) else {
            continue;
        };
        if matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(busy(site));
        }
        drop(lock);
        let _ = fs::remove_dir_all(path);
    }
    Ok(())
}

fn busy(site: &Path) -> BuildError {
    BuildError::Busy {
        folder: site.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LOCK, PREFIX, Staging};
    use crate::publish::BuildError;
    use std::fs;

    #[test]
    fn two_builds_in_one_folder_keep_out_of_each_others_way() {
        let site = tempfile::tempdir().expect("a folder");
        let first = Staging::open(site.path()).expect("the first");
        let second = Staging::open(site.path());
        assert!(matches!(second, Err(BuildError::Busy { .. })));
        assert!(first.path().is_dir(), "the first goes on");
        drop(first);
        Staging::open(site.path()).expect("the next");
    }

    #[test]
    fn what_killed_builds_left_goes_and_nothing_else() {
        let site = tempfile::tempdir().expect("a folder");
        let at = |name: &str| site.path().join(name);
        for name in ["a", "b"] {
            fs::create_dir(at(&format!("{PREFIX}{name}"))).expect("a folder");
        }
        fs::write(at(&format!("{PREFIX}a/{LOCK}")), "").expect("a file");
        fs::write(at(&format!("{PREFIX}a/0")), "half a page").expect("a file");
        fs::write(at(&format!("{PREFIX}file")), "mine").expect("a file");
        fs::create_dir(at("mine")).expect("a folder");
        drop(Staging::open(site.path()).expect("a folder"));
        let mut left: Vec<_> = fs::read_dir(site.path())
            .expect("a folder")
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        left.sort();
        let kept = [
            format!("{PREFIX}b"),
            format!("{PREFIX}file"),
            "mine".to_owned(),
        ];
        assert_eq!(left, kept);
    }
}
