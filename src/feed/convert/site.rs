//! The feed's own members, and the whole put together.

use super::ids::Ids;
use super::items::Draft;
use super::order::{arranged, newest_first};
use super::sections::{self, Plan};
use super::tags;
use super::values::{address, authors, language, line_of};
use crate::feed::diagnostics::{Diagnostics, quoted};
use crate::feed::wire;
use crate::model::{Address, Bases, LocalFiles, ProblemKind, Site, Use};
use std::sync::Arc;

/// A title for feeds that have neither a title nor an address.
const NAMELESS: &str = "JSON Feed";

/// What the first page says of the feed.
#[derive(Clone, Debug, Default)]
pub(in crate::feed) struct Head {
    /// The site, without articles, tags, sections and problems.
    pub(in crate::feed) site: Site,
    /// The notice for articles that have none.
    pub(in crate::feed) copyright: Option<String>,
    /// Where the feed says that it is.
    pub(in crate::feed) declared_address: Option<Address>,
    plans: Option<Vec<Plan>>,
}

impl Head {
    /// Of a feed that was not read yet.
    pub(in crate::feed) fn unread(address: Option<&Address>) -> Self {
        let mut head = Self::default();
        head.site.title = address
            .and_then(Address::host)
            .unwrap_or(NAMELESS)
            .to_owned();
        head.site.feed_address = address.cloned();
        head
    }
}

/// Reads the feed's own members. `page` is the address of the document, beside which there may be `files`.
pub(in crate::feed) fn head(
    feed: wire::Feed<'_>,
    feed_address: Option<&Address>,
    page: Option<&Address>,
    files: Option<&Arc<dyn LocalFiles>>,
    report: &mut Diagnostics,
) -> Head {
    note_version(feed.version.as_deref(), report);
    // The page's own address is the better base for where feed and home page are.
    let own = Bases::new(page.cloned());
    let home_page = address(
        feed.home_page_url,
        ("", "home_page_url"),
        Use::Data,
        &own,
        report,
    );
    let declared = address(feed.feed_url, ("", "feed_url"), Use::Data, &own, report);
    let bases = Bases::new(home_page.iter().chain(page).cloned()).with_files(files);
    let mut at = |text, name: &str, use_| address(text, ("", name), use_, &bases, report);
    let icon = at(feed.icon, "icon", Use::Media);
    let favicon = at(feed.favicon, "favicon", Use::Media);
    let sign_in = at(
        feed.extension.sign_in_url,
        "_broadsheet.sign_in_url",
        Use::Link,
    );
    let register = at(
        feed.extension.register_url,
        "_broadsheet.register_url",
        Use::Link,
    );
    let feed_address = feed_address.cloned().or_else(|| declared.clone());

    let title = line_of(feed.title).unwrap_or_else(|| {
        report.note("title", ProblemKind::Missing);
        let host = home_page
            .iter()
            .chain(&feed_address)
            .find_map(Address::host);
        host.unwrap_or(NAMELESS).to_owned()
    });
    let mut head = Head {
        copyright: line_of(feed.extension.copyright),
        plans: feed
            .extension
            .sections
            .map(|sections| sections::plans(sections, &bases, report)),
        declared_address: declared,
        site: Site::default(),
    };
    let site = &mut head.site;
    site.title = title;
    site.description = line_of(feed.description);
    site.language = language(feed.language, report);
    site.authors = authors(feed.authors, &bases, report);
    site.is_expired = feed.expired.unwrap_or(false);
    site.greeting = line_of(feed.extension.greeting);
    site.icon = icon.or(favicon);
    site.home_page = home_page;
    site.feed_address = feed_address;
    site.sign_in = sign_in;
    site.register = register;
    head
}

/// Whether the document says that it is a JSON Feed of any version.
pub(in crate::feed) fn is_feed_version(version: &str) -> bool {
    version.contains("jsonfeed.org/version/")
}

fn note_version(version: Option<&str>, report: &mut Diagnostics) {
    let Some(version) = version.map(str::trim).filter(|version| !version.is_empty()) else {
        report.note("version", ProblemKind::Missing);
        return;
    };
    let number = version
        .rsplit_once("jsonfeed.org/version/")
        .map(|(_, number)| number.trim_end_matches('/'));
    if !matches!(number, Some("1" | "1.0" | "1.1")) {
        let value = quoted(version);
        report.note("version", ProblemKind::UnknownVersion { value });
    }
}

/// Puts the site together from all that was read.
pub(in crate::feed) fn site(
    head: Head,
    mut drafts: Vec<Draft>,
    ids: &Ids,
    mut report: Diagnostics,
) -> Site {
    for draft in &mut drafts {
        report.about_item(draft.index, Some(draft.article.id.as_str()));
        let mut related = sections::known(&draft.related, ids, &mut report);
        related.retain(|slug| *slug != draft.article.slug);
        draft.article.related = related;
    }
    let tags = tags::unify(&mut drafts);
    let drafts = arranged(drafts, |draft| newest_first(draft.article.published));
    let tags = tags.with_articles(&drafts);
    report.about_feed();
    let sections = sections::sections(head.plans.as_deref(), &drafts, ids, &mut report);
    let has_own_sections = head.plans.is_some();
    let mut site = head.site;
    site.sections = sections;
    site.has_own_sections = has_own_sections;
    site.feed_order = feed_order(&drafts);
    site.problems = report.problems;
    site.with_content(
        drafts.into_iter().map(|draft| draft.article).collect(),
        tags,
    )
}

/// The places of drafts, in the order of the feed.
fn feed_order(drafts: &[Draft]) -> Vec<usize> {
    let items = drafts.iter().map(|draft| draft.index + 1).max();
    let mut places = vec![None; items.unwrap_or_default()];
    for (place, draft) in drafts.iter().enumerate() {
        if let Some(slot) = places.get_mut(draft.index) {
            *slot = Some(place);
        }
    }
    places.into_iter().flatten().collect()
}
