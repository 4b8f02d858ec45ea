//! How an article looks when it is shared in a chat or a feed of a social network.

use crate::{
    model::{Address, Article},
    publish::{FilePath, PictureSize, Place, name_in_site},
};
use serde::Serialize;
use std::{fmt, path::Path};

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
    /// Pixels, of a picture that lies beside the feed.
    image_size: Option<PictureSize>,
    advice: Vec<&'static str>,
}

/// The card of an article. `folder` is where pictures with addresses below the site's are looked for.
pub(super) fn of(article: &Article, place: &Place, folder: Option<&Path>) -> ShareCard {
    let image = article.image.as_ref().or(article.banner.as_ref());
    let image_size = image.and_then(|image| size(&image.address, place, folder?));
    let address = image.map(|image| image.address.as_str());
    let mut advice = Vec::new();
    let is_longer = |text: &str, most: usize| text.chars().count() > most;
    if is_longer(&article.title, TITLE) {
        advice.push("the title will be cut");
    }
    match &article.summary {
        None => advice.push("without a summary, networks take any text of the page"),
        Some(summary) if is_longer(summary, DESCRIPTION) => {
            advice.push("the description will be cut")
        }
        Some(_) => {}
    }
    match address {
        None => advice.push("without a picture it is shown as a small card"),
        Some(address) if address.ends_with(".svg") => {
            advice.push("most networks show no SVG: give a PNG or JPEG")
        }
        Some(address) if address.starts_with("data:") => {
            advice.push("networks cannot load a picture that is part of the feed")
        }
        Some(_) => {}
    }
    if image_size.is_some_and(|size| size.width < LEAST.width || size.height < LEAST.height) {
        advice.push("the picture is small: 1200 × 630 pixels suit all networks");
    }
    ShareCard {
        title: article.title.clone(),
        description: article.summary.clone(),
        image: address.map(|address| address.chars().take(200).collect()),
        image_size,
        advice,
    }
}

/// The pixels of a picture beside the feed.
fn size(address: &Address, place: &Place, folder: &Path) -> Option<PictureSize> {
    let name = FilePath::new(name_in_site(address, place)?).ok()?;
    PictureSize::read(&name.in_folder(folder))
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
