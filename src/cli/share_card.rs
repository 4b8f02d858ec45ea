//! How an article looks when it is shared in a chat or a feed of a social network.

use crate::{
    model::{Address, Article},
    publish::{BaseUrl, PictureSize, name_in_site},
};
use serde::Serialize;
use std::{borrow::Cow, fmt, path::PathBuf};

/// Characters of a title and of a description that such cards show.
const TITLE: usize = 60;
const DESCRIPTION: usize = 110;

/// Below this many pixels, networks show a small picture or none.
const LEAST: PictureSize = PictureSize {
    width: 300,
    height: 300,
};

/// What a link preview shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct ShareCard {
    title: String,
    description: Option<String>,
    image: Option<String>,
    /// Pixels, where they could be read.
    image_size: Option<PictureSize>,
    advice: Vec<Cow<'static, str>>,
}

/// Where an article's picture is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pictures<'a> {
    /// Among the publisher's files, by their names in the site. Nobody else is asked.
    Published(&'a [(String, PathBuf)]),
    /// Where they are: the feed came from the web as well.
    OnTheWeb,
}

impl ShareCard {
    /// What would make it better.
    pub(super) fn advice(&self) -> &[Cow<'static, str>] {
        &self.advice
    }
}

/// The card of an article.
pub(super) fn of(article: &Article, base_url: &BaseUrl, pictures: Pictures<'_>) -> ShareCard {
    let image = article.image.as_ref().or(article.banner.as_ref());
    let seen = image.map_or(Ok(None), |image| size(&image.address, base_url, pictures));
    let address = image.map(|image| image.address.as_str());
    let is_drawing = |address: &str| {
        let is_seen = matches!(pictures, Pictures::OnTheWeb) && address.starts_with("http");
        address.ends_with(".svg") || (is_seen && matches!(seen, Ok(None)))
    };
    let mut advice: Vec<Cow<'static, str>> = Vec::new();
    let mut advise = |words: &'static str| advice.push(words.into());
    let is_longer = |text: &str, most: usize| text.chars().count() > most;
    if is_longer(&article.title, TITLE) {
        advise("the title will be cut");
    }
    match &article.summary {
        None => advise("without a summary, networks take any text of the page"),
        Some(summary) if is_longer(summary, DESCRIPTION) => advise("the description will be cut"),
        Some(_) => {}
    }
    match address {
        None => advise("without a picture it is shown as a small card"),
        Some(address) if is_drawing(address) => {
            advise("most networks show no SVG: give a PNG or JPEG")
        }
        Some(address) if address.starts_with("data:") => {
            advise("networks cannot load a picture that is part of the feed")
        }
        Some(_) => {}
    }
    let image_size = seen.as_ref().ok().copied().flatten();
    if image_size.is_some_and(|size| size.width < LEAST.width || size.height < LEAST.height) {
        advise("the picture is small: 1200 × 630 pixels suit all networks");
    }
    if let Err(reason) = seen {
        advice.push(format!("the picture cannot be loaded: {reason}").into());
    }
    ShareCard {
        title: article.title.clone(),
        description: article.summary.clone(),
        image: address.map(|address| address.chars().take(200).collect()),
        image_size,
        advice,
    }
}

/// A picture's pixels, if it has any and can be looked at; else why it is not to be had.
fn size(
    address: &Address,
    base_url: &BaseUrl,
    pictures: Pictures<'_>,
) -> Result<Option<PictureSize>, String> {
    match pictures {
        Pictures::OnTheWeb if address.as_str().starts_with("http") => {
            PictureSize::fetch(address).map_err(|error| error.to_string())
        }
        Pictures::OnTheWeb => Ok(None),
        Pictures::Published(files) => {
            let name = name_in_site(address, base_url);
            let file = files.iter().find(|(file, _)| Some(file) == name.as_ref());
            Ok(file.and_then(|(_, path)| PictureSize::read(path)))
        }
    }
}

impl fmt::Display for ShareCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  title        {}", self.title)?;
        writeln!(
            f,
            "  description  {}",
            self.description.as_deref().unwrap_or("none")
        )?;
        write!(
            f,
            "  picture      {}",
            self.image.as_deref().unwrap_or("none")
        )?;
        if let Some(PictureSize { width, height }) = self.image_size {
            write!(f, " ({width} × {height})")?;
        }
        self.advice
            .iter()
            .try_for_each(|advice| write!(f, "\n  → {advice}"))
    }
}
