//! The site's folder: new files are written beside the old ones first, and put in place when all of them are there.

use super::{
    BuildError, Digest, File, FilePath,
    arrivals::{Arrivals, Staged, first_missing},
    compress,
    copies::CopyNames,
    record::{self, Built, Record, Written},
    replacement::Replacement,
    staging::Staging,
};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
};

/// A folder that is being renewed. Dropped before [`Store::commit`], it leaves the folder as it was.
pub(super) struct Store {
    folder: PathBuf,
    before: Record,
    /// Whether the record tells what lies there: not of a site with other precompressed files than wanted, nor after a build that was killed while
    /// it put files in place. Such a site is written anew.
    is_reliable: bool,
    is_compressing: bool,
    written_before: HashMap<String, Written>,
    copies: CopyNames,
    staging: Staging,
}

/// What putting everything in place came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files written, with their precompressed files.
    pub written: usize,
    /// Files removed.
    pub removed: usize,
}

impl Store {
    /// `copies`: the publisher's files, by their names in the site.
    pub(super) fn open(
        folder: &Path,
        is_compressing: bool,
        copies: &[(String, PathBuf)],
    ) -> Result<Self, BuildError> {
        fs::create_dir_all(folder).map_err(BuildError::io("make the folder", folder))?;
        let folder = folder
            .canonicalize()
            .map_err(BuildError::io("find", folder))?;
        // Alone first: another build may be writing the record.
        let staging = Staging::open(&folder)?;
        let before = Record::read(&folder);
        let is_reliable =
            before.is_compressed == is_compressing && !folder.join(record::JOURNAL).exists();
        let outputs = before.outputs.values().filter(|_| is_reliable);
        let files = outputs.flat_map(|output| &output.files);
        let written_before = files
            .map(|file| (file.path.clone(), file.clone()))
            .collect();
        Ok(Self {
            folder,
            before,
            is_reliable,
            is_compressing,
            written_before,
            copies: CopyNames::of(copies),
            staging,
        })
    }

    /// An output of the last build, if it was made from the same and is still there.
    pub(super) fn kept(&self, name: &str, input: &Digest) -> Option<Built> {
        let built = self.before.outputs.get(name)?;
        let is_same = self.is_reliable && built.input.as_ref() == Some(input);
        let is_there = |file: &Written| file.is_there(&self.folder) && !self.is_in_the_way(file);
        (is_same && built.files.iter().all(is_there)).then(|| built.clone())
    }

    /// Whether a precompressed file of the last build would take the place of one of the publisher's.
    fn is_in_the_way(&self, file: &Written) -> bool {
        let mut precompressed = compress::ENDINGS.iter().zip(&file.precompressed);
        FilePath::new(file.path.clone()).is_ok_and(|path| {
            precompressed
                .any(|(ending, size)| size.is_some() && self.copies.are_both(&path, ending))
        })
    }

    /// Writes a file and its precompressed files beside, unless it is there already.
    pub(super) fn stage(
        &self,
        file: &File,
        staged: &mut Vec<Staged>,
    ) -> Result<Written, BuildError> {
        let digest = Digest::of(&file.bytes);
        let before = self.written_before.get(file.path.as_str());
        if let Some(before) = before.filter(|before| {
            before.digest == digest && before.is_there(&self.folder) && !self.is_in_the_way(before)
        }) {
            return Ok(before.clone());
        }
        let mut precompressed = match &file.precompressed {
            _ if !self.is_compressing => [None, None],
            Some(precompressed) => precompressed.clone(),
            None => compress::precompressed(&file.path, &file.bytes),
        };
        for (compressed, ending) in precompressed.iter_mut().zip(compress::ENDINGS) {
            if self.copies.are_both(&file.path, ending) {
                *compressed = None;
            }
        }
        let sizes = [0, 1].map(|at| {
            precompressed
                .get(at)
                .and_then(Option::as_ref)
                .map(|bytes| bytes.len() as u64)
        });
        staged.push(self.write(file.path.clone(), &file.bytes)?);
        for (ending, compressed) in compress::ENDINGS.iter().zip(precompressed) {
            if let Some(bytes) = compressed {
                staged.push(self.write(file.path.with_ending(ending), &bytes)?);
            }
        }
        Ok(Written {
            path: file.path.as_str().to_owned(),
            digest,
            bytes: file.bytes.len() as u64,
            precompressed: sizes,
        })
    }

