//! Playwright, as the chores run it: on dist/, with the browser that was found, at a port of its own.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::failure::{During, Failure, Result};
use crate::paths;
use crate::setup::Tools;
use crate::setup::browser::{self, Browser};

/// Playwright's test command; which tests is for the caller to add.
pub(crate) fn command(tools: &Tools, browser: &Browser) -> Result<Command> {
    if !paths::root().join("dist/index.html").is_file() {
        return Err(Failure::new("dist/ is missing").hint("make it with `cargo xtask build`"));
    }
    let mut node = tools.command("node");
    node.args([
        "node_modules/@playwright/test/cli.js",
        "test",
        "--config",
        "tests/e2e/playwright.config.ts",
    ]);
    node.env("BROADSHEET_E2E_PORT", free_port()?.to_string());
    node.env(browser::VARIABLE, browser.path());
    Ok(node)
}

/// A port that nobody listens on, so that checkouts can be tested at the same time.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).during("find a free port")?;
    Ok(listener.local_addr().during("find a free port")?.port())
}
