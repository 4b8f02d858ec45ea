//! `cargo xtask CHORE`: everything that is done to this repository, from setting up a new machine to measuring a
//! release, so that nobody has to remember flags. Here are only the arguments; each chore has its own file.

mod bench;
mod build;
mod clean;
mod end_to_end;
mod failure;
mod feed_proxy;
mod fuzz;
mod help;
mod install;
mod paths;
mod payloads;
mod pins;
mod process;
mod report;
mod serve;
mod setup;
mod sizes;
mod test;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use failure::{Failure, Result};
use lexopt::{Arg, Parser, ValueExt};

fn main() -> ExitCode {
    process::end_children_on_signals();
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report::failure(&failure);
            ExitCode::FAILURE
        }
    }
}

/// Reads the chore's name and hands the rest of the arguments to its reader.
fn run(mut arguments: Parser) -> Result<()> {
    let asks = |argument: &OsString| argument == "--help" || argument == "-h";
    if std::env::args_os().any(|argument| asks(&argument)) {
        help::print();
        return Ok(());
    }
    let chore = match arguments.next()? {
        None => {
            help::print();
            return Ok(());
        }
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match chore.as_str() {
        "serve" => serve::run(&serve_options(arguments)?),
        "test" => test::run(&test_options(arguments)?),
        "build" => build::run(&build_options(arguments)?),
        "install" => install::run(install_root(arguments)?),
        "bench" => bench::run(&rest(arguments)?),
        "fuzz" => fuzz::run(&rest(arguments)?),
        "payloads" => payloads::run(&only_file(arguments)?),
        "clean" => clean::run(only_flag(arguments, "tools")?),
        "setup" => {
            no_more(arguments)?;
            setup::everything().map(drop)
        }
        "help" => {
            help::print();
            Ok(())
        }
        unknown => Err(
            Failure::new(format!("there is no chore called “{unknown}”"))
                .hint("`cargo xtask help` lists them all"),
        ),
    }
}

fn serve_options(mut arguments: Parser) -> Result<serve::Options> {
    let mut options = serve::Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("feed") => options.feed = Some(arguments.value()?.string()?),
            Arg::Long("port") => options.port = arguments.value()?.parse()?,
            Arg::Long("open") => options.open = true,
            Arg::Long("release") => options.release = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn test_options(mut arguments: Parser) -> Result<test::Options> {
    let mut options = test::Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("fast") => options.fast = true,
            Arg::Long("only") => options.only = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn build_options(mut arguments: Parser) -> Result<build::Options> {
    let mut options = build::Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("public-url") => options.public_url = Some(arguments.value()?.string()?),
            Arg::Long("site") => options.site = Some(arguments.value()?.into()),
            Arg::Long("feed") => options.feed = Some(arguments.value()?.string()?),
            Arg::Long("base-url") => options.base_url = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

/// The folder to install into, if it is not cargo's.
fn install_root(mut arguments: Parser) -> Result<Option<PathBuf>> {
    let mut root = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("root") => root = Some(arguments.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(root)
}

/// Whether the one flag that a chore knows was given.
fn only_flag(mut arguments: Parser, flag: &str) -> Result<bool> {
    let mut given = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long(name) if name == flag => given = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(given)
}

/// The one file that a chore is about.
fn only_file(mut arguments: Parser) -> Result<PathBuf> {
    let file = match arguments.next()? {
        Some(Arg::Value(file)) => PathBuf::from(file),
        Some(other) => return Err(other.unexpected().into()),
        None => {
            return Err(Failure::new("which file?")
                .hint("`cargo xtask help` explains every chore and its options"));
        }
    };
    no_more(arguments)?;
    Ok(file)
}

fn no_more(mut arguments: Parser) -> Result<()> {
    arguments
        .next()?
        .map_or(Ok(()), |other| Err(other.unexpected().into()))
}

/// Everything that is left, as it is, for another program.
fn rest(mut arguments: Parser) -> Result<Vec<OsString>> {
    Ok(arguments.raw_args()?.collect())
}
