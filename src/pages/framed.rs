//! Below `/embed`, in a live site. A published site has documents of their own for these; here the app draws what they hold, and
//! `embed/framed.js` gives it their style and script.

use super::Shown;
use crate::{components::Site, embed, routes::Embed, view_model::Page};
use maud::html;

/// What a frame of another site shows of a page. `None`: nothing of it is to be embedded.
#[must_use]
pub fn framed(site: &Site, wanted: &Embed, page: &Page) -> Option<Shown> {
    let excerpt = match (wanted, page) {
        (Embed::Article(_), Page::Article(page)) => embed::article(site, page),
        _ => embed::excerpt(site, page)?,
    };
    Some(Shown {
        head: html! {
            title data-head { (excerpt.title) }
            // An excerpt is no page to be found: the article is.
            meta data-head name="robots" content="noindex";
        },
        main: embed::body(&excerpt),
        title: excerpt.title,
        further: None,
        rest: None,
    })
}
