//! The sources of pages.

use crate::view_model::SiteInfo;
use std::sync::Arc;

/// Where pages come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// They were put there: natively, one page is rendered at a time.
    Given(Given),
    /// From the feed, by all that the app can do.
    #[cfg(feature = "csr")]
    Live(super::Live),
    /// From the files of a published site.
    #[cfg(feature = "hydrate")]
    Published(super::Published),
}

/// What stands around pages that were put there.
#[derive(Clone, Debug)]
pub struct Given {
    /// It.
    pub site_info: Arc<SiteInfo>,
}
