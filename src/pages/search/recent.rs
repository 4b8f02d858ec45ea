//! What a reader looked for before. It stays on the device.

use crate::browser::{self, names};
use leptos::prelude::*;

/// So many queries are kept.
const KEPT: usize = 8;

/// The queries before, the latest first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recent {
    pub(super) queries: RwSignal<Vec<String>>,
}

impl Recent {
    /// What the device knows: nothing natively, and until the page stands.
    pub(super) fn new() -> Self {
        let queries = RwSignal::new(Vec::new());
        Effect::new(move |_| {
            let kept = browser::kept(names::RECENT_STORE).unwrap_or_default();
            let lines = kept.lines().filter(|line| !line.trim().is_empty());
            queries.set(lines.take(KEPT).map(str::to_owned).collect());
        });
        Self { queries }
    }

    /// Remembers a query.
    pub(super) fn add(self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        self.change(|queries| {
            queries.retain(|query| *query != text);
            queries.insert(0, text);
            queries.truncate(KEPT);
        });
    }

    /// Forgets a query.
    pub(super) fn remove(self, text: &str) {
        self.change(|queries| queries.retain(|query| query != text));
    }

    /// Forgets all.
    pub(super) fn clear(self) {
        self.change(Vec::clear);
    }

    fn change(self, change: impl FnOnce(&mut Vec<String>)) {
        self.queries.update(change);
        browser::keep(
            names::RECENT_STORE,
            &self.queries.get_untracked().join("\n"),
        );
    }
}
