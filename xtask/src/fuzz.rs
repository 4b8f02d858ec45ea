//! `cargo xtask fuzz`: random input for everything that reads text of others; see fuzz/.

use std::ffi::OsString;

use crate::failure::Result;
use crate::process;

/// Builds the fuzzer and runs it; `arguments` are its own.
pub(crate) fn run(arguments: &[OsString]) -> Result<()> {
    let mut cargo = process::command("cargo", &[]);
    cargo.args([
        "run",
        "--profile",
        "fuzz",
        "--package",
        "broadsheet-fuzz",
        "--",
    ]);
    process::run(cargo.args(arguments)).map_err(|failure| {
        failure.hint("`git status tests/fixtures/fuzz` shows what was found: repair it and commit the fixture with the repair")
    })
}
