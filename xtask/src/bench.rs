//! `cargo xtask bench`: measures a release build in a real browser; see bench/.

use std::ffi::OsString;

use crate::failure::{Failure, Result};
use crate::setup::browser;
use crate::{build, paths, process, setup};

/// For the published pages, and for the time that publishing takes.
const TOOL: [&str; 4] = ["build", "--quiet", "--profile=tool", "--bin=broadsheet"];

/// Builds, then measures; `arguments` are for bench/run.mjs.
pub(crate) fn run(arguments: &[OsString]) -> Result<()> {
    if !paths::root().join("bench/run.mjs").is_file() {
        return Err(
            Failure::new("bench/run.mjs is missing").hint("restore it with `git checkout bench`")
        );
    }
    let (tools, chromium) = setup::everything()?;
    build::release(&tools, &build::Options::default())?;
    process::run(tools.command("cargo").args(TOOL))?;
    process::run(
        tools
            .command("node")
            .arg("bench/run.mjs")
            .args(arguments)
            .env(browser::VARIABLE, chromium.path()),
    )
}
