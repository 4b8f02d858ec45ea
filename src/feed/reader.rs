//! The pages of one feed, one after the other.

use super::MAX_PAGES;
use super::convert::{self, Draft, Head, Ids, Scope};
use super::diagnostics::{Diagnostics, quoted};
use super::document;
use super::error::{FeedError, Missing};
use super::json::{Text, Value};
use super::object::Object;
use super::repair;
use super::wire;
use crate::model::{Address, Bases, ItemId, LocalFiles, ProblemKind, Site, Use};
use std::sync::Arc;

/// Reads the pages of one feed and puts a site together from them.
///
/// The first page speaks for the feed: of later ones only items and `next_url` count.
#[derive(Clone, Debug)]
pub struct Reader {
    pub(super) address: Option<Address>,
    /// Addresses of pages that were read or asked for, without fragments.
    visited: Vec<String>,
    pages: usize,
    /// Items met so far, whether kept or not.
    items: usize,
    pub(super) head: Head,
    drafts: Vec<Draft>,
    ids: Ids,
    pub(super) report: Diagnostics,
    /// Beside the page that is being read.
    files: Option<Arc<dyn LocalFiles>>,
}

impl Reader {
    /// Begins a feed that was found at an address.
    #[must_use]
    pub fn new(address: Option<Address>) -> Self {
        Self {
            visited: address.iter().map(key).collect(),
            head: Head::unread(address.as_ref()),
            address,
            pages: 0,
            items: 0,
            drafts: Vec::new(),
            ids: Ids::default(),
            report: Diagnostics::new(),
            files: None,
        }
    }

    /// The files that lie beside the pages to come; none unless these are files themselves.
    pub fn set_files(&mut self, files: Option<Arc<dyn LocalFiles>>) {
        self.files = files;
    }

    /// Adds a page, and gives the address of the next one if it should be fetched. `page_address` is where this page was found; by
    /// default that is the feed's own address.
    ///
    /// # Errors
    /// When nothing of this page can be shown; the pages before it stay. For a later page, call [`Reader::next_failed`] then.
    pub fn add_page(
        &mut self,
        bytes: &[u8],
        page_address: Option<&Address>,
    ) -> Result<Option<Address>, FeedError> {
        let (text, is_broken) = document::decoded(bytes)?;
        let repaired;
        let (members, is_repaired) = match document::members(&text) {
            Ok(members) => (members, false),
            Err(error) => {
                repaired = repair::control_characters(&text).ok_or_else(|| error.clone())?;
                (document::members(&repaired).map_err(|_| error)?, true)
            }
        };
        let feed = Object::new(members, String::new());
        let items = document::items(&feed)?;

        let page_address = page_address.or(self.address.as_ref()).cloned();
        let (problems_before, items_before, drafts_before) =
            (self.report.problems.len(), self.items, self.drafts.len());
        let is_replaced = is_broken || is_repaired;
        self.begin_page(is_replaced, page_address.as_ref(), |report| {
            wire::Feed::read(&feed, report)
        });
        let bases = self.bases(page_address.as_ref());
        let has_items = !items.is_empty();
        for item in items {
            self.add_item(item, &bases);
        }
        if has_items && self.drafts.len() == drafts_before && !document::is_declared_feed(&feed) {
            // Some other kind of document: nothing of it is kept.
            self.report.problems.truncate(problems_before);
            self.items = items_before;
            if self.pages == 0 {
                self.head = Head::unread(self.address.as_ref());
            }
            return Err(FeedError::NotAFeed {
                missing: Missing::NoUsableItems,
            });
        }
        self.report.about_feed();
        let next = feed.text("next_url", &mut self.report);
        Ok(self.end_page(next, page_address))
    }

