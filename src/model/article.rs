//! An article: one item of a feed.

use super::{Address, Author, Image, ItemId, Language, Product, RawHtml, Slug, TagSlug, Timestamp};
use serde::{Deserialize, Serialize};

/// An article. Its title is never empty and its tags, related articles and products are complete and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The feed's name for it.
    pub id: ItemId,
    /// Its place in addresses, unique in the site.
    pub slug: Slug,
    /// The heading: the feed's title, else cut from the summary or the text.
    pub title: String,
    /// Whether the heading was made from the text, so that it need not be repeated as a lead.
    pub is_title_derived: bool,
    /// The lead.
    pub summary: Option<String>,
    /// What there is to read.
    pub body: Body,
    /// The permalink at the publisher's own site.
    pub url: Option<Address>,
    /// The page that the article is about.
    pub external_url: Option<Address>,
    /// The main picture.
    pub image: Option<Image>,
    /// A wide picture for the top of the page.
    pub banner: Option<Image>,
    /// When it was published; `None` when the feed does not say so readably.
    pub published: Option<Timestamp>,
    /// When it was last changed, if later than [`Article::published`] or that is unknown.
    pub modified: Option<Timestamp>,
    /// Its own authors, else the feed's.
    pub authors: Vec<Author>,
    /// Tags in the feed's order: the spelling of the site's [`super::Tag`] and its slug.
    pub tags: Vec<(String, TagSlug)>,
    /// Its language: its own, else the feed's.
    pub language: Option<Language>,
    /// Audio, video and files to take along.
    pub attachments: Vec<Attachment>,
    /// What sort of piece it is.
    pub kind: Kind,
    /// 1 is hottest.
    pub hot_rank: Option<u64>,
    /// How often it was read.
    pub views: Option<Views>,
    /// Who edited it.
    pub editor: Option<String>,
    /// Where it came from.
    pub source: Option<SourceCredit>,
    /// Its own copyright notice, else the feed's with `{source}` and `{url}` filled in.
    pub copyright: Option<String>,
    /// Related articles as the publisher chose them; empty: by shared tags.
    pub related: Vec<Slug>,
    /// Goods it speaks of.
    pub products: Vec<Product>,
}

impl Article {
    /// The picture for the top of its page.
    #[must_use]
    pub fn lead_picture(&self) -> Option<&Image> {
        self.banner.as_ref().or(self.image.as_ref())
    }
}

/// What an article has to read.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// `content_html`, unchecked.
    Html(RawHtml),
    /// `content_text`: shown literally, paragraphs on blank lines.
    Text(String),
    /// Nothing but the summary and a link to the original.
    SummaryOnly,
}

/// What sort of piece an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// News and everything else.
    #[default]
    Article,
    /// 观点.
    Opinion,
    /// 人物.
    People,
}

/// A count of readings at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Views {
    /// How many.
    pub count: u64,
    /// When that was so.
    pub as_of: Option<Timestamp>,
}

/// Where an article was first published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceCredit {
    /// The publication's name.
    pub name: String,
    /// Its page.
    pub url: Option<Address>,
}

/// A file that belongs to an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Where it is.
    pub url: Address,
    /// Its media type as the feed gives it, lower case, such as `audio/mpeg`.
    pub mime_type: String,
    /// What to call it.
    pub title: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
    /// Seconds.
    pub duration: Option<f64>,
}
