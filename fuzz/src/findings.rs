//! Inputs that broke something, kept for ever as fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use crate::targets::{Shape, Target};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Writes an input to tests/fixtures/fuzz/TARGET/HASH, which is returned, and beside it what it did.
pub(crate) fn keep(target: &Target, input: &[u8], what: &str) -> PathBuf {
    let folder = root().join("tests/fixtures/fuzz").join(target.name);
    let file = folder.join(Shape::of(&input).to_string());
    let message = format!("{}: {what}\n", target.name);
    let written = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, input))
        .and_then(|()| fs::write(message_beside(&file), &message));
    eprint!("   {message}   ");
    match written {
        Ok(()) => eprintln!("kept as {} ({} bytes)", file.display(), input.len()),
        Err(error) => eprintln!("which could not be kept: {error}: {input:?}"),
    }
    file
}

/// Takes a finding back that was none.
pub(crate) fn discard(file: &Path) {
    for file in [file, &message_beside(file)] {
        let _none = fs::remove_file(file);
    }
    eprintln!("   taken back: it was only running when that run was ended");
}

fn message_beside(file: &Path) -> PathBuf {
    file.with_extension("message.txt")
}
