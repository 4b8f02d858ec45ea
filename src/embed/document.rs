//! The document around an excerpt. It is small, stands for itself, and takes no messages: see `page.js`.

use super::address::oembed_address;
use super::oembed::discovery_link;
use crate::{
    components::Site,
    routes::{Embed, Route},
    view_model::Frame,
};
use maud::{DOCTYPE, Markup, html};

/// The style of every page for frames: a file that all of them share.
pub const STYLE: &str = concat!(
    include_str!("../../style/embed/page.css"),
    include_str!("../../style/embed/excerpt.css"),
    include_str!("../../style/embed/article.css"),
);

/// The script of every page for frames, in a file of its own as well.
pub const SCRIPT: &str = include_str!("page.js");

/// Where the files are that all pages for frames share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFiles {
    /// The address of a file with [`STYLE`].
    pub style: String,
    /// The address of a file with [`SCRIPT`].
    pub script: String,
}

/// An excerpt ready to stand in a document.
#[derive(Clone, Debug)]
pub struct EmbedPage {
    /// What it is.
    pub embed: Embed,
    /// Its title, in plain text.
    pub title: String,
    /// Its own language, when that is not the site's.
    pub lang: Option<String>,
    /// What its document holds.
    pub content: Markup,
}

/// The whole document.
#[must_use]
pub fn document(
    site: &Site,
    frame: Option<&Frame>,
    page: &EmbedPage,
    shared: &SharedFiles,
) -> Markup {
    let feed_language = frame.and_then(|frame| frame.language.as_ref());
    let own = page.lang.as_deref();
    let lang = own
        .or(feed_language.map(|language| language.as_str()))
        .unwrap_or(site.locale.tag());
    html! {
        (DOCTYPE)
        html lang=(lang) data-full=[whole(site, &page.embed)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.title) " — " (site.name) }
                // An excerpt is no page to be found: the article is.
                meta name="robots" content="noindex";
                link rel="canonical" href={ (site.origin) (site.href(&page.embed.origin())) };
                // Links lead the reader's whole window on.
                base target="_top";
                (discovery_link(&oembed_address(site, &page.embed), &page.title))
                // Not later: it may lead elsewhere, and it says in which colours.
                script src=(shared.script) {}
                link rel="stylesheet" href=(shared.style);
            }
            body { (body(page)) }
        }
    }
}

/// What stands in the document.
#[must_use]
pub fn body(page: &EmbedPage) -> Markup {
    // No landmark: in its host's page there may be many of these.
    html! { article class=(class_of(&page.embed)) { (page.content) } }
}

/// Where a card's page sends a reader who asks it for `?full`.
fn whole(site: &Site, embed: &Embed) -> Option<String> {
    let Embed::Card(slug) = embed else {
        return None;
    };
    let path = site.href(&Route::Embed(Embed::Article(slug.clone())));
    Some(format!("{}/", path.trim_end_matches('/')))
}

fn class_of(embed: &Embed) -> &'static str {
    match embed {
        Embed::Card(_) => "bs-embed bs-embed--card",
        Embed::Article(_) => "bs-embed bs-embed--article",
        Embed::Hot | Embed::Picks | Embed::Opinions | Embed::Tag(_) => "bs-embed bs-embed--list",
    }
}
