//! The document around an excerpt. It is small, stands for itself, and takes no messages: see `page.js`.

use super::{
    EmbedPage, Excerpt, address::oembed_address, oembed::discovery_link, snippet::escaped,
};
use crate::{
    components::{Site, provide_site},
    routes::{Embed, Route},
    view_model::SiteInfo,
};
use leptos::prelude::*;

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

/// The whole document, as HTML.
#[must_use]
pub fn document(
    site: &Site,
    site_info: Option<&SiteInfo>,
    page: &EmbedPage,
    shared: &SharedFiles,
) -> String {
    let feed_language = site_info.and_then(|site_info| site_info.language.as_ref());
    let own = page.lang.as_deref();
    let lang = own
        .or(feed_language.map(|language| language.as_str()))
        .unwrap_or(site.locale.tag());
    let whole = whole(site, &page.embed)
        .map(|path| format!(" data-full=\"{}\"", escaped(&path)))
        .unwrap_or_default();
    let origin = site.address(&page.embed.origin());
    [
        &format!("<!DOCTYPE html><html lang=\"{}\"{whole}>", escaped(lang)),
        "<head><meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        &format!(
            "<title>{} — {}</title>",
            escaped(&page.title),
            escaped(&site.name)
        ),
        // An excerpt is no page to be found: the article is.
        "<meta name=\"robots\" content=\"noindex\">",
        &format!("<link rel=\"canonical\" href=\"{}\">", escaped(&origin)),
        // Links lead the reader's whole window on.
        "<base target=\"_top\">",
        &discovery_link(&oembed_address(site, &page.embed), &page.title),
        // Not later: it may lead elsewhere, and it says in which colours.
        &format!("<script src=\"{}\"></script>", escaped(&shared.script)),
        &format!(
            "<link rel=\"stylesheet\" href=\"{}\">",
            escaped(&shared.style)
        ),
        "</head><body>",
        &body(site, page),
        "</body></html>",
    ]
    .concat()
}

/// What stands in the document, as HTML.
#[must_use]
pub fn body(site: &Site, page: &EmbedPage) -> String {
    let (site, page) = (site.clone(), page.clone());
    let html = Owner::new().with(|| {
        provide_site(std::sync::Arc::new(site));
        view! { <Excerpt page=page/> }.to_html()
    });
    // Marks for hydration, which such documents never go through. Nothing else writes this: `<` and `>` of texts and attributes are
    // escaped, and an article's HTML has no comments.
    html.replace("<!>", "")
}

/// Where a card's page sends a reader who asks it for `?full`.
fn whole(site: &Site, embed: &Embed) -> Option<String> {
    let Embed::Card(slug) = embed else {
        return None;
    };
    let path = site.href(&Route::Embed(Embed::Article(slug.clone())));
    Some(format!("{}/", path.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::body;
    use crate::{components::Site, embed, model::Slug, view_model::Card};

    #[test]
    fn marks_for_hydration_go_and_texts_like_them_stay() {
        let card = Card {
            slug: Slug::parse("a-1").unwrap(),
            title: "A <!> b".to_owned(),
            breaks: Vec::new(),
            summary: Some("<!>".to_owned()),
            image: None,
            published: None,
            views: Some(7),
            label: None,
            author: None,
        };
        let html = body(&Site::default(), &embed::card(&card));
        assert!(!html.contains("<!"), "{html}");
        assert!(html.contains("A &lt;!&gt; b</a>"), "{html}");
        assert!(
            html.contains("<p class=\"bs-summary\">&lt;!&gt;</p>"),
            "{html}"
        );
    }
}
