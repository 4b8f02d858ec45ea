//! A Chromium to test in: one that is there, else Playwright's, else Debian's.

use std::env;
use std::fs;
use std::path::PathBuf;

use super::Tools;
use crate::failure::{Failure, Result};
use crate::{paths, process, report};

/// The variable that names the browser to use, for people and for our own scripts.
pub(crate) const VARIABLE: &str = "BROADSHEET_CHROMIUM";

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
];

/// The browser that tests run in.
#[derive(Clone, Debug)]
pub(crate) enum Browser {
    /// A program on this machine.
    Installed(PathBuf),
    /// The one that Playwright downloaded, which it finds by itself.
    Playwright,
}

impl Browser {
    /// What our scripts are told: the path, or nothing for Playwright's own.
    pub(crate) fn path(&self) -> PathBuf {
        match self {
            Self::Installed(path) => path.clone(),
            Self::Playwright => PathBuf::new(),
        }
    }
}

/// Finds a browser or gets one.
pub(crate) fn ensure(tools: &Tools) -> Result<Browser> {
    for variable in [VARIABLE, "CHROME_PATH"] {
        if let Some(path) = env::var_os(variable)
            .filter(|path| !path.is_empty())
            .map(PathBuf::from)
        {
            return runs(&path)
                .then_some(Browser::Installed(path.clone()))
                .ok_or_else(|| {
                    Failure::new(format!(
                        "{variable} names {}, which does not run",
                        path.display()
                    ))
                    .hint("set it to a Chromium or Chrome, or unset it")
                });
        }
    }
    if let Some(path) = installed() {
        return Ok(Browser::Installed(path));
    }
    if playwrights_is_there(tools) {
        return Ok(Browser::Playwright);
    }
    // Ubuntu's package only points to a snap: there, Playwright's comes first.
    if is_root()
        && fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("\nID=debian"))
    {
        report::heading(
            "Setting up: Debian's Chromium and a Chinese font, to test in (about a minute)",
        );
        if let Some(browser) = by_apt() {
            return Ok(browser);
        }
    }
    report::heading("Setting up: Playwright's Chromium, to test in (about 150 MB)");
    let mut install = tools.command("node");
    install.args([
        "node_modules/@playwright/test/cli.js",
        "install",
        "chromium",
    ]);
    if process::run(&mut install).is_ok() && playwrights_is_there(tools) {
        return Ok(Browser::Playwright);
    }
    Err(Failure::new("there is no Chromium to test in")
        .hint(format!("install Chromium or Chrome, or name one in {VARIABLE}; `cargo xtask test --fast` needs none")))
}

/// A browser on PATH or in the usual places.
fn installed() -> Option<PathBuf> {
    let usual = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ];
    let on_path = NAMES.into_iter().flat_map(paths::on_path);
    on_path.chain(usual.map(PathBuf::from)).find(runs)
}

/// Whether it is a browser at all, and not a stub that says where to get one. On Windows `--version` opens a window.
fn runs(path: &PathBuf) -> bool {
    if cfg!(windows) {
        return path.is_file();
    }
    process::output(process::command(path, &[]).arg("--version"))
        .is_some_and(|line| line.contains(' '))
}

fn playwrights_is_there(tools: &Tools) -> bool {
    let script =
        "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
    process::output(tools.command("node").args(["--eval", script]))
        .is_some_and(|path| PathBuf::from(path).is_file())
}

fn by_apt() -> Option<Browser> {
    let apt = |arguments: &[&str]| {
        let mut command = process::command("apt-get", &[]);
        process::run(
            command
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
        .is_ok()
    };
    let font =
        process::output(process::command("fc-list", &[]).arg(":lang=zh")).unwrap_or_default();
    let packages: &[&str] = if font.is_empty() {
        &["chromium", "fonts-noto-cjk"]
    } else {
        &["chromium"]
    };
    let arguments = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    (apt(&["update"]) && apt(&arguments))
        .then(installed)?
        .map(Browser::Installed)
}

fn is_root() -> bool {
    process::output(process::command("id", &[]).arg("-u")).as_deref() == Some("0")
}
