//! The page that tells a publisher how the feed was read.

use crate::model::{Address, Problem, Site};
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
    pub problems: Vec<Problem>,
    /// How many there are in all.
    pub problem_count: usize,
}

/// A feed of a thousand sloppy items has thousands of problems; nobody reads more than this.
const SHOWN: usize = 300;

impl AboutFeed {
    /// Tells of what articles lose, too, before all else.
    pub fn add_omissions(&mut self, omissions: Vec<Problem>) {
        self.problem_count += omissions.len();
        self.problems.splice(..0, omissions);
    }

    /// How a site's feed was read.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        Self {
            address: site.feed_address.clone(),
            articles: site.articles().len(),
            tags: site.tags().len(),
            problems: site.problems.iter().take(SHOWN).cloned().collect(),
            problem_count: site.problems.len(),
        }
    }
}
