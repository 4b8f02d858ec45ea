//! Where things are: the repository, what builds make, and the folder of tools that clones share.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The folder of tools, outside the repository so that every clone finds them: `BROADSHEET_CACHE`, or `broadsheet`
/// in the place that the system has for caches.
pub(crate) fn cache() -> PathBuf {
    if let Some(folder) = set("BROADSHEET_CACHE") {
        return env::current_dir().unwrap_or_default().join(folder);
    }
    let home = set("HOME")
        .or_else(|| set("USERPROFILE"))
        .unwrap_or_else(env::temp_dir);
    let caches = if let Some(folder) = set("XDG_CACHE_HOME") {
        folder
    } else if cfg!(target_os = "macos") {
        home.join("Library/Caches")
    } else if cfg!(windows) {
        set("LOCALAPPDATA").unwrap_or_else(|| home.join("AppData/Local"))
    } else {
        home.join(".cache")
    };
    caches.join("broadsheet")
}

/// Cargo's own folder.
pub(crate) fn cargo_home() -> PathBuf {
    set("CARGO_HOME").unwrap_or_else(|| {
        let home = set("HOME").or_else(|| set("USERPROFILE"));
        home.unwrap_or_default().join(".cargo")
    })
}

/// The folders in which cargo keeps the sources of crates, one for each registry.
pub(crate) fn crates() -> Vec<PathBuf> {
    let entries = fs::read_dir(cargo_home().join("registry/src"));
    let entries = entries.into_iter().flatten().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// A path in an environment variable that is neither missing nor empty.
fn set(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// The file name of a program on this system.
pub(crate) fn program_file(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Every file called `name` in the folders of `PATH`, first come first.
pub(crate) fn on_path(name: &str) -> Vec<PathBuf> {
    let file = program_file(name);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .filter(|candidate| candidate.is_file())
        .collect()
}
