//! The data that `<broadsheet-card>` and `<broadsheet-list>` fetch: `card.json` and `list.json`. Text and addresses only, no HTML.

use super::address::address;
use crate::{
    components::Site,
    routes::{Embed, Route},
    view_model::{Card, Label},
};
use serde::Serialize;

/// The version of both forms. Members may be added under one number; their meaning stays.
const VERSION: u8 = 1;

/// `card.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardData {
    /// 1.
    pub version: u8,
    /// The site it is of.
    pub site: SiteData,
    /// The article.
    #[serde(flatten)]
    pub article: ArticleData,
}

/// `list.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListData {
    /// 1.
    pub version: u8,
    /// The site it is of.
    pub site: SiteData,
    /// The list's name.
    pub title: String,
    /// The list's page, absolute.
    pub url: String,
    /// The articles in the order to show.
    pub items: Vec<ArticleData>,
}

/// The site that an article or a list is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SiteData {
    /// Its name.
    pub name: String,
    /// Its front page, absolute.
    pub url: String,
    /// The language of its interface, `zh-CN` or `en`.
    pub lang: &'static str,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleData {
    /// Its heading.
    pub title: String,
    /// Its page, absolute.
    pub url: String,
    /// Its page for frames, absolute.
    pub embed_url: String,
    /// Its lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<PictureData>,
    /// When it was published: RFC 3339, or a date only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its first author's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Its first tag, or what kind of article it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PictureData {
    /// Its address, absolute.
    pub url: String,
    /// What it shows; empty when it only decorates.
    pub alt: String,
}

/// An article's `card.json`.
#[must_use]
pub fn card_data(site: &Site, card: &Card) -> CardData {
    CardData {
        version: VERSION,
        site: site_data(site),
        article: article_data(site, card),
    }
}

/// A list's `list.json`; `title` is the page's, see [`super::EmbedPage`].
#[must_use]
pub fn list_data<'a>(
    site: &Site,
    embed: &Embed,
    title: &str,
    cards: impl IntoIterator<Item = &'a Card>,
) -> ListData {
    ListData {
        version: VERSION,
        site: site_data(site),
        title: title.to_owned(),
        url: site.address(&embed.origin()),
        items: cards
            .into_iter()
            .map(|card| article_data(site, card))
            .collect(),
    }
}

fn site_data(site: &Site) -> SiteData {
    SiteData {
        name: site.name.clone(),
        url: site.address(&Route::HOME),
        lang: site.locale.tag(),
    }
}

fn article_data(site: &Site, card: &Card) -> ArticleData {
    let image = card.image.as_ref().map(|image| {
        let upgraded = site.is_secure().then(|| image.address.upgraded());
        PictureData {
            url: upgraded
                .as_ref()
                .unwrap_or(&image.address)
                .as_str()
                .to_owned(),
            alt: image.alt.clone(),
        }
    });
    ArticleData {
        title: card.title.clone(),
        url: site.address(&card.route()),
        embed_url: address(site, &Embed::Card(card.slug.clone())),
        summary: card.summary.clone(),
        image,
        published: card.published.map(|at| at.rfc3339()),
        author: card.author.clone(),
        label: card.label.as_ref().map(|label| match label {
            Label::Tag(name) => name.clone(),
            Label::Kind(kind) => site.words().kind(*kind).to_owned(),
        }),
    }
}
