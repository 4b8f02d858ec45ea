//! Copying, and what became of it.

use crate::browser;
use leptos::{html::Code, prelude::*, task::spawn_local};

/// What is told of copying.
#[derive(Clone, Copy, Debug)]
pub struct CopyWords {
    /// That it worked.
    pub copied: &'static str,
    /// That it did not, and what the reader can do.
    pub failed: &'static str,
}

/// Copies a text and tells what became of it. Where that failed, what is `shown` of it is selected, for the reader to copy.
pub fn copy_and_tell(
    text: String,
    shown: NodeRef<Code>,
    told: RwSignal<Option<&'static str>>,
    words: CopyWords,
) {
    // Emptied first: what is said again would not be read out.
    told.set(None);
    spawn_local(async move {
        let is_copied = browser::copy(&text).await;
        if !is_copied && let Some(shown) = shown.try_get_untracked().flatten() {
            browser::select_content(&shown);
        }
        // Where it is told may be gone by now.
        told.try_set(Some(if is_copied {
            words.copied
        } else {
            words.failed
        }));
    });
}
