//! `cargo xtask serve`: the app on this machine, built anew whenever a file changes.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;
use std::time::Duration;

use crate::failure::{During, Failure, Result};
use crate::feed_proxy::{self, Source};
use crate::{paths, process, report, setup};

/// What was asked for.
#[derive(Debug)]
pub(crate) struct Options {
    /// A file or an address whose feed stands in for `/feed.json`.
    pub(crate) feed: Option<String>,
    /// Where to listen, on the loopback interface only.
    pub(crate) port: u16,
    /// Whether to open a browser after the first build.
    pub(crate) open: bool,
    /// Whether to build as for publication.
    pub(crate) release: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            feed: None,
            port: 8080,
            open: false,
            release: false,
        }
    }
}

/// Trunk watches folders; a change of one of these starts it anew, set-up included.
const PROJECT_FILES: [&str; 4] = [
    "index.html",
    "Cargo.toml",
    "Trunk.toml",
    "package-lock.json",
];

/// How often they are looked at.
const INTERVAL: Duration = Duration::from_millis(500);

/// Serves until it is interrupted.
pub(crate) fn run(options: &Options) -> Result<()> {
    let port = options.port;
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        let other = port.checked_add(1).unwrap_or(8080);
        return Err(Failure::new(format!(
            "port {port} is taken, perhaps by another `cargo xtask serve`"
        ))
        .hint(format!("stop that, or use `--port {other}`")));
    }
    let mut arguments = vec!["serve".to_owned(), "--address=127.0.0.1".to_owned()];
    arguments.push(format!("--port={port}"));
    if options.release {
        arguments.push("--release=true".to_owned());
    }
    if let Some(feed) = &options.feed {
        let source = Source::parse(feed)?;
        report::note(&format!("The feed is {source}."));
        // A proxied path wins over a file of the same name, and covers all that is below it.
        let backend = feed_proxy::start(source, port)?;
        let path = feed_proxy::PATH;
        arguments.push(format!("--proxy-backend=http://127.0.0.1:{backend}{path}"));
        arguments.push(format!("--proxy-rewrite={path}"));
        arguments.push("--proxy-no-system-proxy".to_owned());
    }
    let mut open = options.open;
    loop {
        let tools = setup::build_tools()?;
        report::heading(&format!(
            "Serving at http://127.0.0.1:{port}/ (Ctrl+C ends it)"
        ));
        report::note(
            "The page is there after the first build: a few minutes at first, then seconds.",
        );
        let seen = project_files();
        let mut trunk = tools.command("trunk");
        trunk.args(&arguments).args(open.then_some("--open=true"));
        let mut child = process::start(&mut trunk)?;
        while project_files() == seen {
            if let Some(status) = child.try_wait().during("watch Trunk")? {
                return Err(Failure::new(format!("Trunk ended ({status})"))
                    .hint("its messages above say why"));
            }
            thread::sleep(INTERVAL);
        }
        report::note("A project file changed: starting again.");
        child.kill().during("stop Trunk")?;
        process::wait(child)?;
        open = false;
    }
}

/// What the project files say now; an editor may have one of them away for a moment.
fn project_files() -> Vec<Option<Vec<u8>>> {
    PROJECT_FILES
        .iter()
        .map(|file| fs::read(paths::root().join(file)).ok())
        .collect()
}
