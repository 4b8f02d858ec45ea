//! What of an article is searched.

use super::{
    fold::{Folded, folded, folded_with_places},
    query::{Query, Term},
};
use crate::model::{Article, Body, text_of_html};

/// Finds the words of a text: the byte offsets at which they end, ascending.
pub type Words = fn(&str) -> Vec<usize>;

/// The words of an article that are searched, as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is told by: its title, its tags, its authors' names, a line each.
    pub heading: String,
    /// What there is to read: its lead and its text, a line for each paragraph.
    pub text: String,
}

impl Source {
    /// The words of an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let body = match &article.body {
            Body::Html(html) => &text_of_html(html.as_untrusted()),
            Body::Text(text) => text,
            Body::SummaryOnly => "",
        };
        Self {
            heading: heading(article),
            text: lines([article.summary.as_deref().unwrap_or_default(), body]),
        }
    }
}

/// The heading of an article, which is all that its place in a list may depend on.
pub(super) fn heading(article: &Article) -> String {
    let tags = article.tags.iter().map(|(name, _)| name);
    let authors = article.authors.iter().map(|author| &author.name);
    lines(std::iter::once(&article.title).chain(tags).chain(authors))
}

/// Texts as lines: no word goes on from one to the next.
#[must_use]
pub fn lines(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut lines = String::new();
    for text in texts {
        lines.push_str(text.as_ref());
        lines.push('\n');
    }
    lines
}

/// An article, ready to be searched.
#[derive(Clone, Debug)]
pub struct Document {
    /// Folded.
    pub(super) heading: String,
    /// Folded.
    pub(super) text: String,
}

impl Document {
    /// Of the words of an article.
    #[must_use]
    pub fn new(source: &Source) -> Self {
        Self {
            heading: folded(&source.heading),
            text: folded(&source.text),
        }
    }

    /// Whether it has all that is looked for.
    #[must_use]
    pub fn answers(&self, query: &Query) -> bool {
        let has = |term: &Term| {
            let (heading, text) = (&self.heading, &self.text);
            term.needle.first(heading).is_some() || term.needle.first(text).is_some()
        };
        query.terms().iter().all(has)
    }
}

/// A heading, folded, and where in the original its words and lines begin.
pub(super) struct Beginnings {
    folded: Folded,
    /// Ascending: there may be as many as a title has characters.
    begin: Vec<usize>,
}

impl Beginnings {
    pub(super) fn of(heading: &str, words: Words) -> Self {
        let mut begin = vec![0];
        let title = heading.split('\n').next().unwrap_or_default();
        begin.extend(words(title));
        begin.extend(heading.match_indices('\n').map(|(at, _)| at + 1));
        Self {
            folded: folded_with_places(heading),
            begin,
        }
    }

    /// The heading, folded.
    pub(super) fn text(&self) -> &str {
        &self.folded.text
    }

    /// Whether a word or a line begins at a byte of the folded heading.
    pub(super) fn is_at(&self, place: usize) -> bool {
        let original = self.folded.places.get(place);
        original.is_some_and(|original| self.begin.binary_search(original).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn words_of_the_title_and_lines_begin_words() {
        let heading = "仓库存货\n库存\n";
        let beginnings = Beginnings::of(heading, |_| vec![6, 12]);
        assert_eq!(beginnings.text(), "仓库存货 库存 ");
        let characters = beginnings.text().char_indices();
        let at: Vec<usize> = characters
            .map(|(at, _)| at)
            .filter(|at| beginnings.is_at(*at))
            .collect();
        assert_eq!(at, [0, 6, 12, 13]);
    }
}
