//! What other sites paste. The text is HTML to be copied, never markup of a page of ours.

use super::address::{address, loader_address};
use crate::{
    components::Site,
    routes::{Embed, Route},
};

/// What a frame may do. Its scripts run without our origin, so there are no cookies and no storage; a reader's own click may lead
/// the whole window on, or open another.
pub(super) const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/// A way to embed, as a text with places to fill: `{src}`, `{href}`, `{title}` and `{height}` stand for attribute values, already
/// escaped, `{options}` for further attributes, each with a space in front. The builder page's script fills them as
/// [`Snippet::filled`] does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet(String);

/// The ways to embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippets {
    /// With the loader: the frame gets its content's height.
    pub script: Snippet,
    /// Without script: a frame of one height.
    pub frame: Snippet,
    /// The address alone, for WordPress and whatever else asks oEmbed.
    pub address: Snippet,
}

/// The snippets of a site.
#[must_use]
pub fn snippets(site: &Site) -> Snippets {
    let loader = escaped(&loader_address(site, "embed.js"));
    Snippets {
        script: Snippet(format!(
            "<script async src=\"{loader}\"></script>\n<broadsheet-embed src=\"{{src}}\"{{options}}><a href=\"{{href}}\">{{title}}</a></broadsheet-embed>"
        )),
        frame: Snippet(format!(
            "<iframe src=\"{{src}}\" title=\"{{title}}\" width=\"100%\" height=\"{{height}}\" loading=\"lazy\" sandbox=\"{SANDBOX}\" frameborder=\"0\"></iframe>"
        )),
        address: Snippet("{href}".to_owned()),
    }
}

impl Snippet {
    /// The text with its places.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.0
    }

    /// The text for one excerpt.
    #[must_use]
    pub fn filled(&self, site: &Site, embed: &Embed, title: &str, options: &str) -> String {
        let origin = site.address(&embed.origin());
        let mut rest = self.0.as_str();
        let mut text = String::new();
        // One pass, so that a title like "{src}" stays what it is.
        while let Some((before, place, after)) = next_place(rest) {
            text.push_str(before);
            match place {
                "src" => text.push_str(&escaped(&address(site, embed))),
                "href" => text.push_str(&escaped(&origin)),
                "title" => text.push_str(&escaped(title)),
                "height" => text.push_str(&height(embed).to_string()),
                "options" => text.push_str(options),
                _ => {}
            }
            rest = after;
        }
        text + rest
    }
}

/// A height that suits most of what an excerpt can be, in CSS px, for a frame about 600 px wide.
#[must_use]
pub fn height(embed: &Embed) -> u32 {
    match embed {
        Embed::Card(_) => 560,
        Embed::Hot | Embed::Picks => 440,
        Embed::Article(_) | Embed::Opinions | Embed::Tag(_) => 640,
    }
}

fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (place, after) = rest.split_once('}')?;
    Some((before, place, after))
}

/// A text as it may stand in an attribute between double quotes, and between tags.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The builder's own address with an excerpt chosen.
#[must_use]
pub fn builder_address(site: &Site, embed: &Embed) -> String {
    let chosen = site.href(&Route::Embed(embed.clone()));
    format!("{}?src={chosen}", site.href(&Route::EmbedBuilder))
}
