//! What a publisher needs to know when a site is built.

use super::{
    build::Built,
    messages,
    problems::{self, Kind},
    share_card::{self, Pictures, ShareCard},
};
use crate::publish::BaseUrl;
use serde::Serialize;
use std::{path::Path, time::Instant};

/// The outcome of a build.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    out: String,
    pages: usize,
    /// Pages that the last build had not made.
    made_anew: usize,
    articles: usize,
    files: usize,
    bytes: u64,
    seconds: f64,
    written: usize,
    removed: usize,
    problem_count: usize,
    problems: Vec<Kind>,
    /// Of the newest article.
    share_card: Option<ShareCard>,
    /// Commands that come next.
    check: String,
    preview: String,
}

impl Report {
    pub(super) fn of(
        built: &Built,
        feeds: &[String],
        out: &Path,
        base_url: &BaseUrl,
        started: Instant,
    ) -> Self {
        let (site, summary) = (&built.gathered.site, &built.summary);
        let newest = site.articles().first();
        let pictures = Pictures::Published(&built.copies);
        let words = feeds.iter().map(|feed| messages::word(feed));
        Self {
            pages: summary.pages,
            made_anew: summary.rendered,
            articles: site.articles().len(),
            files: summary.files,
            bytes: summary.bytes,
            seconds: (started.elapsed().as_secs_f64() * 1000.0).round() / 1000.0,
            written: summary.changes.written,
            removed: summary.changes.removed,
            problem_count: site.problems.len(),
            problems: problems::kinds(site),
            share_card: newest.map(|article| share_card::of(article, base_url, pictures)),
            check: format!("broadsheet check {}", words.collect::<Vec<_>>().join(" ")),
            preview: format!(
                "broadsheet serve {}",
                messages::word(&out.display().to_string())
            ),
            out: out.display().to_string(),
        }
    }

    pub(super) fn print_json(&self) {
        messages::say(&serde_json::to_string_pretty(self).unwrap_or_default());
    }

    pub(super) fn tell(&self) {
        messages::say(&format!(
            "{} of {} ({} made anew) in {}: {}, {}; {} written, {} removed; {:.1} s",
            messages::count(self.pages, "page"),
            messages::count(self.articles, "article"),
            self.made_anew,
            self.out,
            messages::count(self.files, "file"),
            messages::bytes(self.bytes),
            self.written,
            self.removed,
            self.seconds,
        ));
        if self.problem_count > 0 {
            let problems = messages::count(self.problem_count, "problem");
            messages::say(&format!("\n{problems} in the feed:"));
            for kind in &self.problems {
                messages::say(&format!("  {kind}"));
            }
            messages::say(&format!("  {} shows all", self.check));
        }
        let advice = self.share_card.as_ref().map_or(&[][..], ShareCard::advice);
        if !advice.is_empty() {
            messages::say(&format!(
                "\nThe newest article when shared: {}",
                advice.join("; ")
            ));
        }
        messages::say(&format!("\nSee it with: {}", self.preview));
    }
}
