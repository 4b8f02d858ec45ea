//! One target's turn: mutate, try, keep what is new, watch for hangs.

use std::collections::HashSet;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::corpus::Corpus;
use crate::findings;
use crate::minimise::minimise;
use crate::mutation::Mutator;
use crate::targets::Target;
use crate::trial::{self, Outcome, Watched};

/// An input that takes longer is a failure.
const LONGEST_TRIAL: Duration = Duration::from_secs(2);
/// Distinct panics after which a target is given up.
const ENOUGH: usize = 20;

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    /// Inputs tried.
    pub(crate) executions: u64,
    /// The same for each second.
    pub(crate) per_second: u64,
    /// Outcomes that differ in shape.
    pub(crate) shapes: usize,
    /// Panics at different places.
    pub(crate) panics: usize,
    /// Inputs that took too long; the first ends the target's turn.
    pub(crate) hangs: usize,
}

/// Fuzzes a target for so long.
pub(crate) fn fuzz(target: &'static Target, time: Duration, seed: u64) -> Figures {
    let watched = Watched::begin(target);
    let (sender, receiver) = mpsc::channel();
    let worker = watched.clone();
    thread::spawn(move || work(target, time, seed, &worker, &sender));
    let mut figures = Figures::default();
    loop {
        match receiver.recv_timeout(Duration::from_millis(200)) {
            Ok(newer) => figures = newer,
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                let Some(input) = watched.running_for(LONGEST_TRIAL) else {
                    continue;
                };
                // The thread cannot be stopped. It is left behind, and ends with the program.
                findings::keep(
                    target,
                    &input,
                    &format!("takes longer than {LONGEST_TRIAL:?}"),
                );
                figures.hangs = 1;
                break;
            }
        }
    }
    watched.end();
    figures
}

fn work(
    target: &'static Target,
    time: Duration,
    seed: u64,
    watched: &Watched,
    report: &Sender<Figures>,
) {
    let start = Instant::now();
    let mut mutator = Mutator::new(target, seed);
    let mut corpus = Corpus::of_fixtures(target);
    let (mut shapes, mut places) = (HashSet::new(), HashSet::new());
    let mut figures = Figures::default();
    let mut untried = corpus.untried();
    while start.elapsed() < time && places.len() < ENOUGH {
        let input = untried.pop().unwrap_or_else(|| mutator.mutated(&corpus));
        let outcome = trial::run(target, &input, watched);
        figures.executions += 1;
        match outcome {
            Outcome::Shape(shape) => {
                if shapes.insert(shape) {
                    corpus.add(input);
                }
            }
            Outcome::Panic(panic) => {
                if places.insert(panic.place.clone()) {
                    let least = minimise(target, &input, &panic, watched);
                    findings::keep(target, &least, &panic.to_string());
                }
            }
        }
        if figures.executions % 256 == 0 {
            figures.shapes = shapes.len();
            figures.panics = places.len();
            // Nobody listens any more if this input is thought to hang.
            let _ = report.send(figures);
        }
    }
    figures.shapes = shapes.len();
    figures.panics = places.len();
    let milliseconds = start.elapsed().as_millis().max(1);
    figures.per_second =
        u64::try_from(u128::from(figures.executions) * 1000 / milliseconds).unwrap_or(u64::MAX);
    let _ = report.send(figures);
}
