//! The page that tells a publisher how the feed was read.

use crate::model::{Address, Problem, ProblemKind, Site, Subject};
use serde::{Deserialize, Serialize};

/// How the feed was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutFeed {
    /// The feed's address.
    pub address: Option<Address>,
    /// How many articles it gave.
    pub articles: usize,
    /// How many tags.
    pub tags: usize,
    /// What was dropped or repaired: the first few hundred.
    pub problems: Vec<ReportedProblem>,
    /// How many there are in all.
    pub problem_count: usize,
}

/// A feed of a thousand sloppy items has thousands of problems; nobody reads more than this.
const SHOWN: usize = 300;

/// A problem of the feed, in words: published pages then need no words for all the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedProblem {
    /// What it concerns.
    pub subject: Subject,
    /// The member, as a path within the subject; empty for the whole subject.
    pub field: String,
    /// What was wrong and what was done.
    pub words: String,
}

impl AboutFeed {
    /// How a site's feed was read. `omissions` are what articles lose, told before all else; `explain` gives words in the site's language.
    #[must_use]
    pub fn of(
        site: &Site,
        omissions: &[Problem],
        explain: impl Fn(&ProblemKind) -> String,
    ) -> Self {
        let shown = omissions
            .iter()
            .chain(site.problems.iter().take(SHOWN))
            .map(|problem| ReportedProblem {
                subject: problem.subject.clone(),
                field: problem.field.clone(),
                words: explain(&problem.kind),
            });
        Self {
            address: site.feed_address.clone(),
            articles: site.articles().len(),
            tags: site.tags().len(),
            problems: shown.collect(),
            problem_count: omissions.len() + site.problems.len(),
        }
    }
}
