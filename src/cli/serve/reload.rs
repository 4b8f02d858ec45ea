//! Has pages that are open in a browser follow the site: each asks now and then whether it was built anew.

use super::files::Answer;
use std::{
    process,
    sync::atomic::{AtomicU64, Ordering},
};

const SCRIPT: &str = "/.broadsheet/reload.js";

const BUILD: &str = "/.broadsheet/build";

/// What only pages have, and not the documents for frames of other sites.
const PAGE: &[u8] = b"id=\"broadsheet-page\"";

/// How often the site was built.
#[derive(Debug, Default)]
pub(super) struct Reload {
    builds: AtomicU64,
}

impl Reload {
    /// The site was built anew.
    pub(super) fn announce(&self) {
        self.builds.fetch_add(1, Ordering::Relaxed);
    }

    /// Names the build that is shown. Another run of the tool has other builds.
    fn build(&self) -> String {
        format!("{}-{}", process::id(), self.builds.load(Ordering::Relaxed))
    }

    /// The answers to what pages ask for this.
    pub(super) fn answer(&self, url: &str) -> Option<Answer> {
        let (kind, text) = match url.split('?').next() {
            Some(SCRIPT) => ("text/javascript", include_str!("reload.js").to_owned()),
            Some(BUILD) => ("text/plain", self.build()),
            _ => return None,
        };
        let answer = Answer::new(200, text.into_bytes());
        Some(
            answer
                .with("Content-Type", format!("{kind}; charset=utf-8"))
                .with("Cache-Control", "no-store"),
        )
    }

    /// A page that asks; anything else as it is.
    pub(super) fn with_script(&self, page: impl FnOnce() -> Answer) -> Answer {
        // First: a page that is built while it is read then asks for the newer one.
        let build = self.build();
        let mut answer = page();
        if answer.is_html() && answer.body.windows(PAGE.len()).any(|part| part == PAGE) {
            let element = format!("<script type=\"module\" src=\"{SCRIPT}?{build}\"></script>\n");
            answer.body.extend(element.into_bytes());
        }
        answer
    }
}
