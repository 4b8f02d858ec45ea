//! How far a build is: a bar with the time left on a terminal, a line for each step elsewhere.

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
    is_silent: bool,
}

impl Shown {
    /// Shows nothing.
    pub(super) fn nowhere() -> Self {
        Self {
            is_silent: true,
            ..Self::default()
        }
    }

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
        if self.is_silent {
            return;
        }
        if std::io::stderr().is_terminal() {
            let bar = ProgressBar::new(parts as u64).with_message(step);
            if let Ok(style) =
                ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}, {eta} left")
            {
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
