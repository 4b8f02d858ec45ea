//! `_broadsheet`, Broadsheet's own extension of a feed and of an item, as it is in the document.

use super::diagnostics::Diagnostics;
use super::error::JsonType;
use super::json::Text;
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
    pub(super) fn read(feed: &Object<'a>, report: &mut Diagnostics) -> Self {
        let Some(object) = feed.object(NAME, report) else {
            return Self::default();
        };
        let sections = object.objects("sections", report);
        Self {
            greeting: object.words("greeting", report),
            sign_in_url: object.text("sign_in_url", report),
            register_url: object.text("register_url", report),
            copyright: object.words("copyright", report),
            sections: sections.map(|sections| {
                sections
                    .into_iter()
                    .map(|section| Section::read(section, report))
                    .collect()
            }),
        }
    }
}

impl<'a> Section<'a> {
    fn read(object: Object<'a>, report: &mut Diagnostics) -> Self {
        let links = object.objects("links", report);
        Self {
            kind: object.text("kind", report),
            title: object.words("title", report),
            more_url: object.text("more_url", report),
            items: object.ids("items", report),
            links: links.map(|links| {
                links
                    .into_iter()
                    .map(|link| Link::read(link, report))
                    .collect()
            }),
            path: object.into_path(),
        }
    }
}

impl<'a> Link<'a> {
    fn read(object: Object<'a>, report: &mut Diagnostics) -> Self {
        Self {
            title: object.words("title", report),
            url: object.text("url", report),
            image: object.text("image", report),
            summary: object.words("summary", report),
            path: object.into_path(),
        }
    }
}

impl<'a> Item<'a> {
    pub(super) fn read(item: &Object<'a>, report: &mut Diagnostics) -> Self {
        let Some(object) = item.object(NAME, report) else {
            return Self::default();
        };
        let (source_name, source_url) = source(&object, report);
        let products = object.objects("products", report).unwrap_or_default();
        Self {
            views: object.whole("views", report),
            views_as_of: object.text("views_as_of", report),
            editor: object.words("editor", report),
            source_name,
            source_url,
            kind: object.text("kind", report),
            hot_rank: object.whole("hot_rank", report),
            copyright: object.words("copyright", report),
            related: object.ids("related", report).unwrap_or_default(),
            products: products
                .into_iter()
                .map(|product| Product::read(product, report))
                .collect(),
        }
    }
}

/// Name and address; a bare name is repaired.
fn source<'a>(
    object: &Object<'a>,
    report: &mut Diagnostics,
) -> (Option<Text<'a>>, Option<Text<'a>>) {
    if let Some((name, _)) = object.get("source").and_then(|source| source.text()) {
        report.wrong_type(object.path("source"), JsonType::Object, JsonType::Text);
        return (Some(name), None);
    }
    match object.object("source", report) {
        Some(source) => (source.words("name", report), source.text("url", report)),
        None => (None, None),
    }
}

impl<'a> Product<'a> {
    fn read(object: Object<'a>, report: &mut Diagnostics) -> Self {
        Self {
            name: object.words("name", report),
            url: object.text("url", report),
            image: object.text("image", report),
            price: object.text_or_number("price", report),
            currency: object.text("currency", report),
            price_as_of: object.text("price_as_of", report),
            shop: object.words("shop", report),
            disclosure: object.words("disclosure", report),
            mini_program: object.text("mini_program", report),
            path: object.into_path(),
        }
    }
}
