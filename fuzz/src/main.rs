//! Gives the library's readers of untrusted text random input and keeps what breaks them.
//!
//!     cargo xtask fuzz [--seconds N] [--seed N] [TARGET…]
//!
//! Inputs are mutated from the fixtures of the tests. An input whose outcome has a new shape joins them, so that the search goes
//! deeper where something new is found. A failure is made smaller and written to tests/fixtures/fuzz/TARGET/, which
//! tests/fuzz_regressions.rs runs ever after.

mod corpus;
mod findings;
mod minimise;
mod mutation;
mod record;
mod session;
mod targets;
mod trial;

use lexopt::{Arg, Parser, ValueExt};
use std::process::ExitCode;
use std::time::Duration;
use targets::{TARGETS, Target};

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Fuzzes what was asked for; `false` if something broke.
fn run() -> Result<bool, lexopt::Error> {
    let (mut seconds, mut seed, mut chosen) = (60, None, Vec::<&'static Target>::new());
    let mut arguments = Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("seconds") => seconds = arguments.value()?.parse()?,
            Arg::Long("seed") => seed = Some(arguments.value()?.parse()?),
            Arg::Value(name) => {
                let name = name.string()?;
                let found = TARGETS.iter().find(|target| target.name == name);
                let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
                chosen.push(found.ok_or(format!(
                    "there is no target “{name}”; the targets are {}",
                    names.join(", ")
                ))?);
            }
            other => return Err(other.unexpected()),
        }
    }
    if chosen.is_empty() {
        chosen.extend(TARGETS);
    }
    let seed: u64 = seed.unwrap_or_else(|| fastrand::u64(..));
    println!(
        "   {:12} {:>12} {:>10} {:>8} {:>7} {:>6}",
        "target", "executions", "per second", "shapes", "panics", "hangs"
    );
    let mut is_clean = true;
    for target in chosen {
        let figures = session::fuzz(target, Duration::from_secs(seconds), seed);
        println!(
            "   {:12} {:>12} {:>10} {:>8} {:>7} {:>6}",
            target.name,
            figures.executions,
            figures.per_second,
            figures.shapes,
            figures.panics,
            figures.hangs
        );
        is_clean &= figures.panics == 0 && figures.hangs == 0;
    }
    println!("   (seed {seed})");
    Ok(is_clean)
}
