//! The sizes of pictures. Those who show a link's picture want to know them before they load it.

use super::{BaseUrl, BuildError, fetch::Fetcher};
use crate::model::{Address, percent_decoded};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// A picture's size in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PictureSize {
    /// From left to right.
    pub width: usize,
    /// From top to bottom.
    pub height: usize,
}

/// Networks load no larger pictures for their cards.
const MOST_BYTES: u64 = 5_000_000;

/// Pictures among the files that are published with a site.
#[derive(Debug)]
pub(super) struct Pictures<'a> {
    base_url: &'a BaseUrl,
    files: BTreeMap<&'a str, &'a Path>,
}

impl<'a> Pictures<'a> {
    /// `files` by their names in the site.
    pub(super) fn new(base_url: &'a BaseUrl, files: &'a [(String, PathBuf)]) -> Self {
        let files = files.iter();
        Self {
            base_url,
            files: files
                .map(|(name, path)| (name.as_str(), path.as_path()))
                .collect(),
        }
    }

    /// The size of a picture. `None`: it lies elsewhere, or has none of its own, as drawings.
    pub(super) fn size(&self, address: &Address) -> Option<PictureSize> {
        let name = name_in_site(address, self.base_url)?;
        PictureSize::read(self.files.get(name.as_str())?)
    }
}

impl PictureSize {
    /// Reads it from a file's first bytes.
    pub fn read(path: &Path) -> Option<Self> {
        imagesize::size(path).ok().map(Self::from)
    }

    /// Asks a picture's server for it. `None`: a drawing, which has no pixels of its own.
    ///
    /// # Errors
    /// [`BuildError::Fetch`] if it is not to be had, is larger than networks take, or is no picture.
    pub fn fetch(address: &Address) -> Result<Option<Self>, BuildError> {
        let failed = |reason: &str| BuildError::Fetch {
            address: address.as_str().to_owned(),
            reason: reason.to_owned(),
        };
        let fetched = Fetcher::of_pictures(MOST_BYTES).fetch(address);
        let bytes = match fetched {
            Err(BuildError::Feed { .. }) => return Err(failed("more than 5 MB")),
            fetched => fetched?.bytes,
        };
        match imagesize::blob_size(&bytes) {
            Ok(size) => Ok(Some(size.into())),
            Err(_) if is_drawing(&bytes) => Ok(None),
            Err(_) => Err(failed("what comes from there is no picture")),
        }
    }

    /// Width and height, unless they are beyond all measure.
    pub(super) fn in_pixels(self) -> Option<(u32, u32)> {
        let pixels = |size: usize| u32::try_from(size).ok();
        pixels(self.width).zip(pixels(self.height))
    }
}

/// Whether a document is SVG. One that only has SVG in it is a web page: what many servers send in place of a picture that is gone.
fn is_drawing(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |with: &str| {
        let beginning = text.get(..with.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(with))
    };
    ["<svg", "<?xml", "<!--", "<!DOCTYPE svg"]
        .into_iter()
        .any(begins)
        && text.contains("<svg")
        && !text.contains("<html")
}

impl From<imagesize::ImageSize> for PictureSize {
    fn from(size: imagesize::ImageSize) -> Self {
        Self {
            width: size.width,
            height: size.height,
        }
    }
}

/// The name of the file that an address of the site means. It may lead anywhere: it is to be compared, or checked.
#[must_use]
pub fn name_in_site(address: &Address, base_url: &BaseUrl) -> Option<String> {
    let below = address.as_str().strip_prefix(base_url.address().as_str())?;
    let path = below.split(['?', '#']).next()?;
    percent_decoded(path)
}
