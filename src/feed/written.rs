//! The members of a JSON Feed document in the order in which they are written; what is empty is left out.

use crate::model::{self, Kind, Language, Product, SectionKind, SectionLink, Timestamp};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Feed<'a> {
    pub(super) version: &'a str,
    pub(super) title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) home_page_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) feed_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) icon: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<&'a Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) expired: bool,
    #[serde(rename = "_broadsheet", skip_serializing_if = "Extension::is_empty")]
    pub(super) extension: Extension<'a>,
    pub(super) items: Vec<Item<'a>>,
}

#[derive(Serialize)]
pub(super) struct Extension<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) greeting: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sign_in_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) register_url: Option<&'a str>,
    /// Written also when there are none, if that was the feed's wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sections: Option<Vec<Section<'a>>>,
}

impl Extension<'_> {
    fn is_empty(&self) -> bool {
        self.greeting.is_none()
            && self.sign_in_url.is_none()
            && self.register_url.is_none()
            && self.sections.is_none()
    }
}

#[derive(Serialize)]
pub(super) struct Section<'a> {
    pub(super) kind: SectionKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) more_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) items: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) links: Option<Vec<Link<'a>>>,
}

#[derive(Serialize)]
pub(super) struct Link<'a> {
    title: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
}

impl<'a> Link<'a> {
    pub(super) fn of(link: &'a SectionLink) -> Self {
        Self {
            title: &link.title,
            url: link.url.as_str(),
            image: link.image.as_ref().map(model::Address::as_str),
            summary: link.summary.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Item<'a> {
    pub(super) id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) external_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<&'a String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) banner_image: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_modified: Option<Timestamp>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<&'a Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) attachments: Vec<Attachment<'a>>,
    #[serde(
        rename = "_broadsheet",
        skip_serializing_if = "ItemExtension::is_empty"
    )]
    pub(super) extension: ItemExtension<'a>,
}

#[derive(Serialize)]
pub(super) struct ItemExtension<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) views: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) views_as_of: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) editor: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Credit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Kind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hot_rank: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) copyright: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub(super) products: &'a [Product],
}

impl ItemExtension<'_> {
    fn is_empty(&self) -> bool {
        self.views.is_none()
            && self.editor.is_none()
            && self.source.is_none()
            && self.kind.is_none()
            && self.hot_rank.is_none()
            && self.copyright.is_none()
            && self.related.is_empty()
            && self.products.is_empty()
    }
}

#[derive(Serialize)]
pub(super) struct Credit<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    avatar: Option<&'a str>,
}

impl<'a> Author<'a> {
    pub(super) fn of(author: &'a model::Author) -> Self {
        Self {
            name: &author.name,
            url: author.url.as_ref().map(model::Address::as_str),
            avatar: author.avatar.as_ref().map(model::Address::as_str),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Attachment<'a> {
    url: &'a str,
    mime_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_in_bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_in_seconds: Option<f64>,
}

impl<'a> Attachment<'a> {
    pub(super) fn of(attachment: &'a model::Attachment) -> Self {
        Self {
            url: attachment.url.as_str(),
            mime_type: &attachment.mime_type,
            title: attachment.title.as_deref(),
            size_in_bytes: attachment.size,
            duration_in_seconds: attachment.duration,
        }
    }
}
