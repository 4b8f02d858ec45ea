//! Installs what a chore needs and this machine lacks. A machine that has everything is told so in no time.

pub(crate) mod browser;
mod cargo_tool;
mod npm;
mod wasm_target;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{During, Result};
use crate::{paths, pins, process, report};

pub(crate) use wasm_target::ensure as wasm_target;

/// The folders that commands need on their PATH, in front of what is there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// A command that finds the tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        process::command(program, &self.folders)
    }

    /// Where a tool is that was installed for us or found on PATH.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        let file = paths::program_file(name);
        let ours = self
            .folders
            .iter()
            .map(|folder| folder.join(&file))
            .find(|candidate| candidate.is_file());
        ours.or_else(|| paths::on_path(name).into_iter().next())
    }
}

/// All that building the app takes: the WebAssembly target, Trunk, wasm-bindgen, and the npm parts.
pub(crate) fn build_tools() -> Result<Tools> {
    wasm_target()?;
    let mut folders = vec![npm::ensure()?];
    folders.extend(cargo_tool::TRUNK.ensure(&pins::trunk()?)?);
    folders.extend(cargo_tool::WASM_BINDGEN.ensure(&pins::wasm_bindgen()?)?);
    Ok(Tools { folders })
}

/// All that any chore takes, a browser included.
pub(crate) fn everything() -> Result<(Tools, browser::Browser)> {
    let tools = build_tools()?;
    let browser = browser::ensure(&tools)?;
    report::note("Everything is set up.");
    Ok((tools, browser))
}

/// Does `work` while no other xtask does the same: two clones may be set up at once. The lock is a file, and is
/// released by the system even if we are killed.
fn alone<T>(lock_file: &Path, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    if let Some(folder) = lock_file.parent() {
        fs::create_dir_all(folder).during(format_args!("make {}", folder.display()))?;
    }
    let lock = File::create(lock_file).during(format_args!("write {}", lock_file.display()))?;
    if lock.try_lock().is_err() {
        report::note(&format!(
            "Another run is installing {what}; waiting for it."
        ));
        lock.lock()
            .during(format_args!("lock {}", lock_file.display()))?;
    }
    work()
}
