//! A section on its own page.

use super::{Block, BlockContent, ListPage, block::opinions, listing::list_page};
use crate::{
    model::{SectionContent, SectionKind, Site},
    routes::Route,
};
use serde::{Deserialize, Serialize};

/// What a section's own page shows: a section of links whole, one of articles page by page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionPage {
    /// The section, with this page's articles; it may be empty.
    pub block: Block,
    /// Which page it is, from 1.
    pub page: u32,
    /// The page before.
    pub newer: Option<Route>,
    /// The page after.
    pub older: Option<Route>,
}

impl SectionPage {
    /// The page as one of a plain list, which all but the first are.
    pub(super) fn into_list(self) -> Option<ListPage> {
        let BlockContent::Cards(cards) = self.block.content else {
            return None;
        };
        Some(ListPage {
            cards,
            page: self.page,
            newer: self.newer,
            older: self.older,
        })
    }
}

/// A page of a section. A site without it has an empty one, so that the address still says something. `None` when there is no such page.
#[must_use]
pub fn section_page(site: &Site, kind: SectionKind, page: u32) -> Option<SectionPage> {
    let section = site.section(kind);
    let slugs = section.map_or(&[][..], |section| section.content.articles());
    let article = |at: usize| site.article(slugs.get(at)?);
    let list = list_page(slugs.len(), article, page, false, |page| Route::Section {
        kind,
        page,
    })?;
    let content = match section.map(|section| &section.content) {
        Some(SectionContent::Links(links)) => BlockContent::Links(links.clone()),
        // Further pages, which may follow on this one, are plain lists.
        Some(_) if kind == SectionKind::Opinions && page == 1 => opinions(list.cards, usize::MAX),
        Some(_) => BlockContent::Cards(list.cards),
        // Nothing that other sites could show.
        None => BlockContent::Links(Vec::new()),
    };
    Some(SectionPage {
        block: Block {
            kind,
            title: section.and_then(|section| section.title.clone()),
            more: section.and_then(|section| section.more.clone()),
            content,
        },
        page,
        newer: list.newer,
        older: list.older,
    })
}