    /// Writes a file below the folder of those that wait, where its place will be below the site's.
    fn write(&self, path: FilePath, bytes: &[u8]) -> Result<Staged, BuildError> {
        let waiting = path.in_folder(&self.staging.files());
        let written = fs::write(&waiting, bytes).or_else(|error| match waiting.parent() {
            Some(folder) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(folder)?;
                fs::write(&waiting, bytes)
            }
            _ => Err(error),
        });
        written.map_err(BuildError::io("write", &waiting))?;
        Ok(Staged { path, waiting })
    }

    /// Puts everything in place and removes what was ours and is no more. Whatever can be wrong is looked for before the first file
    /// is moved.
    pub(super) fn commit(self, staged: &[Staged], after: &Record) -> Result<Changes, BuildError> {
        let journal = record::journal(&self.folder)
            .map_err(BuildError::io("read", self.folder.join(record::JOURNAL)))?;
        let (ours, now): (HashSet<FilePath>, HashSet<FilePath>) = rayon::join(
            || self.before.paths().chain(journal).collect(),
            || after.paths().collect(),
        );
        let arrivals = Arrivals::of(staged, &self.folder)?;
        for file in &arrivals.files {
            self.check_target(&file.path, &ours)?;
        }
        let gone: BTreeSet<&FilePath> = ours.difference(&now).collect();
        if staged.is_empty() && gone.is_empty() && self.before == *after {
            return Ok(Changes::default());
        }
        let record = self.write(FilePath::new(record::NAME)?, &after.bytes()?)?;
        let journal = self.folder.join(record::JOURNAL);
        let had_journal = journal.exists();
        self.announce(staged, &gone)?;
        let mut replacement = Replacement::new(&self.folder, self.staging.path());
        match self.replace(&mut replacement, &arrivals, &record, &gone) {
            Ok(removed) => {
                replacement.keep();
                // A journal that stays does no harm.
                let _ = fs::remove_file(&journal);
                Ok(Changes {
                    written: staged.len(),
                    removed,
                })
            }
            Err(error) => {
                // What cannot be taken back is ours all the same: the journal says so to the next build.
                if replacement.take_back() && !had_journal {
                    let _ = fs::remove_file(&journal);
                }
                Err(error)
            }
        }
    }

    /// Puts files in place, the record last, and removes those that are gone: how many there were.
    fn replace(
        &self,
        replacement: &mut Replacement,
        arrivals: &Arrivals<'_>,
        record: &Staged,
        gone: &BTreeSet<&FilePath>,
    ) -> Result<usize, BuildError> {
        for (folder, files) in &arrivals.folders {
            let below = folder.strip_prefix(&self.folder).unwrap_or(folder);
            replacement
                .put_folder(&self.staging.files().join(below), folder, files)
                .map_err(BuildError::io("put in place", folder))?;
        }
        for file in arrivals.files.iter().copied().chain([record]) {
            let target = file.path.in_folder(&self.folder);
            replacement
                .put(&file.waiting, target.clone())
                .map_err(BuildError::io("put in place", target))?;
        }
        let mut removed = 0;
        for path in gone {
            let target = path.in_folder(&self.folder);
            if self.is_removable(&target) {
                replacement
                    .remove(target.clone())
                    .map_err(BuildError::io("remove", target))?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// Says which files are ours beside those in the old record, and then in the new one, in case that the build is interrupted.
    fn announce(&self, staged: &[Staged], gone: &BTreeSet<&FilePath>) -> Result<(), BuildError> {
        let arriving = staged.iter().map(|file| &file.path);
        let paths: BTreeSet<&FilePath> = arriving.chain(gone.iter().copied()).collect();
        let lines: String = paths.into_iter().map(|path| format!("{path}\n")).collect();
        let journal = self.write(FilePath::new(record::JOURNAL)?, lines.as_bytes())?;
        let target = self.folder.join(record::JOURNAL);
        fs::rename(&journal.waiting, &target).map_err(BuildError::io("write", &target))
    }

    fn check_target(&self, path: &FilePath, ours: &HashSet<FilePath>) -> Result<(), BuildError> {
        let target = path.in_folder(&self.folder);
        match fs::symlink_metadata(&target) {
            Ok(found) if found.is_dir() || !ours.contains(path) => {
                Err(BuildError::InTheWay { path: target })
            }
            _ => Ok(()),
        }
    }

    /// Whether a file of ours is there. What lies behind a link is not ours.
    fn is_removable(&self, target: &Path) -> bool {
        let is_behind_link = target
            .parent()
            .is_none_or(|folder| first_missing(&self.folder, folder).is_err());
        !is_behind_link && fs::symlink_metadata(target).is_ok_and(|found| !found.is_dir())
    }
}

#[cfg(test)]
#[path = "store/tests.rs"]
mod tests;
