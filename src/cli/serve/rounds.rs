//! The site of a feed, built again and again while its publisher writes.

use super::{reload::Reload, watch::Watch};
use crate::{
    cli::{
        arguments::{Making, Serve},
        build::{self, Built},
        messages,
        problems::{self, Finding},
        progress::Shown,
    },
    publish::{BaseUrl, BuildError, Changes, NextUnavailable},
};
use std::{path::Path, time::Instant};
use tempfile::TempDir;

/// Builds in a folder that goes with it.
pub(super) struct Rounds<'a> {
    arguments: &'a Serve,
    base_url: BaseUrl,
    folder: TempDir,
    watch: Watch,
    problems: Vec<Finding>,
    making: Making,
}

impl<'a> Rounds<'a> {
    /// Builds for the first time.
    pub(super) fn begin(arguments: &'a Serve, base_url: BaseUrl) -> Result<Self, BuildError> {
        let folder =
            tempfile::tempdir().map_err(BuildError::io("write in", std::env::temp_dir()))?;
        let mut rounds = Self {
            watch: Watch::new(&arguments.what, arguments.making.files.as_deref()),
            arguments,
            base_url,
            folder,
            problems: Vec::new(),
            // Nothing is sent far.
            making: Making {
                no_compress: true,
                ..arguments.making.clone()
            },
        };
        let built = rounds.build(&Shown::default())?;
        rounds.problems = problems::findings(&built.gathered.site.problems);
        Ok(rounds)
    }

    /// Where the site lies.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Says what is wrong with the feed.
    pub(super) fn tell_problems(&self) {
        if !self.problems.is_empty() {
            let count = messages::count(self.problems.len(), "problem");
            messages::say(&format!("{count} in the feed:"));
        }
        for problem in &self.problems {
            messages::say(&format!("  {problem}"));
        }
    }

    /// Waits for a change and builds. Where building fails, the last site stays.
    pub(super) fn next(&mut self, reload: &Reload) {
        self.watch.wait();
        let started = Instant::now();
        match self.build(&Shown::nowhere()) {
            Ok(built) => {
                let (summary, seconds) = (&built.summary, started.elapsed().as_secs_f64());
                if summary.changes != Changes::default() {
                    reload.announce();
                }
                messages::say(&format!(
                    "Built anew in {seconds:.2} s: {} changed",
                    messages::count(summary.rendered, "page")
                ));
                self.compare(problems::findings(&built.gathered.site.problems));
            }
            Err(error) => {
                messages::failure(&error);
                messages::warn("  The last site that could be built is still shown.");
            }
        }
    }

    fn build(&mut self, progress: &Shown) -> Result<Built, BuildError> {
        let built = build::build(
            std::slice::from_ref(&self.arguments.what),
            &self.base_url,
            self.folder.path(),
            &self.arguments.reading,
            // The next round may find it.
            NextUnavailable::IsNoted,
            &self.making,
            progress,
        )?;
        self.watch.add(&built.gathered, &built.copies);
        Ok(built)
    }

    /// Says which problems came and which went.
    fn compare(&mut self, problems: Vec<Finding>) {
        let gone = self.problems.iter().filter(|it| !problems.contains(it));
        gone.for_each(|problem| messages::say(&format!("  solved: {problem}")));
        let new = problems.iter().filter(|it| !self.problems.contains(it));
        new.for_each(|problem| messages::say(&format!("  new: {problem}")));
        if problems.is_empty() && !self.problems.is_empty() {
            messages::say("  no problems are left");
        }
        self.problems = problems;
    }
}
