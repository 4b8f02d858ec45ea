//! What `cargo xtask test` runs, and what each step needs to be set up.

use std::fs;

use crate::failure::{During, Failure, Result};
use crate::setup::browser::{self, Browser};
use crate::setup::{self, Tools};
use crate::{build, end_to_end, paths, process};

/// What a step may use, set up as far as it needs.
#[derive(Default)]
pub(super) struct Workshop {
    tools: Option<Tools>,
    browser: Option<Browser>,
}

/// One check.
pub(super) struct Step {
    /// What `--only` calls it.
    pub(super) name: &'static str,
    /// Its heading.
    pub(super) title: &'static str,
    /// Whether it needs neither a browser nor a release build.
    pub(super) is_fast: bool,
    /// Does it.
    pub(super) run: fn(&mut Workshop) -> Result<()>,
}

/// All of them, the quickest first.
pub(super) const STEPS: [Step; 7] = [
    Step::fast("fmt", "Format", fmt),
    Step::fast("clippy", "Lints, native", clippy),
    Step::fast("clippy-wasm", "Lints, browser", clippy_wasm),
    Step::fast("native", "Tests, native", native),
    Step::slow("wasm", "Tests, WebAssembly in a browser", wasm),
    Step::slow("build", "Release build within its budget", release),
    Step::slow("e2e", "Tests, end to end", end_to_end),
];

impl Step {
    const fn fast(
        name: &'static str,
        title: &'static str,
        run: fn(&mut Workshop) -> Result<()>,
    ) -> Self {
        Self {
            name,
            title,
            is_fast: true,
            run,
        }
    }

    const fn slow(
        name: &'static str,
        title: &'static str,
        run: fn(&mut Workshop) -> Result<()>,
    ) -> Self {
        Self {
            name,
            title,
            is_fast: false,
            run,
        }
    }
}

impl Workshop {
    fn tools(&mut self) -> Result<Tools> {
        if self.tools.is_none() {
            self.tools = Some(setup::build_tools()?);
        }
        Ok(self.tools.clone().unwrap_or_default())
    }

    fn browser(&mut self) -> Result<Browser> {
        if let Some(browser) = &self.browser {
            return Ok(browser.clone());
        }
        let browser = browser::ensure(&self.tools()?)?;
        Ok(self.browser.insert(browser).clone())
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(process::command("cargo", &[]).args(arguments))
}

/// What has cargo build for the browser. The feature follows: `csr` or `hydrate`.
const FOR_BROWSER: [&str; 6] = [
    "--package",
    "broadsheet",
    "--target",
    "wasm32-unknown-unknown",
    "--no-default-features",
    "--features",
];

fn fmt(_: &mut Workshop) -> Result<()> {
    cargo(&["fmt", "--all", "--check"])
        .map_err(|failure| failure.hint("`cargo fmt --all` repairs it"))
}

fn clippy(_: &mut Workshop) -> Result<()> {
    cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ])
}

fn clippy_wasm(_: &mut Workshop) -> Result<()> {
    setup::wasm_target()?;
    let tests = browser_tests();
    let tests = tests.iter().flat_map(|test| ["--test", test]);
    lint_for_browser("csr", tests)?;
    lint_for_browser("hydrate", [])
}

/// Lints what is built for the browser with a feature, and `tests`.
fn lint_for_browser<'a>(feature: &'a str, tests: impl IntoIterator<Item = &'a str>) -> Result<()> {
    let mut arguments = vec!["clippy"];
    arguments.extend(FOR_BROWSER);
    arguments.extend([feature, "--lib", "--bin", "app"]);
    arguments.extend(tests);
    arguments.extend(["--", "--deny", "warnings"]);
    cargo(&arguments)
}

fn native(_: &mut Workshop) -> Result<()> {
    cargo(&["test", "--workspace"])
}

/// The integration tests that are for the browser: tests/web.rs, and tests/web_*.rs if there are more.
fn browser_tests() -> Vec<String> {
    let files = fs::read_dir(paths::root().join("tests"))
        .into_iter()
        .flatten()
        .flatten();
    let stems = files.filter_map(|file| {
        file.file_name()
            .to_str()?
            .strip_suffix(".rs")
            .map(str::to_owned)
    });
    let mut tests: Vec<_> = stems
        .filter(|stem| stem == "web" || stem.starts_with("web_"))
        .collect();
    tests.sort();
    tests
}

fn wasm(workshop: &mut Workshop) -> Result<()> {
    let (tools, browser) = (workshop.tools()?, workshop.browser()?);
    let tests = browser_tests();
    if tests.is_empty() {
        return Err(
            Failure::new("tests/web.rs is missing").hint("restore it with `git checkout tests`")
        );
    }
    let mut cargo = tools.command("cargo");
    cargo.arg("test").args(FOR_BROWSER).arg("csr");
    cargo.args(tests.iter().flat_map(|test| ["--test", test]));
    // Relative, because cargo splits this at spaces; it runs tests in the package's folder.
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "node tests/wasm-browser.mjs",
    );
    cargo.env(
        "WASM_BINDGEN_TEST_RUNNER",
        tools.find("wasm-bindgen-test-runner").unwrap_or_default(),
    );
    process::run(cargo.env(browser::VARIABLE, browser.path()))
}

fn release(workshop: &mut Workshop) -> Result<()> {
    build::release(&workshop.tools()?, &build::Options::default())
}

fn end_to_end(workshop: &mut Workshop) -> Result<()> {
    let (tools, browser) = (workshop.tools()?, workshop.browser()?);
    // As their publishers would make them. See tests/e2e/server/published.mjs, and tests/e2e/sanitisers.spec.ts.
    publish(&[
        "public/feed.json",
        "--base-url=http://origin.invalid/published/",
        "--out=target/published",
    ])?;
    let script = ["tests/e2e/server/markup-feed.mjs", "target/markup.json"];
    process::run(tools.command("node").args(script))?;
    publish(&[
        "target/markup.json",
        "--base-url=http://origin.invalid/",
        "--out=target/markup-site",
    ])?;
    publish_twins(&tools)?;
    process::run(&mut end_to_end::command(&tools, &browser)?).map_err(|failure| {
        failure.hint("target/e2e/ holds a screenshot and a trace of each test that failed")
    })
}

/// Publishes the feeds that the tests show live as well: see tests/e2e/twins.spec.ts.
fn publish_twins(tools: &Tools) -> Result<()> {
    let script = ["tests/e2e/server/twin-feeds.mjs", "target/twins/feeds"];
    process::run(tools.command("node").args(script))?;
    let sites = paths::root().join("target/twins/sites");
    let _not_there = fs::remove_dir_all(&sites);
    let feeds = fs::read_dir(paths::root().join("target/twins/feeds"));
    for feed in feeds.during("read the feeds to publish")? {
        let name = feed.during("read the feeds to publish")?.file_name();
        let name = name.to_string_lossy();
        publish(&[
            &format!("target/twins/feeds/{name}/feed.json"),
            &format!("--base-url=http://origin.invalid/site/{name}/"),
            &format!("--out=target/twins/sites/{name}"),
        ])?;
    }
    Ok(())
}

/// Has the native tool publish a feed, by the browser's files in dist/.
fn publish(arguments: &[&str]) -> Result<()> {
    let tool = ["run", "--quiet", "--bin=broadsheet", "--", "build"];
    let common = ["--assets=dist", "--no-compress"];
    cargo(&[&tool, arguments, &common].concat())
}
