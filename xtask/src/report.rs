//! How chores speak to the person at the terminal.

use std::io::{IsTerminal, stderr};

use crate::failure::Failure;

/// Announces a part of a chore.
pub(crate) fn heading(text: &str) {
    eprintln!("\n{}", bold(&format!("── {text}")));
}

/// One line on what is being done or was found.
pub(crate) fn note(text: &str) {
    eprintln!("   {text}");
}

/// The last words of a chore that could not be finished.
pub(crate) fn failure(failure: &Failure) {
    eprintln!("\n{} {}", bold("error:"), failure.what);
    if let Some(hint) = &failure.hint {
        eprintln!("       {hint}");
    }
}

fn bold(text: &str) -> String {
    if stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        format!("\x1b[1m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}
