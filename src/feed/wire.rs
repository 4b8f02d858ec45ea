//! A feed document as it is: everything optional, strings as written. A member of a wrong type is noted and counts as absent,
//! or is mended where its meaning is plain.

use super::error::JsonType;
use super::extension;
use super::json::{Text, Value};
use super::notes::Notes;
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
    pub(super) fn read(object: &Object<'a>, notes: &mut Notes) -> Self {
        Self {
            version: object.words("version", notes),
            title: object.words("title", notes),
            description: object.words("description", notes),
            home_page_url: object.text("home_page_url", notes),
            feed_url: object.text("feed_url", notes),
            icon: object.text("icon", notes),
            favicon: object.text("favicon", notes),
            language: object.text("language", notes),
            authors: Author::read_all(object, notes),
            expired: object.flag("expired", notes),
            extension: extension::Feed::read(object, notes),
        }
    }
}

impl<'a> Item<'a> {
    pub(super) fn read(object: &Object<'a>, notes: &mut Notes) -> Self {
        Self {
            url: object.text("url", notes),
            external_url: object.text("external_url", notes),
            title: object.words("title", notes),
            content_html: object.text("content_html", notes),
            content_text: object.words("content_text", notes),
            summary: object.words("summary", notes),
            image: object.text("image", notes),
            banner_image: object.text("banner_image", notes),
            date_published: object.text("date_published", notes),
            date_modified: object.text("date_modified", notes),
            language: object.text("language", notes),
            authors: Author::read_all(object, notes),
            tags: object.tags(notes),
            attachments: Attachment::read_all(object, notes),
            extension: extension::Item::read(object, notes),
        }
    }
}

impl<'a> Author<'a> {
    /// `authors`, or version 1.0's `author` where there are none.
    fn read_all(object: &Object<'a>, notes: &mut Notes) -> Vec<Self> {
        let mut authors = Vec::new();
        for name in ["authors", "author"] {
            let Some(value) = object.get(name) else {
                continue;
            };
            let path = object.path(name);
            match value.elements() {
                Some(elements) => {
                    if name == "author" {
                        notes.wrong_type(&path, JsonType::Object, JsonType::Array);
                    }
                    for (index, element) in elements.into_iter().enumerate() {
                        authors.extend(Self::read(element, format!("{path}[{index}]"), notes));
                    }
                }
                None => {
                    if name == "authors" {
                        notes.wrong_type(&path, JsonType::Array, value.kind());
                    }
                    authors.extend(Self::read(value, path, notes));
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

    fn read(value: Value<'a>, path: String, notes: &mut Notes) -> Option<Self> {
        if value.kind() == JsonType::Text {
            // A bare name is a common mistake and a plain one.
            notes.wrong_type(&path, JsonType::Object, JsonType::Text);
            let name = value.text().map(|(name, _)| name);
            return Some(Self {
                path,
                name,
                url: None,
                avatar: None,
            });
        }
        let object = Object::read(value, path, notes)?;
        Some(Self {
            name: object.words("name", notes),
            url: object.text("url", notes),
            avatar: object.text("avatar", notes),
            path: object.into_path(),
        })
    }
}

impl<'a> Attachment<'a> {
    fn read_all(object: &Object<'a>, notes: &mut Notes) -> Vec<Self> {
        let attachments = object
            .objects("attachments", notes)
            .unwrap_or_default()
            .into_iter();
        let attachments = attachments.map(|object| Self {
            url: object.text("url", notes),
            mime_type: object.text("mime_type", notes),
            title: object.words("title", notes),
            size_in_bytes: object.whole("size_in_bytes", notes),
            duration_in_seconds: object.number("duration_in_seconds", notes),
            path: object.into_path(),
        });
        attachments.collect()
    }
}
