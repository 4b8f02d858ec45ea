//! `cargo xtask clean`: removes what builds made and what set-up installed.

use std::fs;
use std::path::Path;

use crate::failure::{During, Result};
use crate::{paths, report};

/// Removes dist/, node_modules/ and all of target/ but this very program; with `tools`, the compiled tools too.
pub(crate) fn run(tools: bool) -> Result<()> {
    let root = paths::root();
    remove(&root.join("dist"))?;
    remove(&root.join("node_modules"))?;
    remove_entries(&paths::target(), |name| {
        !["xtask", "CACHEDIR.TAG"].contains(&name)
    })?;
    if tools {
        // The folder may be one that somebody else keeps things in: only what set-up put there.
        let ours = |name: &str| name.starts_with("trunk-") || name.starts_with("wasm-bindgen-");
        remove_entries(&paths::cache(), ours)?;
    } else {
        report::note(&format!(
            "The compiled tools stay in {}; --tools removes them.",
            paths::cache().display()
        ));
    }
    Ok(())
}

/// Removes what is in `folder` and chosen by name; a folder that is missing is clean.
fn remove_entries(folder: &Path, chosen: impl Fn(&str) -> bool) -> Result<()> {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if chosen(&entry.file_name().to_string_lossy()) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    report::note(&format!("Removing {}", path.display()));
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    removed.during(format_args!("remove {}", path.display()))
}
