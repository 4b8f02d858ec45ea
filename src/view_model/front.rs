//! The front page.

use super::{Block, Card, ListPage, blocks, latest};
use crate::model::Site;
use serde::{Deserialize, Serialize};

/// What the front page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontPage {
    /// The newest article with a picture, on the first page only. It is not in the list again.
    pub lead: Option<Card>,
    /// The site's sections, on the first page only.
    pub blocks: Vec<Block>,
    /// The latest articles.
    pub latest: ListPage,
}

/// A page of the front page, counted from 1. `None` when there is no such page.
///
/// `is_partial`: further pages of the feed are still on their way, so there is always an older page to ask for.
#[must_use]
pub fn front_page(site: &Site, page: u32, is_partial: bool) -> Option<FrontPage> {
    let lead = site
        .articles()
        .iter()
        .take(PICTURE_WITHIN)
        .find(|article| article.image.is_some() || article.banner.is_some())
        .or_else(|| site.articles().first());
    let latest = latest(site, lead.map(|article| &article.slug), page, is_partial)?;
    let is_first = page == 1;
    Some(FrontPage {
        lead: lead.filter(|_| is_first).map(Card::of),
        blocks: if is_first { blocks(site) } else { Vec::new() },
        latest,
    })
}

/// A lead should be new: only among this many of the newest articles is one with a picture preferred.
const PICTURE_WITHIN: usize = 5;
