//! Notices that files have changed, by looking at them again and again: that works on every disk and however an editor saves.

use crate::publish::Gathered;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

const INTERVAL: Duration = Duration::from_millis(200);

/// Files as they were at one time: when they were written, and their bytes; `None` for one that is not there.
type Seen = BTreeMap<PathBuf, Option<(SystemTime, u64)>>;

/// What a site is built from.
#[derive(Debug, Default)]
pub(super) struct Watch {
    files: Vec<PathBuf>,
    /// All files in them count, but not what is deeper.
    folders: Vec<PathBuf>,
    seen: Seen,
}

impl Watch {
    /// Watches the feed that is named, if it is no address, and the folder `more` with all below it.
    pub(super) fn new(feed: &str, more: Option<&Path>) -> Self {
        let feed = PathBuf::from(feed);
        let mut watch = Self::default();
        if feed.is_dir() {
            watch.folders.push(feed);
        } else {
            watch.files.push(feed);
        }
        more.into_iter()
            .for_each(|folder| add_folders(folder, &mut watch.folders));
        watch.seen = watch.look();
        watch
    }

    /// Watches what a feed turned out to be made of, too. What has changed since [`Watch::new`] or [`Watch::wait`] will be noticed.
    pub(super) fn add(&mut self, gathered: &Gathered, copies: &[(String, PathBuf)]) {
        let copies = copies.iter().map(|(_, path)| path);
        let named = gathered.documents.iter().chain(&gathered.missing);
        for file in named.chain(copies) {
            if !self.seen.contains_key(file) {
                self.seen.insert(file.clone(), state(file));
                self.files.push(file.clone());
            }
        }
    }

    /// Returns when something has changed and nothing is changing any more.
    pub(super) fn wait(&mut self) {
        loop {
            thread::sleep(INTERVAL);
            let now = self.look();
            if now == self.seen {
                continue;
            }
            let mut before = now;
            loop {
                thread::sleep(INTERVAL);
                let now = self.look();
                if now == before {
                    self.seen = now;
                    return;
                }
                before = now;
            }
        }
    }

    fn look(&self) -> Seen {
        let in_folders = self.folders.iter().flat_map(|folder| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let kept = entries.filter(|entry| !is_an_editors(&entry.file_name().to_string_lossy()));
            kept.map(|entry| entry.path())
        });
        let files = self.files.iter().cloned().chain(in_folders);
        files
            .map(|file| {
                let state = state(&file);
                (file, state)
            })
            .collect()
    }
}

/// Whether a name is of those that editors give to what they keep for a moment; hidden files are in no site.
fn is_an_editors(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

/// Of a folder nothing counts but that it is there.
fn state(path: &Path) -> Option<(SystemTime, u64)> {
    let found = fs::metadata(path).ok()?;
    if found.is_dir() {
        return Some((SystemTime::UNIX_EPOCH, 0));
    }
    Some((found.modified().ok()?, found.len()))
}

fn add_folders(folder: &Path, folders: &mut Vec<PathBuf>) {
    folders.push(folder.to_owned());
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            add_folders(&entry.path(), folders);
        }
    }
}
