//! What each route shows: data → components → head, one file per route. Pure functions, the same in the browser and natively.

mod about_feed;
mod article;
mod chrome;
mod embed_builder;
mod failed;
mod framed;
mod front;
mod page_file;
mod section;
mod tag;
mod tags;

pub use chrome::{MAIN_ID, above, below};
pub use embed_builder::embed_builder;
pub use failed::failed;
pub use framed::framed;
pub use page_file::{drawn, drawn_main};

use crate::{
    components::Site,
    view_model::{Frame, Page},
};
use maud::{Markup, html};

/// A page ready to show.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its title, for the announcement after in-app navigation.
    pub title: String,
    /// The head's elements that are this page's.
    pub head: Markup,
    /// What its main landmark holds.
    pub main: Markup,
    /// What is to be added to the element [`ARTICLE_ID`] a frame later: the heading is what a reader waits for.
    pub further: Option<Markup>,
    /// What is to be put into the element [`REST_ID`] a moment later.
    pub rest: Option<Markup>,
}

impl Shown {
    /// All that the main landmark holds in the end, as HTML.
    #[must_use]
    pub fn whole(&self) -> String {
        let mut whole = self.main.0.clone();
        if let Some(further) = &self.further
            && let Some(end) = whole.find("</article>")
        {
            whole.insert_str(end, &further.0);
        }
        if let Some(rest) = &self.rest {
            let element = rest_element(&Markup::default()).0;
            let filled = element.replace("></", &[">", &rest.0, "</"].concat());
            // The element comes last: in the text before it may be anything.
            if let Some(start) = whole.rfind(&element) {
                whole.replace_range(start..start + element.len(), &filled);
            }
        }
        whole
    }
}

/// How much of a page is drawn at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// What its reader looks at first. The rest follows, in [`Shown::rest`].
    First,
}

/// The id of the article, whose text may follow.
pub const ARTICLE_ID: &str = "article";

/// The id of the element whose content may follow.
pub const REST_ID: &str = "rest";

/// A page with all that is its own.
#[must_use]
pub fn show(site: &Site, frame: Option<&Frame>, page: &Page, extent: Extent) -> Shown {
    match page {
        Page::Front(page) => front::show(site, frame, page, extent),
        Page::Article(page) => article::show(site, frame, page, extent),
        Page::Tags(page) => tags::show(site, frame, page),
        Page::Tag(page) => tag::show(site, frame, page),
        Page::Section(page) => section::show(site, frame, page),
        Page::AboutFeed(page) => about_feed::show(site, frame, page),
    }
}

/// The column beside a page, which may be drawn later: its element, and what is to be put there later.
fn beside(content: Markup, extent: Extent) -> (Markup, Option<Markup>) {
    match extent {
        Extent::Whole => (rest_element(&content), None),
        Extent::First => (rest_element(&Markup::default()), Some(content)),
    }
}

fn rest_element(content: &Markup) -> Markup {
    html! { div.bs-blocks id=(REST_ID) { (content) } }
}
