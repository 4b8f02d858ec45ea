//! The app of published sites: it takes over pages that were rendered before, and needs neither feeds nor a sanitiser.

use super::{WASM_FLAGS, wasm_flags};
use crate::failure::Result;
use crate::setup::Tools;
use crate::{paths, process, report};

const MODULE: &str = "target/wasm32-unknown-unknown/release/app.wasm";
const FOLDER: &str = "target/published-app";

/// Builds it, and puts it into dist/ beside the app that Trunk built, whose page comes to name it.
pub(super) fn build(tools: &Tools) -> Result<()> {
    report::heading("Building the app of published sites");
    let mut cargo = tools.command("cargo");
    cargo.args([
        "build",
        "--release",
        "--bin=app",
        "--target=wasm32-unknown-unknown",
    ]);
    cargo.args(["--no-default-features", "--features=hydrate"]);
    cargo.env(WASM_FLAGS, wasm_flags(&paths::crates()));
    process::run(&mut cargo)?;
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target=web", "--no-typescript", "--out-name=published"]);
    bindgen.args(["--out-dir", FOLDER, MODULE]);
    process::run(&mut bindgen)?;
    let mut node = tools.command("node");
    node.args(["xtask/scripts/published.mjs", FOLDER, "dist"]);
    process::run(&mut node)
}
