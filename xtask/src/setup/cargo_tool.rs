//! Tools that are compiled from the crate registry in a pinned version. They are kept outside the repository, in
//! [`paths::cache`], one folder for each version, so that clones share them and versions do not fight.

use std::fs;
use std::path::{Path, PathBuf};

use super::alone;
use crate::failure::{During, Failure, Result};
use crate::{paths, process, report};

/// A crate that has programs.
pub(crate) struct CargoTool {
    /// Its name in the registry.
    package: &'static str,
    /// What its folder is called, before the version.
    folder: &'static str,
    /// The programs that we need of it.
    programs: &'static [&'static str],
    /// Further arguments to `cargo install`.
    arguments: &'static [&'static str],
    /// Why we need it and how long it takes.
    purpose: &'static str,
}

/// Trunk, with the TLS of Rust: the default would ask for the system's OpenSSL headers.
pub(crate) const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    folder: "trunk",
    programs: &["trunk"],
    arguments: &["--locked", "--no-default-features", "--features", "rustls"],
    purpose: "it bundles the app and serves it; compiling it takes 5 to 10 minutes, once",
};

/// wasm-bindgen's programs. Not `--locked`: its lock file has named a crate version that could not be had.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    folder: "wasm-bindgen",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    arguments: &[],
    purpose: "it joins WebAssembly and JavaScript; compiling it takes 2 to 4 minutes, once",
};

impl CargoTool {
    /// Installs `version` unless it is on PATH or was installed before. Tells the folder to put on PATH, if any.
    pub(crate) fn ensure(&self, version: &str) -> Result<Option<PathBuf>> {
        let on_path = |program: &&str| {
            paths::on_path(program)
                .first()
                .is_some_and(|file| has_version(file, version))
        };
        if self.programs.iter().all(on_path) {
            return Ok(None);
        }
        let home = paths::cache().join(format!("{}-{version}", self.folder));
        let folder = home.join("bin");
        if !self.is_complete(&folder, version) {
            let lock = paths::cache().join(format!("{}-{version}.lock", self.folder));
            alone(&lock, self.package, || {
                // Whoever had the lock before us may have done it.
                if self.is_complete(&folder, version) {
                    Ok(())
                } else {
                    self.install(version, &home)
                }
            })?;
        }
        Ok(Some(folder))
    }

    fn is_complete(&self, folder: &Path, version: &str) -> bool {
        self.programs
            .iter()
            .all(|program| has_version(&folder.join(paths::program_file(program)), version))
    }

    /// Compiles into a folder of its own and renames that: what has the right name is complete.
    fn install(&self, version: &str, home: &Path) -> Result<()> {
        report::heading(&format!(
            "Setting up: {} {version} ({})",
            self.package, self.purpose
        ));
        let unfinished = paths::cache().join(format!("{}-{version}.unfinished", self.folder));
        // On PATH, so that cargo does not advise to put it there.
        let mut cargo = process::command("cargo", &[unfinished.join("bin")]);
        cargo
            .args([
                "install",
                self.package,
                "--version",
                &format!("={version}"),
                "--force",
            ])
            .args(self.arguments);
        cargo.arg("--root").arg(&unfinished);
        // An interrupted compilation goes on where it stopped.
        cargo.env("CARGO_TARGET_DIR", unfinished.join("target"));
        // A tool must be there soon rather than be fast: this halves the time.
        cargo
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_STRIP", "true");
        process::run(&mut cargo).map_err(|failure| {
            failure.hint(format!(
                "is the crate registry reached, and is there a C compiler?\n       {} {version} on PATH will do as well",
                self.package
            ))
        })?;
        let _not_there = fs::remove_dir_all(unfinished.join("target"));
        let _not_there = fs::remove_dir_all(home);
        fs::rename(&unfinished, home).during(format_args!("rename {}", unfinished.display()))?;
        if self.is_complete(&home.join("bin"), version) {
            return Ok(());
        }
        Err(Failure::new(format!(
            "{} {version} was installed but does not run",
            self.package
        ))
        .hint(format!("try {} by hand", home.join("bin").display())))
    }
}

/// Whether `program --version` says `version`.
fn has_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && process::output(process::command(program, &[]).arg("--version"))
            .is_some_and(|line| line.split_whitespace().nth(1) == Some(version))
}
