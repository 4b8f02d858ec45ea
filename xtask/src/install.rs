//! `cargo xtask install`: the native tool, with the browser's files inside, where a shell finds it.

use std::env;
use std::path::PathBuf;

use crate::failure::{During, Result};
use crate::{build, paths, process, report, setup};

const TOOL: &str = "broadsheet";

/// Builds the app, then the tool, and puts that into `root`/bin; by default where cargo puts programs.
pub(crate) fn run(root: Option<PathBuf>) -> Result<()> {
    // Counted from where the command was given, as cargo works elsewhere.
    let here = env::current_dir().during("find the current folder")?;
    let root = root.map(|root| here.join(root));
    let tools = setup::build_tools()?;
    build::release(&tools, &build::Options::default())?;
    report::heading("Installing the tool");
    let mut cargo = tools.command("cargo");
    cargo.args(["install", "--path=.", "--bin", TOOL]);
    cargo.args(["--profile=tool", "--locked", "--force", "--quiet"]);
    if let Some(root) = &root {
        cargo.arg("--root").arg(root);
    }
    process::run(&mut cargo).map_err(|failure| failure.hint("cargo's messages above say why"))?;
    let folder = root
        .or_else(|| env::var_os("CARGO_INSTALL_ROOT").map(PathBuf::from))
        .unwrap_or_else(paths::cargo_home)
        .join("bin");
    let program = folder.join(paths::program_file(TOOL));
    report::note(&format!("{} is installed. Next:\n", program.display()));
    let is_found = paths::on_path(TOOL).first() == Some(&program);
    let word = if is_found {
        TOOL.to_owned()
    } else {
        program.display().to_string()
    };
    println!("{word} new shop && {word} serve shop");
    Ok(())
}
