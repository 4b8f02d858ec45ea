//! What is remembered of a visit: where its reader was, and how they came to the page that is shown.

use std::cell::RefCell;

/// What is remembered of a visit.
#[derive(Default)]
pub(super) struct Memory {
    /// Vertical positions in whole CSS px by history entry.
    pub(super) positions: Vec<(String, i32)>,
    /// Whether a page has come since the document was loaded.
    pub(super) has_arrived: bool,
    /// Whether a link led to the page that is on its way.
    pub(super) is_by_link: bool,
    /// The path of the page that is shown.
    pub(super) path: String,
    /// While another entry's page is still on its way, scrolling is none of the reader's doing.
    pub(super) is_between_pages: bool,
}

/// How the reader came to the page that is being shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrival {
    /// The document was loaded.
    Load,
    /// By a link within the app.
    Link,
    /// By back or forward.
    Travel,
}

impl Memory {
    /// Told without an event: the router may draw before others hear of one.
    pub(super) fn arrival(&self) -> Arrival {
        match (self.is_by_link, self.has_arrived) {
            (true, _) => Arrival::Link,
            (false, true) => Arrival::Travel,
            (false, false) => Arrival::Load,
        }
    }

    pub(super) fn position(&self, entry: &str) -> Option<i32> {
        let known = self.positions.iter().find(|(known, _)| known == entry);
        known.map(|(_, position)| *position)
    }

    pub(super) fn keep(&mut self, entry: String, position: i32) {
        match self.positions.iter_mut().find(|(known, _)| *known == entry) {
            Some((_, old)) => *old = position,
            None => self.positions.push((entry, position)),
        }
    }
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Reads or changes what is remembered. Nothing happens while that is being done already.
pub(super) fn with_memory<T>(run: impl FnOnce(&mut Memory) -> T) -> Option<T> {
    MEMORY.with(|memory| {
        memory
            .try_borrow_mut()
            .ok()
            .map(|mut memory| run(&mut memory))
    })
}
