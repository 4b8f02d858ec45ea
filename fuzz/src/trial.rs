//! One input's turn: caught if it panics, watched while it runs, and on record in case it takes the program down.

use std::cell::RefCell;
use std::fmt;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

use crate::findings;
use crate::record::Record;
use crate::targets::{Shape, Target};

/// What came of an input.
pub(crate) enum Outcome {
    /// It was read, or refused.
    Shape(Shape),
    /// It broke the target.
    Panic(Panic),
}

/// Where and why a target broke.
#[derive(Clone, Debug, Default)]
pub(crate) struct Panic {
    /// File and line.
    pub(crate) place: String,
    message: String,
}

impl fmt::Display for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "panics at {}: {}", self.place, self.message)
    }
}

thread_local! {
    static LAST_PANIC: RefCell<Panic> = RefCell::default();
}

/// Since when which input is running.
type Running = Option<(Instant, Vec<u8>)>;

/// The input that is running, for the watchdog, and in a file for the case that the program dies of it.
#[derive(Clone)]
pub(crate) struct Watched {
    running: Arc<Mutex<Running>>,
    record: Arc<Record>,
}

impl Watched {
    /// Begins a target's turn. An input that an earlier run died of is kept now.
    pub(crate) fn begin(target: &Target) -> Self {
        remember_panics();
        let path = findings::root().join("target/fuzz").join(target.name);
        if let Some(last) = Record::read(&path) {
            let what = "ends the whole program: a stack overflow, or no memory";
            let finding = findings::keep(target, &last, what);
            // It is alive after this only if somebody ended that run.
            let _ = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(&last)));
            findings::discard(&finding);
        }
        Self {
            running: Arc::default(),
            record: Arc::new(Record::new(path)),
        }
    }

    /// The running input, if it has been running for so long.
    pub(crate) fn running_for(&self, long: Duration) -> Option<Vec<u8>> {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, input) = running.as_ref()?;
        (since.elapsed() > long).then(|| input.clone())
    }

    /// Ends the target's turn.
    pub(crate) fn end(&self) {
        self.record.remove();
    }

    fn set(&self, input: Option<&[u8]>) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        *running = input.map(|input| (Instant::now(), input.to_vec()));
    }
}

/// Tries an input.
pub(crate) fn run(target: &Target, input: &[u8], watched: &Watched) -> Outcome {
    watched.record.write(input);
    watched.set(Some(input));
    let result = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    watched.set(None);
    match result {
        Ok(shape) => Outcome::Shape(shape),
        Err(_) => Outcome::Panic(LAST_PANIC.take()),
    }
}

/// Has panics noted instead of printed, while this program is about them.
fn remember_panics() {
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        panic::set_hook(Box::new(|info| {
            let payload = info.payload();
            let message = payload
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| payload.downcast_ref::<&str>().copied())
                .unwrap_or("no message");
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            LAST_PANIC.set(Panic {
                place,
                message: message.chars().take(2_000).collect(),
            });
        }));
    });
}
