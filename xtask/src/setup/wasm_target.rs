//! Rust's standard library for WebAssembly.

use std::path::Path;

use crate::failure::{Failure, Result};
use crate::{process, report};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain in use, if it is not there.
pub(crate) fn ensure() -> Result<()> {
    if is_installed() {
        return Ok(());
    }
    report::heading(&format!(
        "Setting up: Rust's {TARGET} target (the app runs as WebAssembly; a short download)"
    ));
    let by_rustup = process::run(process::command("rustup", &[]).args(["target", "add", TARGET]));
    if by_rustup.is_ok() && is_installed() {
        return Ok(());
    }
    Err(
        Failure::new(format!("this Rust cannot compile for {TARGET}")).hint(format!(
            "install Rust with rustup and run `rustup target add {TARGET}`"
        )),
    )
}

fn is_installed() -> bool {
    let mut rustc = process::command("rustc", &[]);
    let folder = process::output(rustc.args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}
