//! A site whose pages are files: each page's own file has what the app must change in the document to show it.

use crate::{
    browser::{self, Draft, Prefetcher},
    view_model::PageFile,
};
use std::cell::RefCell;

/// Reads pages' files. Those that a reader is about to ask for are fetched ahead, and made ready.
#[derive(Debug)]
pub struct Published {
    prefetcher: Prefetcher<Ready>,
    draft: fn(&PageFile) -> Option<Draft>,
    /// Where the file is that has what stands beside every article, and that, once it is there.
    blocks_file: String,
    blocks: RefCell<String>,
}

/// A page's file, and its main part as elements.
#[derive(Debug)]
pub struct Ready {
    /// The file as it is.
    pub file: PageFile,
    /// What the main landmark is to hold.
    pub main: Draft,
}

impl Published {
    /// `base` is the path below which the site lies, without a slash at its end; `draft` makes elements of what a page's main landmark
    /// is to hold.
    #[must_use]
    pub fn new(base: &str, draft: fn(&PageFile) -> Option<Draft>) -> Self {
        Self {
            prefetcher: Prefetcher::default(),
            draft,
            blocks_file: [base, "/", PageFile::BLOCKS].concat(),
            blocks: RefCell::default(),
        }
    }

    /// The page at an address within the site. `None` when it cannot be had, or is of another format than this app knows: after a
    /// deployment perhaps. The browser can still open the page itself.
    pub async fn page(&self, address: &str) -> Option<Ready> {
        let file = file_of(address)?;
        self.want(file.clone());
        let mut ready = self.prefetcher.take(&file).await?;
        if ready.file.kind == PageFile::ARTICLE {
            ready.file.rest = self.blocks().await;
        }
        Some(ready)
    }

    /// What stands beside every article, which is asked for once; empty when it is not to be had.
    pub async fn blocks(&self) -> String {
        if self.blocks.borrow().is_empty() {
            self.want(self.blocks_file.clone());
            if let Some(ready) = self.prefetcher.take(&self.blocks_file).await {
                self.blocks.replace(ready.file.rest);
            }
        }
        self.blocks.borrow().clone()
    }

    /// Fetches a page's file ahead, unless the reader saves data.
    pub fn expect(&self, address: &str) {
        if let Some(file) = file_of(address)
            && !browser::saves_data()
        {
            self.want(file);
        }
    }

    fn want(&self, file: String) {
        let draft = self.draft;
        self.prefetcher
            .want(file, PageFile::MEMBERS, move |members| {
                let file = PageFile::from_members(members)?;
                let main = draft(&file)?;
                Some(Ready { file, main })
            });
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
