//! Reading folders, always in the same order.

use super::BuildError;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// All files below a folder by their names in it, with slashes, in the order of the names. Links are not followed.
pub(super) fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, BuildError> {
    files_but(folder, &|_| false)
}

/// The same without folders that are passed over.
pub(super) fn files_but(
    folder: &Path,
    is_passed_over: &dyn Fn(&Path) -> bool,
) -> Result<Vec<(String, PathBuf)>, BuildError> {
    let mut found = Vec::new();
    walk(folder, "", is_passed_over, &mut found)?;
    found.sort();
    Ok(found)
}

fn walk(
    folder: &Path,
    prefix: &str,
    is_passed_over: &dyn Fn(&Path) -> bool,
    found: &mut Vec<(String, PathBuf)>,
) -> Result<(), BuildError> {
    for entry in fs::read_dir(folder).map_err(BuildError::io("read", folder))? {
        let entry = entry.map_err(BuildError::io("read", folder))?;
        let path = entry.path();
        let kind = entry
            .file_type()
            .map_err(BuildError::io("look at", &path))?;
        let name = entry.file_name();
        // A name that is no text cannot be in an address either.
        let Some(name) = name.to_str() else {
            let path = path.display().to_string();
            return Err(BuildError::UnfitPath { path });
        };
        let name = format!("{prefix}{name}");
        if kind.is_dir() {
            if !is_passed_over(&path) {
                walk(&path, &format!("{name}/"), is_passed_over, found)?;
            }
        } else if kind.is_file() {
            found.push((name, path));
        }
    }
    Ok(())
}
