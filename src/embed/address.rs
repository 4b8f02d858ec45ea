//! Where the pages for frames and their data are. All lie below one folder, so that one rule of a host's header file is enough.

use crate::{
    components::Site,
    routes::{Embed, Route},
};

/// The absolute address of a page for frames, with a slash at its end: it is a folder with an `index.html`, and a static host would
/// redirect to that form.
#[must_use]
pub fn address(site: &Site, embed: &Embed) -> String {
    let path = site.href(&Route::Embed(embed.clone()));
    format!("{}{}/", site.origin, path.trim_end_matches('/'))
}

/// The absolute address of its data for `<broadsheet-card>` or `<broadsheet-list>`: `card.json` or `list.json` in the page's folder.
/// A whole article's is its card's.
#[must_use]
pub fn data_address(site: &Site, embed: &Embed) -> String {
    match embed {
        Embed::Card(slug) | Embed::Article(slug) => {
            address(site, &Embed::Card(slug.clone())) + "card.json"
        }
        Embed::Hot | Embed::Picks | Embed::Opinions | Embed::Tag(_) => {
            address(site, embed) + "list.json"
        }
    }
}

/// The absolute address of its oEmbed answer: `oembed.json` in the page's folder.
#[must_use]
pub fn oembed_address(site: &Site, embed: &Embed) -> String {
    address(site, embed) + "oembed.json"
}

/// The absolute address of a script that other sites include: `embed.js` for frames, `cards.js` for elements without a frame.
#[must_use]
pub fn loader_address(site: &Site, script: &str) -> String {
    format!("{}{}/{script}", site.origin, site.base)
}

#[cfg(test)]
mod tests {
    use super::{address, data_address, loader_address, oembed_address};
    use crate::{
        components::Site,
        model::{Slug, TagSlug},
        routes::Embed,
    };

    #[test]
    fn addresses_are_absolute_and_below_the_sites_base() {
        let site = Site {
            base: "/news".to_owned(),
            origin: "https://shop.example".to_owned(),
            ..Site::default()
        };
        let slug = Slug::parse("night-market").unwrap();
        let card = Embed::Card(slug.clone());
        let whole = Embed::Article(slug);
        let tag = Embed::Tag(TagSlug::of_name("tea"));
        assert_eq!(
            address(&site, &card),
            "https://shop.example/news/embed/articles/night-market/"
        );
        assert_eq!(
            address(&site, &whole),
            "https://shop.example/news/embed/articles/night-market/full/"
        );
        assert_eq!(
            data_address(&site, &whole),
            "https://shop.example/news/embed/articles/night-market/card.json"
        );
        assert_eq!(
            data_address(&site, &tag),
            "https://shop.example/news/embed/tags/tea/list.json"
        );
        assert_eq!(
            oembed_address(&site, &Embed::Hot),
            "https://shop.example/news/embed/hot/oembed.json"
        );
        assert_eq!(
            loader_address(&site, "embed.js"),
            "https://shop.example/news/embed.js"
        );
    }
}
