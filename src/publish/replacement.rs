//! Putting files in place, all or none: a failure half-way takes back what was done.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// What was put in place so far. Dropped before [`Replacement::keep`], it takes all of it back, as far as the disk lets it.
pub(super) struct Replacement {
    /// The folder that is renewed.
    folder: PathBuf,
    /// Where what was there before waits, on the same disk.
    backups: PathBuf,
    done: Vec<Step>,
    count: usize,
}

/// Something that can be taken back.
enum Step {
    /// A file where none was.
    Added(PathBuf),
    /// A file in the place of another, or none in its place any more.
    Replaced { target: PathBuf, backup: PathBuf },
}

impl Replacement {
    /// Of files in `folder`. `backups` must lie on the same disk, and hold no files named `old-…`.
    pub(super) fn new(folder: &Path, backups: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            backups: backups.to_owned(),
            done: Vec::new(),
            count: 0,
        }
    }

    /// Moves a file to its place, and makes the folders on the way. Whoever reads there meanwhile finds the old one or the new one.
    pub(super) fn put(&mut self, waiting: &Path, target: PathBuf) -> io::Result<()> {
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let backup = self.next_backup();
        let is_replaced = match fs::hard_link(&target, &backup) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            // Some disks know no links.
            Err(_) => fs::copy(&target, &backup).map(|_| true)?,
        };
        fs::rename(waiting, &target)?;
        self.done.push(if is_replaced {
            Step::Replaced { target, backup }
        } else {
            Step::Added(target)
        });
        Ok(())
    }

    /// Moves a folder with these files to where none is.
    pub(super) fn put_folder(
        &mut self,
        waiting: &Path,
        target: &Path,
        files: &[PathBuf],
    ) -> io::Result<()> {
        fs::rename(waiting, target)?;
        self.done.extend(files.iter().cloned().map(Step::Added));
        Ok(())
    }

    /// Removes a file, and the folders that it leaves empty.
    pub(super) fn remove(&mut self, target: PathBuf) -> io::Result<()> {
        let backup = self.next_backup();
        fs::rename(&target, &backup)?;
        self.remove_empty_folders(&target);
        self.done.push(Step::Replaced { target, backup });
        Ok(())
    }

    /// Nothing is taken back any more.
    pub(super) fn keep(mut self) {
        self.done.clear();
    }

    /// Puts everything back as it was. `false`: not all of it could be.
    pub(super) fn take_back(&mut self) -> bool {
        let mut is_all = true;
        while let Some(step) = self.done.pop() {
            is_all &= match step {
                Step::Added(target) => {
                    let is_gone = fs::remove_file(&target).is_ok();
                    self.remove_empty_folders(&target);
                    is_gone
                }
                Step::Replaced { target, backup } => {
                    let folder = target.parent().map_or(Ok(()), fs::create_dir_all);
                    folder.and_then(|()| fs::rename(backup, target)).is_ok()
                }
            };
        }
        is_all
    }

    fn next_backup(&mut self) -> PathBuf {
        self.count += 1;
        self.backups.join(format!("old-{}", self.count))
    }

    fn remove_empty_folders(&self, removed: &Path) {
        let mut at = removed.parent();
        while let Some(folder) = at.filter(|folder| *folder != self.folder) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
            at = folder.parent();
        }
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        self.take_back();
    }
}

#[cfg(test)]
mod tests {
    use super::Replacement;
    use std::{fs, path::Path};

    fn write(path: &Path, text: &str) {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// A site with two files, and a folder with two that wait.
    fn site() -> (tempfile::TempDir, tempfile::TempDir) {
        let (site, waiting) = (
            tempfile::tempdir().expect("a folder"),
            tempfile::tempdir().expect("a folder"),
        );
        write(&site.path().join("page"), "old");
        write(&site.path().join("gone/deep/page"), "old");
        write(&waiting.path().join("0"), "new");
        write(&waiting.path().join("1"), "new");
        (site, waiting)
    }

    fn renew(site: &Path, waiting: &Path) -> Replacement {
        let mut replacement = Replacement::new(site, waiting);
        replacement
            .put(&waiting.join("0"), site.join("page"))
            .expect("put");
        replacement
            .put(&waiting.join("1"), site.join("added/page"))
            .expect("put");
        replacement
            .remove(site.join("gone/deep/page"))
            .expect("removed");
        assert!(!site.join("gone").exists(), "empty folders go");
        replacement
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).expect("a file")
    }

    #[test]
    fn what_is_kept_stays() {
        let (site, waiting) = site();
        renew(site.path(), waiting.path()).keep();
        assert_eq!(read(&site.path().join("page")), "new");
        assert_eq!(read(&site.path().join("added/page")), "new");
        assert!(!site.path().join("gone").exists());
    }

    #[test]
    fn what_is_not_kept_is_taken_back() {
        let (site, waiting) = site();
        let mut replacement = renew(site.path(), waiting.path());
        let missing = waiting.path().join("not there");
        assert!(
            replacement
                .put(&missing, site.path().join("other"))
                .is_err()
        );
        assert!(replacement.take_back());
        assert_eq!(read(&site.path().join("page")), "old");
        assert_eq!(read(&site.path().join("gone/deep/page")), "old");
        assert!(!site.path().join("added").exists());
        assert!(!site.path().join("other").exists());
    }

    #[test]
    fn a_new_folder_arrives_whole_and_is_taken_back_file_by_file() {
        let (site, waiting) = site();
        write(&waiting.path().join("new/deep/page"), "new");
        let (target, file) = (site.path().join("new"), site.path().join("new/deep/page"));
        let put = || {
            let mut replacement = Replacement::new(site.path(), waiting.path());
            let files = [file.clone()];
            let folder = waiting.path().join("new");
            replacement
                .put_folder(&folder, &target, &files)
                .expect("put");
            replacement
        };
        assert_eq!(fs::read(&file).ok(), None);
        assert!(put().take_back());
        assert!(!target.exists());
        write(&waiting.path().join("new/deep/page"), "new");
        put().keep();
        assert_eq!(read(&file), "new");
    }

    #[test]
    fn what_cannot_be_taken_back_is_said() {
        let (site, waiting) = site();
        let mut replacement = renew(site.path(), waiting.path());
        // A folder that is not empty stands where the new file was.
        fs::remove_file(site.path().join("added/page")).expect("removed");
        write(&site.path().join("added/page/mine"), "mine");
        assert!(!replacement.take_back());
        assert_eq!(read(&site.path().join("page")), "old", "the rest is");
    }
}
