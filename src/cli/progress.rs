//! How far a build is: a bar on a terminal, a line for each step elsewhere.

use crate::publish::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::{IsTerminal, Write},
    sync::{Mutex, PoisonError},
};

/// Shows steps as they come.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// None where there is no terminal.
    bar: Mutex<Option<ProgressBar>>,
}

impl Shown {
    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.lock().take() {
            bar.finish_and_clear();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<ProgressBar>> {
        self.bar.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Shown {
    fn begin(&self, step: &'static str, parts: usize) {
        self.finish();
        if std::io::stderr().is_terminal() {
            let bar = ProgressBar::new(parts as u64).with_message(step);
            if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
                bar.set_style(style);
            }
            *self.lock() = Some(bar);
        } else {
            let _ = writeln!(std::io::stderr(), "{step}…");
        }
    }

    fn advance(&self) {
        // Without a terminal there is nothing to lock: pages are made by several threads.
        if let Some(bar) = self.lock().as_ref() {
            bar.inc(1);
        }
    }
}
