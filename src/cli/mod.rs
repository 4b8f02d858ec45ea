//! The native tool: arguments in, files and messages out.

mod arguments;
mod build;
mod check;
mod convert;
mod messages;
mod new;
mod problems;
mod progress;
mod report;
mod serve;
mod share_card;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;

/// Runs the tool with the arguments that it was started with. 0: done; 1: it could not be done, or the feed has problems and these
/// count (`--strict`). Arguments that make no sense end it with 2.
#[must_use]
pub fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::New(arguments) => new::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
    };
    outcome.unwrap_or_else(|error| {
        messages::failure(&error);
        ExitCode::FAILURE
    })
}
