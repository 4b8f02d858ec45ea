//! A site whose pages are files: each page's data is in a file beside it.

use super::published_search::Files;
use crate::{
    browser,
    routes::Route,
    view_model::{PageData, PageFile, SiteFile, SiteInfo},
};
use std::sync::Arc;

/// Reads pages' files. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Published {
    site: Arc<SiteFile>,
    site_info: Arc<SiteInfo>,
    pub(super) base: Arc<str>,
    /// What has been fetched for searching.
    pub(super) files: Arc<Files>,
}

/// The data of the page in the document, and of the site that it is of: all that hydrating it needs.
///
/// `base` is the path below which the site lies, without a slash at its end. `None` when it is not to be had, or when the page is of
/// another state of the site than its shared file: the page then stays as it is.
pub async fn starting_point(base: &str) -> Option<(Published, PageFile)> {
    let page: PageFile = serde_json::from_str(&browser::text_of(PageFile::ID)?).ok()?;
    let site = browser::fetch_text(&[base, "/", SiteFile::NAME].concat()).await?;
    let site: SiteFile = serde_json::from_str(&site).ok()?;
    let published = Published {
        site_info: Arc::new(site.site_info.clone()),
        site: Arc::new(site),
        base: base.into(),
        files: Arc::default(),
    };
    (page.site == published.site.digest).then_some((published, page))
}

impl Published {
    /// What stands around every page.
    #[must_use]
    pub fn site_info(&self) -> Arc<SiteInfo> {
        self.site_info.clone()
    }

    /// Names the state of the site that the pages are of.
    pub(super) fn digest(&self) -> &str {
        &self.site.digest
    }

    /// The interface's language, `zh-CN` or `en`.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.site.locale
    }

    /// A page's data with all that it shows.
    #[must_use]
    pub fn whole(&self, file: PageFile) -> PageData {
        file.whole(&self.site)
    }

    /// The data of a page. `None` when it cannot be had, or is of another state of the site: after a deployment perhaps.
    pub(super) async fn page(&self, route: &Route) -> Option<PageData> {
        let path = route.href(&self.base);
        let address = [path.trim_end_matches('/'), "/", PageFile::NAME].concat();
        let file: PageFile = serde_json::from_str(&browser::fetch_text(&address).await?).ok()?;
        (file.site == self.site.digest).then(|| self.whole(file))
    }
}
