//! A site whose pages are files: each page's own file has what the app must change in the document to show it.

use crate::{
    browser::{self, Prefetcher},
    view_model::PageFile,
};

/// Reads pages' files. Those that a reader is about to ask for are fetched ahead.
#[derive(Debug, Default)]
pub struct Published {
    prefetcher: Prefetcher,
}

impl Published {
    /// The file of the page at an address within the site. `None` when it cannot be had, or is of another format than this app knows:
    /// after a deployment perhaps. The browser can still open the page itself.
    pub async fn page(&self, address: &str) -> Option<PageFile> {
        let file = file_of(address)?;
        let members = self.prefetcher.members(&file, PageFile::MEMBERS).await;
        PageFile::from_members(members?)
    }

    /// Fetches a page's file ahead, unless the reader saves data.
    pub fn expect(&self, address: &str) {
        if let Some(file) = file_of(address)
            && !browser::saves_data()
        {
            self.prefetcher.want(file);
        }
    }
}

/// The page's own file, beside its `index.html`. `None` for what is no page.
fn file_of(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    let folder = path.strip_suffix("index.html").unwrap_or(path);
    let folder = folder.trim_end_matches('/');
    // Two slashes begin another host's address.
    let is_page = folder.is_empty() || (folder.starts_with('/') && !folder.starts_with("//"));
    is_page.then(|| format!("{folder}/index.json"))
}
