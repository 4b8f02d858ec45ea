//! The npm parts of package.json: DOMPurify, which is shipped, and tools for building and testing.

use std::fs;
use std::path::PathBuf;

use super::alone;
use crate::failure::{During, Failure, Result};
use crate::{paths, process, report};

const OLDEST_NODE: u32 = 20;

/// Installs what package-lock.json names unless that is what is installed; tells the folder of the programs.
pub(crate) fn ensure() -> Result<PathBuf> {
    check_node()?;
    let root = paths::root();
    let modules = root.join("node_modules");
    alone(
        &paths::target().join("npm.lock"),
        "the npm packages",
        || {
            let wanted =
                fs::read(root.join("package-lock.json")).during("read package-lock.json")?;
            // A copy of the lock file says what is installed; times of files say little after a checkout.
            let receipt = modules.join(".installed-package-lock.json");
            if fs::read(&receipt).is_ok_and(|installed| installed == wanted) {
                return Ok(());
            }
            report::heading(
                "Setting up: npm packages (sanitiser, style bundler, wasm-opt, Playwright; under a minute)",
            );
            let mut npm = process::command(if cfg!(windows) { "npm.cmd" } else { "npm" }, &[]);
            npm.args(["ci", "--no-audit", "--no-fund"])
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            process::run(&mut npm).map_err(|failure| {
            failure.hint("is npm installed, and does it reach its registry? Then `npm ci` here tells more")
        })?;
            fs::write(&receipt, &wanted).during(format_args!("write {}", receipt.display()))
        },
    )?;
    Ok(modules.join(".bin"))
}

fn check_node() -> Result<()> {
    let version = process::output(process::command("node", &[]).arg("--version"));
    let hint = format!(
        "install Node.js {OLDEST_NODE} or newer, with npm, from your system's packages or nodejs.org"
    );
    match version {
        None => Err(Failure::new(
            "Node.js is missing: the style is bundled and the tests are driven with it",
        )
        .hint(hint)),
        Some(version) if major(&version).is_some_and(|major| major < OLDEST_NODE) => {
            Err(Failure::new(format!("Node.js {version} is too old")).hint(hint))
        }
        Some(_) => Ok(()),
    }
}

/// 20 of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(super::major("v20.11.1"), Some(20));
        assert_eq!(super::major("nonsense"), None);
    }
}
