//! Running other programs, always from the repository's root, and never leaving one behind.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::failure::{During, Failure, Result};
use crate::paths;

/// The children that are running now.
static CHILDREN: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// A command in the repository's root with `folders` first on its PATH.
pub(crate) fn command(program: impl AsRef<OsStr>, folders: &[PathBuf]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    // `cargo run` describes our own package in the environment; build scripts that look at it would run anew.
    for (name, _) in std::env::vars_os() {
        let described = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
            "CARGO_PRIMARY_",
        ];
        if described
            .iter()
            .any(|prefix| name.to_string_lossy().starts_with(prefix))
        {
            command.env_remove(name);
        }
    }
    if !folders.is_empty() {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let all = folders
            .iter()
            .cloned()
            .chain(std::env::split_paths(&inherited));
        if let Ok(path) = std::env::join_paths(all) {
            command.env("PATH", path);
        }
    }
    command
}

/// Runs `command` to its end, its output going where ours goes; fails if it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = wait(start(command)?)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` failed ({status})",
        shown(command)
    )))
}

/// Starts `command` without waiting; see [`wait`].
pub(crate) fn start(command: &mut Command) -> Result<Child> {
    let child = command
        .spawn()
        .during(format_args!("start `{}`", shown(command)))?;
    children().push(child.id());
    Ok(child)
}

/// Waits for a child of [`start`].
pub(crate) fn wait(mut child: Child) -> Result<ExitStatus> {
    let status = child.wait().during("wait for a program");
    children().retain(|id| *id != child.id());
    status
}

/// What `command` prints to its standard output, if it runs and succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it, for messages.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn children() -> MutexGuard<'static, Vec<u32>> {
    CHILDREN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes the signals that end us end our children first: a `trunk serve` left behind would keep its port.
#[cfg(unix)]
pub(crate) fn end_children_on_signals() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) else {
        return;
    };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            for id in children().iter() {
                let _gone_already = Command::new("kill")
                    .arg("-TERM")
                    .arg(id.to_string())
                    .stderr(Stdio::null())
                    .status();
            }
            std::process::exit(128 + signal);
        }
    });
}

/// Elsewhere the console ends a program together with its children.
#[cfg(not(unix))]
pub(crate) fn end_children_on_signals() {}
