//! oEmbed 1.0 (<https://oembed.com/>): what other sites' editors are told when one pastes an address of ours.
//!
//! The answers are static files, so `maxwidth` and `maxheight` cannot be honoured: the frame's width follows its place anyway.

use super::{
    EmbedPage,
    snippet::{escaped, height, snippets},
};
use crate::{components::Site, routes::Route};
use serde::Serialize;

/// Wide enough for text, narrow enough for most columns, in CSS px.
const WIDTH: u32 = 600;

/// How long an answer may be kept, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// An answer of type `rich`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OEmbed {
    /// "1.0", as text.
    pub version: &'static str,
    /// "rich".
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The frame to insert.
    pub html: String,
    /// In CSS px.
    pub width: u32,
    /// In CSS px.
    pub height: u32,
    /// The excerpt's title.
    pub title: String,
    /// The first author's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_name: Option<String>,
    /// The site's name.
    pub provider_name: String,
    /// The site's front page.
    pub provider_url: String,
    /// In seconds.
    pub cache_age: u32,
    /// All three of its members, or none.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub thumbnail: Option<Thumbnail>,
}

/// A picture whose size is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Thumbnail {
    /// Its address, absolute.
    pub thumbnail_url: String,
    /// In px.
    pub thumbnail_width: usize,
    /// In px.
    pub thumbnail_height: usize,
}

/// The answer about a page for frames.
#[must_use]
pub fn oembed(
    site: &Site,
    page: &EmbedPage,
    author: Option<&str>,
    thumbnail: Option<Thumbnail>,
) -> OEmbed {
    let frame = snippets(site)
        .frame
        .filled(site, &page.embed, &page.title, "");
    OEmbed {
        version: "1.0",
        kind: "rich",
        html: frame.replace("width=\"100%\"", &format!("width=\"{WIDTH}\"")),
        width: WIDTH,
        height: height(&page.embed),
        title: page.title.clone(),
        author_name: author.map(str::to_owned),
        provider_name: site.name.clone(),
        provider_url: site.address(&Route::HOME),
        cache_age: CACHE_AGE,
        thumbnail,
    }
}

/// The element of a page's head by which its oEmbed answer is found, as HTML.
#[must_use]
pub fn discovery_link(address: &str, title: &str) -> String {
    let [address, title] = [address, title].map(escaped);
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}\" title=\"{title}\">"
    )
}
