//! `cargo xtask payloads FILE`: the hostile-article tests over somebody's own list of payloads.

use std::path::{Path, absolute};

use crate::failure::{During, Failure, Result};
use crate::setup::{self, browser};
use crate::{build, end_to_end, paths, process};
use serde_json::value::RawValue;

/// The variable by which the tests and their server know the file.
const VARIABLE: &str = "BROADSHEET_PAYLOADS";

/// Mounts each payload of `file`, a JSON array of strings, as an article and reports what it did. Builds only if dist/ is missing.
pub(crate) fn run(file: &Path) -> Result<()> {
    let file = absolute(file).during(format_args!("find {}", file.display()))?;
    check(&file)?;
    let tools = setup::build_tools()?;
    let browser = browser::ensure(&tools)?;
    if !paths::root().join("dist/index.html").is_file() {
        build::release(&tools, &build::Options::default())?;
    }
    let mut playwright = end_to_end::command(&tools, &browser)?;
    playwright.args(["payloads.spec.ts", "--project", "phone"]);
    process::run(playwright.env(VARIABLE, &file)).map_err(|failure| {
        failure.hint("each payload that is not inert is listed above with what it did")
    })
}

/// Says what is wrong with the file before a browser is started for it.
fn check(file: &Path) -> Result<()> {
    let bytes = std::fs::read(file).during(format_args!("read {}", file.display()))?;
    // Raw, because a payload may hold half a surrogate pair, which is no text to Rust.
    let values: Vec<Box<RawValue>> = serde_json::from_slice(&bytes).unwrap_or_default();
    let are_texts = values.iter().all(|value| value.get().starts_with('"'));
    if are_texts && !values.is_empty() {
        return Ok(());
    }
    Err(
        Failure::new(format!("{} is no list of payloads", file.display()))
            .hint("it must be a JSON array of strings, such as [\"<b onclick=alert(1)>\"]"),
    )
}
