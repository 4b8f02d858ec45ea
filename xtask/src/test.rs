//! `cargo xtask test`: all checks, the quickest first, as CI runs them.

mod steps;

use std::time::Instant;

use crate::failure::{Failure, Result};
use crate::report;
use steps::{STEPS, Step, Workshop};

/// What was asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Leave out what needs a browser or a release build.
    pub(crate) fast: bool,
    /// Run this step only.
    pub(crate) only: Option<String>,
}

/// Runs the steps in order until one fails.
pub(crate) fn run(options: &Options) -> Result<()> {
    let steps = chosen(options)?;
    let mut workshop = Workshop::default();
    let mut summary = String::new();
    for step in steps {
        report::heading(step.title);
        let start = Instant::now();
        let result = (step.run)(&mut workshop);
        let verdict = if result.is_ok() { "ok" } else { "FAILED" };
        summary += &format!(
            "\n   {:36} {verdict:6} {:>5} s",
            step.title,
            start.elapsed().as_secs()
        );
        if let Err(failure) = result {
            eprintln!("{summary}");
            let again = format!(
                "fix that, then run this step alone with `cargo xtask test --only {}`",
                step.name
            );
            let hint = failure
                .hint
                .map_or(again.clone(), |hint| format!("{hint}\n       {again}"));
            return Err(Failure::new(format!("{}: {}", step.title, failure.what)).hint(hint));
        }
    }
    report::heading("All passed");
    eprintln!("{summary}");
    Ok(())
}

fn chosen(options: &Options) -> Result<Vec<&'static Step>> {
    let Some(name) = &options.only else {
        return Ok(STEPS
            .iter()
            .filter(|step| step.is_fast || !options.fast)
            .collect());
    };
    let names = || STEPS.map(|step| step.name).join(", ");
    let step = STEPS.iter().find(|step| step.name == name);
    step.map(|step| vec![step]).ok_or_else(|| {
        Failure::new(format!("there is no step “{name}”"))
            .hint(format!("the steps are {}", names()))
    })
}
