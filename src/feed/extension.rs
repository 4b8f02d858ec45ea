//! `_broadsheet`, Broadsheet's own extension of a feed and of an item, as it is in the document.

use super::error::JsonType;
use super::json::Text;
use super::notes::Notes;
use super::object::Object;

/// The member that holds the extension.
const NAME: &str = "_broadsheet";

/// Of the feed.
#[derive(Default)]
pub(super) struct Feed<'a> {
    pub(super) greeting: Option<Text<'a>>,
    pub(super) sign_in_url: Option<Text<'a>>,
    pub(super) register_url: Option<Text<'a>>,
    pub(super) copyright: Option<Text<'a>>,
    /// `None` when the feed leaves the choice to Broadsheet.
    pub(super) sections: Option<Vec<Section<'a>>>,
}

/// A section, and where in the document.
pub(super) struct Section<'a> {
    pub(super) path: String,
    pub(super) kind: Option<Text<'a>>,
    pub(super) title: Option<Text<'a>>,
    pub(super) more_url: Option<Text<'a>>,
    /// Ids with their paths.
    pub(super) items: Option<Vec<(Text<'a>, String)>>,
    pub(super) links: Option<Vec<Link<'a>>>,
}

/// A section's link, and where in the document.
pub(super) struct Link<'a> {
    pub(super) path: String,
    pub(super) title: Option<Text<'a>>,
    pub(super) url: Option<Text<'a>>,
    pub(super) image: Option<Text<'a>>,
    pub(super) summary: Option<Text<'a>>,
}

/// Of an item.
#[derive(Default)]
pub(super) struct Item<'a> {
    pub(super) views: Option<u64>,
    pub(super) views_as_of: Option<Text<'a>>,
    pub(super) editor: Option<Text<'a>>,
    pub(super) source_name: Option<Text<'a>>,
    pub(super) source_url: Option<Text<'a>>,
    pub(super) kind: Option<Text<'a>>,
    pub(super) hot_rank: Option<u64>,
    pub(super) copyright: Option<Text<'a>>,
    /// Ids with their paths.
    pub(super) related: Vec<(Text<'a>, String)>,
    pub(super) products: Vec<Product<'a>>,
}

/// A product, and where in the document.
pub(super) struct Product<'a> {
    pub(super) path: String,
    pub(super) name: Option<Text<'a>>,
    pub(super) url: Option<Text<'a>>,
    pub(super) image: Option<Text<'a>>,
    pub(super) price: Option<Text<'a>>,
    pub(super) currency: Option<Text<'a>>,
    pub(super) price_as_of: Option<Text<'a>>,
    pub(super) shop: Option<Text<'a>>,
    pub(super) disclosure: Option<Text<'a>>,
    pub(super) mini_program: Option<Text<'a>>,
}

impl<'a> Feed<'a> {
    pub(super) fn read(feed: &Object<'a>, notes: &mut Notes) -> Self {
        let Some(object) = feed.object(NAME, notes) else {
            return Self::default();
        };
        let sections = object.objects("sections", notes);
        Self {
            greeting: object.words("greeting", notes),
            sign_in_url: object.text("sign_in_url", notes),
            register_url: object.text("register_url", notes),
            copyright: object.words("copyright", notes),
            sections: sections.map(|sections| {
                sections
                    .into_iter()
                    .map(|section| Section::read(section, notes))
                    .collect()
            }),
        }
    }
}

impl<'a> Section<'a> {
    fn read(object: Object<'a>, notes: &mut Notes) -> Self {
        let links = object.objects("links", notes);
        Self {
            kind: object.text("kind", notes),
            title: object.words("title", notes),
            more_url: object.text("more_url", notes),
            items: object.ids("items", notes),
            links: links.map(|links| {
                links
                    .into_iter()
                    .map(|link| Link::read(link, notes))
                    .collect()
            }),
            path: object.into_path(),
        }
    }
}

impl<'a> Link<'a> {
    fn read(object: Object<'a>, notes: &mut Notes) -> Self {
        Self {
            title: object.words("title", notes),
            url: object.text("url", notes),
            image: object.text("image", notes),
            summary: object.words("summary", notes),
            path: object.into_path(),
        }
    }
}

impl<'a> Item<'a> {
    pub(super) fn read(item: &Object<'a>, notes: &mut Notes) -> Self {
        let Some(object) = item.object(NAME, notes) else {
            return Self::default();
        };
        let (source_name, source_url) = source(&object, notes);
        let products = object.objects("products", notes).unwrap_or_default();
        Self {
            views: object.whole("views", notes),
            views_as_of: object.text("views_as_of", notes),
            editor: object.words("editor", notes),
            source_name,
            source_url,
            kind: object.text("kind", notes),
            hot_rank: object.whole("hot_rank", notes),
            copyright: object.words("copyright", notes),
            related: object.ids("related", notes).unwrap_or_default(),
            products: products
                .into_iter()
                .map(|product| Product::read(product, notes))
                .collect(),
        }
    }
}

/// Name and address; a bare name is mended.
fn source<'a>(object: &Object<'a>, notes: &mut Notes) -> (Option<Text<'a>>, Option<Text<'a>>) {
    if let Some((name, _)) = object.get("source").and_then(|source| source.text()) {
        notes.wrong_type(object.path("source"), JsonType::Object, JsonType::Text);
        return (Some(name), None);
    }
    match object.object("source", notes) {
        Some(source) => (source.words("name", notes), source.text("url", notes)),
        None => (None, None),
    }
}

impl<'a> Product<'a> {
    fn read(object: Object<'a>, notes: &mut Notes) -> Self {
        Self {
            name: object.words("name", notes),
            url: object.text("url", notes),
            image: object.text("image", notes),
            price: object.text_or_number("price", notes),
            currency: object.text("currency", notes),
            price_as_of: object.text("price_as_of", notes),
            shop: object.words("shop", notes),
            disclosure: object.words("disclosure", notes),
            mini_program: object.text("mini_program", notes),
            path: object.into_path(),
        }
    }
}
