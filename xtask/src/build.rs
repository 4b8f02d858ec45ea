//! `cargo xtask build`: the app as it is published, in dist/, with compressed twins and within its budget.

use std::ffi::OsStr;
mod published;

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::setup::{self, Tools};
use crate::{paths, process, report, sizes};

/// What was asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Where the site will live, if not at the root of its host.
    pub(crate) public_url: Option<String>,
    /// Where to write a published site.
    pub(crate) site: Option<PathBuf>,
    /// The feed of that site, a file or an address, in place of the sample.
    pub(crate) feed: Option<String>,
    /// The address that this site will have.
    pub(crate) base_url: Option<String>,
}

/// Where a preview of a published site lies: `broadsheet serve`.
const PREVIEW: &str = "http://127.0.0.1:8080/";

/// Sets up, then builds.
pub(crate) fn run(options: &Options) -> Result<()> {
    let tools = setup::build_tools()?;
    release(&tools, options)?;
    options
        .site
        .as_deref()
        .map_or(Ok(()), |out| publish(&tools, out.as_os_str(), options))
}

/// Has the native tool write a feed's site, with the browser's files just built.
fn publish(tools: &Tools, out: &OsStr, options: &Options) -> Result<()> {
    report::heading("Publishing");
    let base_url = options.base_url.as_deref().unwrap_or(PREVIEW);
    let mut tool = tools.command("cargo");
    tool.args(["run", "--quiet", "--profile=tool", "--bin=broadsheet", "--"]);
    tool.args(["build", "--assets=dist", "--base-url", base_url, "--out"]);
    tool.arg(out);
    tool.arg(options.feed.as_deref().unwrap_or("public/feed.json"));
    process::run(&mut tool).map_err(|failure| failure.hint("its message above says what to do"))
}

/// Builds with tools that are there.
pub(crate) fn release(tools: &Tools, options: &Options) -> Result<()> {
    if let Some(address) = &options.public_url {
        check_public_url(address)?;
    }
    report::heading("Building for release (several minutes the first time)");
    // `--offline` keeps Trunk from downloading tools of its own choice, but holds for cargo too.
    process::run(tools.command("cargo").args(["fetch", "--quiet"]))
        .map_err(|failure| failure.hint("is the crate registry reached?"))?;
    // Nothing of an earlier build may be left, whatever Trunk does.
    let _not_there = fs::remove_dir_all(paths::root().join("dist"));
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release=true", "--offline=true"]);
    if let Some(address) = &options.public_url {
        trunk.args(["--public-url", address]);
    }
    trunk.env(WASM_FLAGS, wasm_flags(&paths::crates()));
    process::run(&mut trunk).map_err(|failure| failure.hint("Trunk's messages above say why"))?;
    published::build(tools)?;

    let measured = sizes::compress(tools)?;
    print!("\n{}", sizes::table(&measured));
    sizes::check_budget(&measured)
}

/// By this cargo is told the compiler's flags for the app; those of `.cargo/config.toml` do not count then.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The flags of `.cargo/config.toml`, and those that keep this machine's paths out of the app: the messages of panics name source files,
/// so that it would be another, and of another size, on each machine.
fn wasm_flags(crates: &[PathBuf]) -> String {
    let paths = crates
        .iter()
        .map(|folder| format!("--remap-path-prefix={}/=", folder.display()))
        // Cargo takes a space for the end of a flag.
        .filter(|flag| !flag.contains(' '));
    let flags: Vec<_> = std::iter::once("--cfg erase_components".to_owned())
        .chain(paths)
        .collect();
    flags.join(" ")
}

/// Trunk takes nearly anything and makes broken links of it.
fn check_public_url(address: &str) -> Result<()> {
    let is_absolute = ["/", "https://", "http://"]
        .iter()
        .any(|start| address.starts_with(start));
    if is_absolute && address.ends_with('/') {
        return Ok(());
    }
    Err(Failure::new(format!("“{address}” is no public address"))
        .hint("it begins and ends with a slash, like --public-url /news/, or is a whole https:// address"))
}

#[cfg(test)]
mod tests {
    use super::{check_public_url, wasm_flags};

    #[test]
    fn a_public_url_is_absolute_and_a_folder() {
        for good in ["/", "/news/", "https://example.org/news/"] {
            assert!(check_public_url(good).is_ok(), "{good}");
        }
        for bad in ["", "news", "/news", "news/", "./"] {
            assert!(check_public_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn components_are_erased_and_paths_lose_the_folder_of_crates() {
        let folders = ["/home/me/registry/src/a".into(), "/home/you two/b".into()];
        assert_eq!(
            wasm_flags(&folders),
            "--cfg erase_components --remap-path-prefix=/home/me/registry/src/a/="
        );
        assert_eq!(wasm_flags(&[]), "--cfg erase_components");
    }
}
