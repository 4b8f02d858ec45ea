//! The interface's words that most pages need.

use super::Locale;
use crate::model::{Kind, Notes, SectionKind};

/// The interface's words. A function's parameters are named by its documentation, in order.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "a word's name is its documentation; the others have their own"
)]
pub struct Strings {
    pub locale: Locale,
    pub skip_to_content: &'static str,
    pub site_navigation: &'static str,
    pub quick_navigation: &'static str,
    pub sign_in: &'static str,
    pub register: &'static str,
    pub home: &'static str,
    pub hot: &'static str,
    pub hot_articles: &'static str,
    pub picks: &'static str,
    pub tags: &'static str,
    pub all_tags: &'static str,
    pub opinions_short: &'static str,
    pub opinions: &'static str,
    pub topics: &'static str,
    pub partners: &'static str,
    pub more: &'static str,
    /// Section.
    pub more_of: fn(&str) -> String,
    pub latest: &'static str,
    pub breadcrumb: &'static str,
    pub source: &'static str,
    pub editor: &'static str,
    pub modified: &'static str,
    pub authors: &'static str,
    /// Count.
    pub views: fn(u64) -> String,
    /// Date.
    pub views_as_of: fn(&str) -> String,
    /// Before a count.
    pub view_count: &'static str,
    /// Before how long it is.
    pub reading_time: &'static str,
    /// Count.
    pub minutes: fn(u32) -> String,
    pub copyright: &'static str,
    pub read_original: &'static str,
    /// Between a word and what it tells.
    pub colon: &'static str,
    /// Between the members of a list.
    pub comma: &'static str,
    pub needs_script: &'static str,
    pub read_whole: &'static str,
    pub read_at_source: &'static str,
    pub read_external: &'static str,
    pub cut: &'static str,
    pub notes: Notes,
    pub attachments: &'static str,
    pub sound: &'static str,
    pub film: &'static str,
    pub picture: &'static str,
    /// What a page has of headings.
    pub outline: &'static str,
    /// Said of a link.
    pub leaves: &'static str,
    /// Of what lies over the page.
    pub close: &'static str,
    /// Said of a picture that is a link to itself.
    pub enlarge: &'static str,
    /// A table that has no caption.
    pub table: &'static str,
    pub products: &'static str,
    /// Date.
    pub price_as_of: fn(&str) -> String,
    pub mini_program: &'static str,
    pub newer_article: &'static str,
    pub older_article: &'static str,
    pub read_on: &'static str,
    pub related: &'static str,
    pub people: &'static str,
    pub opinion: &'static str,
    pub carousel: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    /// Number, of how many.
    pub position: fn(usize, usize) -> String,
    pub load_more: &'static str,
    pub loading: &'static str,
    pub newer_page: &'static str,
    /// Page.
    pub page: fn(u32) -> String,
    /// Count.
    pub article_count: fn(usize) -> String,
    /// Tag.
    pub tagged: fn(&str) -> String,
    pub neighbouring_tags: &'static str,
    pub no_articles: &'static str,
    pub no_tags: &'static str,
    pub empty_section: &'static str,
    pub about_feed: &'static str,
    pub feed: &'static str,
    pub publisher_site: &'static str,
    pub made_with: &'static str,
    /// Count.
    pub problem_count: fn(usize) -> String,
    pub no_problems: &'static str,
    pub feed_address: &'static str,
    pub whole_feed: &'static str,
    /// 1-based number.
    pub item: fn(usize) -> String,
    pub where_: &'static str,
    pub field: &'static str,
    pub what: &'static str,
    pub first_shown: &'static str,
    pub expired: &'static str,
    pub picture_missing: &'static str,
    pub retry: &'static str,
    pub to_home: &'static str,
    pub not_found_title: &'static str,
    pub not_found: &'static str,
    pub failed_title: &'static str,
    /// HTTP status.
    pub status: fn(u16) -> String,
    pub unreachable: &'static str,
    pub unreachable_elsewhere: &'static str,
    pub offline: &'static str,
    /// Seconds.
    pub timed_out: fn(u32) -> String,
    pub web_page: &'static str,
    pub empty_document: &'static str,
    /// Line, column.
    pub invalid_json: fn(usize, usize) -> String,
    pub without_items: &'static str,
    pub another_format: &'static str,
    pub not_an_object: &'static str,
    /// Name of the encoding.
    pub encoding: fn(&str) -> String,
    /// Megabytes.
    pub too_large: fn(u64) -> String,
    pub no_sanitiser: &'static str,
    pub no_feed_named: &'static str,
    pub saved_copy: &'static str,
    pub broken_title: &'static str,
    pub broken: &'static str,
    pub reload: &'static str,
}

impl Strings {
    /// A section's own word, for sections to which the publisher gave no title.
    #[must_use]
    pub fn section(&self, kind: SectionKind) -> &'static str {
        match kind {
            SectionKind::Hot => self.hot_articles,
            SectionKind::Picks => self.picks,
            SectionKind::Opinions => self.opinions,
            SectionKind::Topics => self.topics,
            SectionKind::Partners => self.partners,
        }
    }

    /// A kind of article, where it is worth a word.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Article => "",
            Kind::Opinion => self.opinion,
            Kind::People => self.people,
        }
    }
}
