//! What was wrong with a feed, for its publisher to read.

use serde::{Deserialize, Serialize};

/// One thing that was dropped or repaired while a feed was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What it concerns.
    pub subject: Subject,
    /// The member, as a path within the subject: `date_published`, `_broadsheet.sections[2].kind`; empty for the whole subject.
    pub field: String,
    /// What was wrong and what was done.
    pub kind: ProblemKind,
}

/// What a [`Problem`] concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// The feed as a whole.
    Feed,
    /// An item: its place in `items` (0 is first, counted over all pages read) and its id where it has one (cut to 80 characters).
    Item {
        /// 0-based place.
        index: usize,
        /// The id.
        id: Option<String>,
    },
    /// An article, by its id.
    Article(String),
}

/// What of an article's content is not shown as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Omitted {
    /// A drawing; a note stands in its place.
    Drawing,
    /// A formula that nothing but its look is known of; a note stands in its place.
    Formula,
    /// A file or film of a plug-in or another page's script; a link stands in its place.
    Film,
    /// A frame of a host that is no known player's; a link stands in its place.
    Frame,
    /// A script, with whatever it would have shown.
    Script,
}

/// What was wrong, and what was done about it. Texts that a feed supplied are cut to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProblemKind {
    /// A required member is missing or blank; a substitute was used, or what cannot be without it was left out.
    Missing,
    /// The value has another type than it should; the member was left out, or repaired where its meaning was plain (`"808"`).
    WrongType {
        /// What it should be: `text`, `number`, `array`…
        expected: String,
        /// What it is.
        found: String,
    },
    /// The value could not be understood; the member was left out.
    Unreadable {
        /// The value.
        value: String,
    },
    /// An address was refused; it was left out.
    RefusedAddress {
        /// The address.
        value: String,
    },
    /// A file that the feed names is not there.
    MissingFile {
        /// Its path beside the feed.
        path: String,
    },
    /// A file that the feed names is not published: it is hidden or lies outside the feed's folder, or not every system allows its name.
    RefusedFile {
        /// Its path beside the feed.
        path: String,
    },
    /// The whole item was left out: it has no id, nothing to read, or is no object.
    ItemDropped,
    /// The id was there before; this item was left out.
    DuplicateId,
    /// A reference to an item that the feed does not have; it was left out.
    UnknownReference {
        /// The id referred to.
        id: String,
    },
    /// A section of a kind that Broadsheet does not know; it was left out.
    UnknownKind {
        /// The word.
        value: String,
    },
    /// A second section of the same kind; it was left out.
    DuplicateSection,
    /// The version is unknown; the feed was read all the same.
    UnknownVersion {
        /// The version.
        value: String,
    },
    /// What is no text was replaced by U+FFFD: bytes that are not UTF-8, halves of surrogate pairs. Or raw control characters
    /// stood where JSON allows none.
    BrokenEncoding,
    /// The XML is not well-formed: a bare `&`, a tag without end, a name that only HTML knows. It was read as it was meant.
    Malformed,
    /// The document ends in the middle; what was whole before is shown.
    CutOff,
    /// `next_url` led to a page already read, or too many pages; reading stopped there.
    NextStopped {
        /// The address.
        value: String,
    },
    /// Parts of articles are not shown as they were meant. The subject is the first such article.
    Omitted {
        /// What they are.
        kind: Omitted,
        /// How many, in all articles.
        count: usize,
        /// In how many articles.
        articles: usize,
    },
    /// A further page could not be read; the pages before it are shown.
    NextFailed {
        /// The address.
        value: String,
    },
}
