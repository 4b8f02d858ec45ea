//! A feed document as it is: everything optional, strings as written. A member of a wrong type is noted and counts as absent,
//! or is repaired where its meaning is plain.

use super::diagnostics::Diagnostics;
use super::error::JsonType;
use super::extension;
use super::json::{Text, Value};
use super::object::Object;

/// The feed's own members.
#[derive(Default)]
pub(super) struct Feed<'a> {
    pub(super) version: Option<Text<'a>>,
    pub(super) title: Option<Text<'a>>,
    pub(super) description: Option<Text<'a>>,
    pub(super) home_page_url: Option<Text<'a>>,
    pub(super) feed_url: Option<Text<'a>>,
    pub(super) icon: Option<Text<'a>>,
    pub(super) favicon: Option<Text<'a>>,
    pub(super) language: Option<Text<'a>>,
    pub(super) authors: Vec<Author<'a>>,
    pub(super) expired: Option<bool>,
    pub(super) extension: extension::Feed<'a>,
}

/// An item's members, but for its id.
#[derive(Default)]
pub(super) struct Item<'a> {
    pub(super) url: Option<Text<'a>>,
    pub(super) external_url: Option<Text<'a>>,
    pub(super) title: Option<Text<'a>>,
    pub(super) content_html: Option<Text<'a>>,
    pub(super) content_text: Option<Text<'a>>,
    pub(super) summary: Option<Text<'a>>,
    pub(super) image: Option<Text<'a>>,
    pub(super) banner_image: Option<Text<'a>>,
    pub(super) date_published: Option<Text<'a>>,
    pub(super) date_modified: Option<Text<'a>>,
    pub(super) language: Option<Text<'a>>,
    pub(super) authors: Vec<Author<'a>>,
    pub(super) tags: Vec<Text<'a>>,
    pub(super) attachments: Vec<Attachment<'a>>,
    pub(super) extension: extension::Item<'a>,
}

/// An author, and where in the document.
pub(super) struct Author<'a> {
    pub(super) path: String,
    pub(super) name: Option<Text<'a>>,
    pub(super) url: Option<Text<'a>>,
    pub(super) avatar: Option<Text<'a>>,
}

/// An attachment, and where in the document.
pub(super) struct Attachment<'a> {
    pub(super) path: String,
    pub(super) url: Option<Text<'a>>,
    pub(super) mime_type: Option<Text<'a>>,
    pub(super) title: Option<Text<'a>>,
    pub(super) size_in_bytes: Option<u64>,
    pub(super) duration_in_seconds: Option<f64>,
}

impl<'a> Feed<'a> {
    pub(super) fn read(object: &Object<'a>, report: &mut Diagnostics) -> Self {
        Self {
            version: object.words("version", report),
            title: object.words("title", report),
            description: object.words("description", report),
            home_page_url: object.text("home_page_url", report),
            feed_url: object.text("feed_url", report),
            icon: object.text("icon", report),
            favicon: object.text("favicon", report),
            language: object.text("language", report),
            authors: Author::read_all(object, report),
            expired: object.flag("expired", report),
            extension: extension::Feed::read(object, report),
        }
    }
}

impl<'a> Item<'a> {
    pub(super) fn read(object: &Object<'a>, report: &mut Diagnostics) -> Self {
        Self {
            url: object.text("url", report),
            external_url: object.text("external_url", report),
            title: object.words("title", report),
            content_html: object.text("content_html", report),
            content_text: object.words("content_text", report),
            summary: object.words("summary", report),
            image: object.text("image", report),
            banner_image: object.text("banner_image", report),
            date_published: object.text("date_published", report),
            date_modified: object.text("date_modified", report),
            language: object.text("language", report),
            authors: Author::read_all(object, report),
            tags: object.tags(report),
            attachments: Attachment::read_all(object, report),
            extension: extension::Item::read(object, report),
        }
    }
}

impl<'a> Author<'a> {
    /// `authors`, or version 1.0's `author` where there are none.
    fn read_all(object: &Object<'a>, report: &mut Diagnostics) -> Vec<Self> {
        let mut authors = Vec::new();
        for name in ["authors", "author"] {
            let Some(value) = object.get(name) else {
                continue;
            };
            let path = object.path(name);
            match value.elements() {
                Some(elements) => {
                    if name == "author" {
                        report.wrong_type(&path, JsonType::Object, JsonType::Array);
                    }
                    for (index, element) in elements.into_iter().enumerate() {
                        authors.extend(Self::read(element, format!("{path}[{index}]"), report));
                    }
                }
                None => {
                    if name == "authors" {
                        report.wrong_type(&path, JsonType::Array, value.kind());
                    }
                    authors.extend(Self::read(value, path, report));
                }
            }
            if authors
                .iter()
                .any(|author| author.name.is_some() || author.url.is_some())
            {
                break;
            }
        }
        authors
    }

    fn read(value: Value<'a>, path: String, report: &mut Diagnostics) -> Option<Self> {
        if value.kind() == JsonType::Text {
            // A bare name is a common mistake and a plain one.
            report.wrong_type(&path, JsonType::Object, JsonType::Text);
            let name = value.text().map(|(name, _)| name);
            return Some(Self {
                path,
                name,
                url: None,
                avatar: None,
            });
        }
        let object = Object::read(value, path, report)?;
        Some(Self {
            name: object.words("name", report),
            url: object.text("url", report),
            avatar: object.text("avatar", report),
            path: object.into_path(),
        })
    }
}

impl<'a> Attachment<'a> {
    fn read_all(object: &Object<'a>, report: &mut Diagnostics) -> Vec<Self> {
        let attachments = object
            .objects("attachments", report)
            .unwrap_or_default()
            .into_iter();
        let attachments = attachments.map(|object| Self {
            url: object.text("url", report),
            mime_type: object.text("mime_type", report),
            title: object.words("title", report),
            size_in_bytes: object.whole("size_in_bytes", report),
            duration_in_seconds: object.number("duration_in_seconds", report),
            path: object.into_path(),
        });
        attachments.collect()
    }
}
