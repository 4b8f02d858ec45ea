//! The data of a published site's pages, as the browser reads it: in the page itself, and in a file beside it.

use super::{Block, Page, SiteInfo};
use serde::{Deserialize, Serialize};

/// A page's own file, `index.json` beside its `index.html`, which also holds it but for an article's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageFile {
    /// [`SiteFile::digest`] of the site that it is of.
    pub site: String,
    /// What the page shows. The sections beside an article are in the site's file.
    pub page: Page,
    /// What its head says beside that.
    pub head: MoreHead,
}

/// A page with all that it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PageData {
    /// What it shows.
    pub page: Page,
    /// What its head says beside that.
    pub head: MoreHead,
}

impl From<Page> for PageData {
    fn from(page: Page) -> Self {
        Self {
            page,
            head: MoreHead::default(),
        }
    }
}

/// What only a published page's head says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoreHead {
    /// Width and height of the picture by which links to it are shown, in px, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_size: Option<(u32, u32)>,
    /// Where its answer to oEmbed is, absolute, and the title of what is embedded, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oembed: Option<(String, String)>,
}

/// What all pages of a published site share: `site.json` at its root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteFile {
    /// Differs whenever anything in the file does, and with each version of the app: pages of another site than the one that
    /// is shown are left to the browser, after a deployment perhaps.
    pub digest: String,
    /// The interface's language, `zh-CN` or `en`.
    pub locale: String,
    /// What stands around every page.
    pub site_info: SiteInfo,
    /// What stands beside every article.
    pub blocks: Vec<Block>,
}

impl PageFile {
    /// Its name in a page's folder.
    pub const NAME: &str = "index.json";
    /// The id of the data block in a page.
    pub const ID: &str = "broadsheet-data";

    /// The page with all that it shows.
    #[must_use]
    pub fn whole(self, site: &SiteFile) -> PageData {
        let Self { mut page, head, .. } = self;
        if let Page::Article(article) = &mut page {
            article.blocks.clone_from(&site.blocks);
        }
        PageData { page, head }
    }
}

impl SiteFile {
    /// Its name at the site's root.
    pub const NAME: &str = "site.json";
}
