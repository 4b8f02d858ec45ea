//! `broadsheet new`: a folder with a small feed to begin with.

use super::{
    arguments::{New, StarterLanguage},
    messages,
};
use crate::publish::BuildError;
use std::{fs, io, path::Path, process::ExitCode};

/// The folder's files, by language where they have words.
#[derive(rust_embed::Embed)]
#[folder = "starter/"]
struct Starter;

pub(super) fn run(arguments: &New) -> Result<ExitCode, BuildError> {
    let folder = &arguments.folder;
    if !is_free(folder)? {
        return Err(BuildError::NotEmpty {
            folder: folder.clone(),
        });
    }
    let own = match arguments.lang {
        StarterLanguage::Zh => "zh/",
        StarterLanguage::En => "en/",
    };
    for name in Starter::iter() {
        let path = match (name.strip_prefix(own), name.split_once('/')) {
            (Some(path), _) => path,
            (None, Some(("zh" | "en", _))) => continue,
            (None, _) => name.as_ref(),
        };
        if let Some(file) = Starter::get(&name) {
            write(&folder.join(path), &file.data)?;
        }
    }
    let word = messages::word(&folder.display().to_string());
    messages::say(&format!(
        "{} holds a feed to begin with: feed.json, its pictures, and a README.\n\n  \
         broadsheet serve {word}\n  \
         broadsheet build {word} --out site --base-url https://example.org/",
        folder.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Whether nothing is there yet.
fn is_free(folder: &Path) -> Result<bool, BuildError> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(BuildError::io("look into", folder)(error)),
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), BuildError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(BuildError::io("make the folder", folder))?;
    }
    fs::write(path, bytes).map_err(BuildError::io("write", path))
}