    /// What comes before a page's items: the first page speaks for the feed.
    pub(super) fn begin_page<'a>(
        &mut self,
        is_replaced: bool,
        page_address: Option<&Address>,
        feed: impl FnOnce(&mut Diagnostics) -> wire::Feed<'a>,
    ) {
        self.report.about_feed();
        if is_replaced {
            self.report.note("", ProblemKind::BrokenEncoding);
        }
        if self.pages == 0 {
            let wire = feed(&mut self.report);
            let (address, files) = (self.address.as_ref(), self.files.as_ref());
            self.head = convert::head(wire, address, page_address, files, &mut self.report);
        }
    }

    /// What comes after a page's items; gives the address of the next page if it should be fetched.
    pub(super) fn end_page(
        &mut self,
        next: Option<Text<'_>>,
        page_address: Option<Address>,
    ) -> Option<Address> {
        self.pages += 1;
        self.visited.extend(
            page_address
                .iter()
                .chain(&self.head.declared_address)
                .map(key),
        );
        self.report.about_feed();
        self.next(next, page_address)
    }

    /// What relative addresses of items are relative to.
    pub(super) fn bases(&self, page_address: Option<&Address>) -> Vec<Address> {
        let home_page = self.head.site.home_page.as_ref();
        home_page.into_iter().chain(page_address).cloned().collect()
    }

    /// Diagnostics that a further page could not be fetched or read.
    pub fn next_failed(&mut self, address: &Address) {
        self.report.about_feed();
        let value = quoted(address.as_str());
        self.report
            .note("next_url", ProblemKind::NextFailed { value });
    }

    /// What has been read so far. Copies all of it: for showing a first page while further ones are on their way.
    #[must_use]
    pub fn snapshot(&self) -> Site {
        self.clone().finish()
    }

    /// The whole site.
    #[must_use]
    pub fn finish(self) -> Site {
        convert::site(self.head, self.drafts, &self.ids, self.report)
    }

    fn add_item(&mut self, value: Value<'_>, bases: &[Address]) {
        self.begin_item();
        let report = &mut self.report;
        let Some(members) = value.members() else {
            report.note("", ProblemKind::ItemDropped);
            return;
        };
        let item = Object::new(members, String::new());
        let Some(id) = item.id("id", report).filter(|id| !id.trim().is_empty()) else {
            report.note("id", ProblemKind::ItemDropped);
            return;
        };
        self.add_draft(id.into_owned(), bases, |report| {
            wire::Item::read(&item, report)
        });
    }

    /// What is noted from here on concerns the next item, of which no id is known yet.
    pub(super) fn begin_item(&mut self) {
        self.report.about_item(self.items, None);
        self.items += 1;
    }

    /// Makes an article of the item that was begun.
    pub(super) fn add_draft<'a>(
        &mut self,
        id: String,
        bases: &[Address],
        item: impl FnOnce(&mut Diagnostics) -> wire::Item<'a>,
    ) {
        let index = self.items.saturating_sub(1);
        let report = &mut self.report;
        report.about_item(index, Some(&id));
        if self.ids.slug(&id).is_some() {
            report.note("id", ProblemKind::DuplicateId);
            return;
        }
        let item = item(report);
        let scope = Scope {
            site_title: &self.head.site.title,
            authors: &self.head.site.authors,
            language: self.head.site.language.as_ref(),
            copyright: self.head.copyright.as_deref(),
            bases,
            files: self.files.as_ref(),
        };
        let item_id = ItemId::new(id.clone());
        let slug = self.ids.free_slug(&item_id);
        let Some(draft) = convert::draft(item_id, slug.clone(), index, item, &scope, report) else {
            report.note("", ProblemKind::ItemDropped);
            return;
        };
        self.drafts.push(draft);
        self.ids.insert(&id, slug);
    }

    /// The next page's address, if it is a new one and there may be another page.
    fn next(&mut self, text: Option<Text<'_>>, page_address: Option<Address>) -> Option<Address> {
        // A bare `?page=2` is meant relative to the page that says so.
        let bases = Bases::new(
            page_address
                .into_iter()
                .chain(self.head.site.home_page.clone()),
        );
        let next = convert::address(text, ("", "next_url"), Use::Data, &bases, &mut self.report)?;
        let place = key(&next);
        if self.pages < MAX_PAGES && !self.visited.contains(&place) {
            self.visited.push(place);
            return Some(next);
        }
        let value = quoted(next.as_str());
        self.report
            .note("next_url", ProblemKind::NextStopped { value });
        None
    }
}

/// Two addresses are one page if they differ in the fragment only.
fn key(address: &Address) -> String {
    let page = address.as_str().split('#').next();
    page.unwrap_or_default().to_owned()
}
