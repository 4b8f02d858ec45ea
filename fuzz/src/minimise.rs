//! Making a failing input smaller, a little.

use std::time::{Duration, Instant};

use crate::targets::Target;
use crate::trial::{self, Outcome, Panic, Watched};

/// It is worth so much time.
const LONGEST: Duration = Duration::from_secs(3);

/// The input without parts that the panic does not need: it still panics at the same place.
pub(crate) fn minimise(target: &Target, input: &[u8], panic: &Panic, watched: &Watched) -> Vec<u8> {
    let start = Instant::now();
    let mut least = input.to_vec();
    let mut part = least.len() / 2;
    while part > 0 {
        let mut at = 0;
        while at < least.len() && start.elapsed() < LONGEST {
            let end = (at + part).min(least.len());
            let mut smaller = least.clone();
            smaller.drain(at..end);
            match trial::run(target, &smaller, watched) {
                Outcome::Panic(other) if other.place == panic.place => least = smaller,
                _ => at = end,
            }
        }
        part /= 2;
    }
    least
}
