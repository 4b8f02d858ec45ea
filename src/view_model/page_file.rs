//! A page of a published site as the app fetches it on the way from page to page.

use serde::Serialize;

/// A page's own file, `index.json` beside its `index.html`: what changes in the document when a reader comes from another page.
///
/// All members are texts, so that the browser's own JSON reader does for them: a derived one would weigh 3 KB in the app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PageFile {
    /// [`PageFile::FORMAT`]. The app leaves pages of another format to the browser.
    pub format: String,
    /// The page's title, for the announcement.
    pub title: String,
    /// The head's elements that are this page's: HTML that our own templates made.
    pub head: String,
    /// What the main landmark holds: HTML that our own templates made.
    pub main: String,
    /// What is to be added to the article in it a frame later, if anything.
    pub further: String,
    /// What its element for that may be filled with a moment later, if anything. Beside all articles that is the same, and stands in
    /// [`PageFile::BLOCKS`] once.
    pub rest: String,
    /// What kind of page it is: `article`, or `website`.
    pub kind: String,
    /// The address whose links in the navigation are marked as the current one.
    pub current: String,
    /// The document's language, a BCP 47 tag.
    pub lang: String,
}

impl PageFile {
    /// Which members there are and what they mean.
    pub const FORMAT: &str = "4";

    /// The file of the site that has what stands beside every article. It is a page's file, of which only that member counts.
    pub const BLOCKS: &str = "blocks.json";

    /// Their names, in the order of [`PageFile::from_members`].
    pub const MEMBERS: [&str; 9] = [
        "format", "title", "head", "main", "further", "rest", "kind", "current", "lang",
    ];

    /// The kind of articles.
    pub const ARTICLE: &str = "article";

    /// The file with these members. `None` when it is of another format.
    #[must_use]
    pub fn from_members(members: [String; 9]) -> Option<Self> {
        let mut members = members.into_iter();
        let mut next = || members.next().unwrap_or_default();
        let file = Self {
            format: next(),
            title: next(),
            head: next(),
            main: next(),
            further: next(),
            rest: next(),
            kind: next(),
            current: next(),
            lang: next(),
        };
        (file.format == Self::FORMAT).then_some(file)
    }
}
