//! The page that Trunk built from `index.html`, with its places found, so that each page of the site is that page, filled.
//!
//! All that is assumed of `index.html` stands in [`Template::new`] and in `app_page.rs`.

mod app_page;
mod find;

use super::{AppFiles, BaseUrl, BuildError, FirstScreen};
use crate::view_model::PageFile;
use app_page::{Styles, at_place};
use find::{boot, element, preceding_comment};

/// A page with places to fill.
#[derive(Clone, Debug)]
pub struct Template {
    pieces: Vec<Piece>,
    styles: Styles,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Fixed(String),
    Open(Open),
}

/// A place that differs from page to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Root,
    Published,
    Head,
    Style,
    Body,
    End,
}

/// What a page puts into the places.
#[derive(Clone, Copy, Debug)]
pub struct Slots<'a> {
    /// The document's language.
    pub language: &'a str,
    /// The language of the interface's words.
    pub locale: &'a str,
    /// Whose style it holds; without, the whole.
    pub first_screen: Option<FirstScreen>,
    /// The head's elements.
    pub head: &'a str,
    /// What its body holds, beginning with an element.
    pub body: &'a str,
    /// Its data in JSON, if the app is to take it over.
    pub data: Option<&'a str>,
}

impl Slots<'_> {
    fn is_article(&self) -> bool {
        self.first_screen == Some(FirstScreen::Article)
    }
}

impl Template {
    /// Finds the places of the app's page, and puts in what is the same on all pages: the style sheet, the addresses of the app's
    /// files for a site at `place`, and `links`, HTML of our own making, in place of the link to an icon.
    ///
    /// # Errors
    /// [`BuildError::Template`] if a place is missing.
    pub fn new(app: &AppFiles, base_url: &BaseUrl, links: &str) -> Result<Self, BuildError> {
        let text = at_place(app, base_url)?;
        let style = element(&text, "<meta name=\"broadsheet:style\"", "</style>")
            .ok_or(missing("style sheet"))?;
        let styles = Styles::of(app, text.get(style.clone()).unwrap_or_default())?;
        let feed = element(&text, "<meta name=\"broadsheet:feed\"", ">")
            .ok_or(missing("broadsheet:feed"))?;
        let feed = preceding_comment(&text, feed.start).unwrap_or(feed.start)..feed.end;
        // Blanks in front of the page's first element would be more than the app expects.
        let body = element(&text, "<body>", ">")
            .zip(boot(&text))
            .map(|(body, boot)| body.end..boot.end);
        let mut marks = vec![
            (
                element(&text, "<html", ">"),
                "html element",
                Piece::Open(Open::Root),
            ),
            (Some(feed), "", Piece::Open(Open::Published)),
            (
                element(&text, "<title>", "</title>"),
                "title",
                Piece::Open(Open::Head),
            ),
            (Some(style), "", Piece::Open(Open::Style)),
            (
                text.rfind("</body>").map(|end| end..end),
                "end of the body",
                Piece::Open(Open::End),
            ),
            (
                element(&text, "<link rel=\"icon\"", ">"),
                "icon",
                Piece::Fixed(links.to_owned()),
            ),
            // What a live site says while there is nothing to read.
            (body, "broadsheet-boot", Piece::Open(Open::Body)),
        ];
        marks.sort_by_key(|(range, ..)| range.as_ref().map_or(0, |range| range.start));
        let mut pieces = Vec::new();
        let mut done = 0;
        for (range, name, piece) in marks {
            let range = range.ok_or(missing(name))?;
            let fixed = text.get(done..range.start).ok_or(missing(name))?;
            pieces.extend([Piece::Fixed(fixed.to_owned()), piece]);
            done = range.end;
        }
        pieces.push(Piece::Fixed(
            text.get(done..).unwrap_or_default().to_owned(),
        ));
        Ok(Self { pieces, styles })
    }

    /// A whole page.
    #[must_use]
    pub fn fill(&self, slots: &Slots<'_>) -> String {
        let mut page = String::with_capacity(16_384 + slots.body.len());
        for piece in &self.pieces {
            match piece {
                Piece::Fixed(text) => page.push_str(text),
                Piece::Open(Open::Root) => root(&mut page, slots),
                Piece::Open(Open::Published) => page.push_str(&published(slots)),
                Piece::Open(Open::Head) => page.push_str(slots.head),
                Piece::Open(Open::Style) => {
                    let css = self.styles.inline(slots.first_screen);
                    page.extend(["<style>", css, "</style>"]);
                }
                Piece::Open(Open::Body) => page.push_str(slots.body),
                Piece::Open(Open::End) => {
                    page.push_str(self.styles.late(slots.first_screen));
                    if let Some(data) = slots.data {
                        data_block(&mut page, data);
                    }
                }
            }
        }
        page
    }
}

fn root(page: &mut String, slots: &Slots<'_>) {
    page.push_str("<html lang=\"");
    // A language tag is letters, digits and hyphens.
    page.push_str(slots.language);
    page.push_str(if slots.is_article() {
        "\" data-article>"
    } else {
        "\">"
    });
}

/// What tells the app in which language the interface's words are, and the browser to paint nothing before it has all that stands above what
/// it expects: of a page that comes piece by piece it would show a part of a row, and move it.
fn published(slots: &Slots<'_>) -> String {
    let expected = if slots.is_article() {
        ABOVE_TEXT
    } else {
        BELOW_BANNER
    };
    // A locale's tag is letters and hyphens.
    format!(
        "<meta name=\"broadsheet:locale\" content=\"{}\">\
         <link rel=\"expect\" href=\"#{expected}\" blocking=\"render\">",
        slots.locale
    )
}

/// Small elements behind what is arranged in rows: the banner (`app.rs`), and what stands above an article's text (`article_body.rs`).
const BELOW_BANNER: &str = "broadsheet-notice";
const ABOVE_TEXT: &str = "heading-note";

/// Data that no browser runs. Nothing in it can end it: `<` is written so that only a reader of JSON takes it for one.
fn data_block(page: &mut String, data: &str) {
    page.extend([
        "<script type=\"application/json\" id=\"",
        PageFile::ID,
        "\">",
    ]);
    page.push_str(&data.trim_end().replace('<', "\\u003c"));
    page.push_str("</script>");
}

fn missing(place: &'static str) -> BuildError {
    BuildError::Template { place }
}

#[cfg(test)]
#[path = "template/tests.rs"]
mod tests;
