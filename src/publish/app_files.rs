//! The browser's half of Broadsheet, as `cargo xtask build` made it: part of this program, or read from a folder.

use super::BuildError;
use std::{borrow::Cow, collections::BTreeMap, fs, path::Path};

/// What `dist/` held when this program was built. Without that folder there is nothing, and the program says so when asked to build.
#[derive(rust_embed::Embed)]
#[folder = "dist/"]
#[allow_missing = true]
#[exclude = "pictures/*"]
#[exclude = "feed*.json*"]
#[exclude = "purify.*"]
#[exclude = "framed*"]
#[exclude = "app-*"]
struct Embedded;

/// The browser's files by name: the page to fill, and what stands beside it.
#[derive(Clone, Debug, Default)]
pub struct AppFiles {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

/// The page that is filled.
const PAGE: &str = "index.html";

/// The script at the start of each page.
const START: &str = "start-published.js";

/// A sort of pages that hold the style of their first screen only, and have the whole from its own file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstScreen {
    /// Articles.
    Article,
    /// Lists of articles, of tags, or of links.
    List,
}

impl FirstScreen {
    const ALL: [Self; 2] = [Self::Article, Self::List];

    /// Its file among the app's.
    fn name(self) -> &'static str {
        match self {
            Self::Article => "first-screen-article.css",
            Self::List => "first-screen-list.css",
        }
    }
}

impl AppFiles {
    /// Those that are part of this program.
    ///
    /// # Errors
    /// [`BuildError::NoAppFiles`] if the program was built without them.
    pub fn embedded() -> Result<Self, BuildError> {
        let files = Embedded::iter()
            .filter(|name| is_the_apps(name))
            .filter_map(|name| Some((name.to_string(), Embedded::get(&name)?.data)));
        Self::checked(files.collect(), "this program")
    }

    /// Those of a folder.
    ///
    /// # Errors
    /// [`BuildError::NoAppFiles`], or that a file cannot be read.
    pub fn from_folder(folder: &Path) -> Result<Self, BuildError> {
        let mut files = BTreeMap::new();
        for (name, path) in super::folder::files(folder)? {
            if is_the_apps(&name) {
                let bytes = fs::read(&path).map_err(BuildError::io("read", path))?;
                files.insert(name, bytes.into());
            }
        }
        Self::checked(files, &folder.display().to_string())
    }

    /// Files that are there already.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let files = files.into_iter();
        Self {
            files: files.map(|(name, bytes)| (name, bytes.into())).collect(),
        }
    }

    fn checked(
        files: BTreeMap<String, Cow<'static, [u8]>>,
        place: &str,
    ) -> Result<Self, BuildError> {
        if files.contains_key(PAGE) {
            return Ok(Self { files });
        }
        Err(BuildError::NoAppFiles {
            place: place.to_owned(),
        })
    }

    /// The page to fill.
    #[must_use]
    pub fn page(&self) -> Cow<'_, str> {
        self.files
            .get(PAGE)
            .map_or(Cow::Borrowed(""), |bytes| String::from_utf8_lossy(bytes))
    }

    /// The names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file's bytes.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(|bytes| bytes.as_ref())
    }

    /// The style of a first screen, if it is one of its own.
    #[must_use]
    pub fn first_screen(&self, screen: FirstScreen) -> Option<Cow<'_, str>> {
        self.get(screen.name()).map(String::from_utf8_lossy)
    }

    /// The script at the start of each page, if there is one.
    #[must_use]
    pub fn start_script(&self) -> Option<Cow<'_, str>> {
        self.get(START).map(String::from_utf8_lossy)
    }

    /// A file's precompressed files, if it came with them: they took longer than a build of a site would spend on them.
    #[must_use]
    pub fn precompressed(&self, name: &str) -> Option<[Option<Vec<u8>>; 2]> {
        let precompressed = super::compress::ENDINGS.map(|ending| {
            let bytes = self.get(&format!("{name}{ending}"));
            bytes.map(<[u8]>::to_vec)
        });
        precompressed
            .iter()
            .all(Option::is_some)
            .then_some(precompressed)
    }

    /// What is published beside the pages, by name: not the page to fill, not a style or script that is put into each page, and not
    /// precompressed files.
    pub fn beside(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let first_screens = FirstScreen::ALL.map(FirstScreen::name);
        let has_first_screens = first_screens.iter().any(|name| self.get(name).is_some());
        self.files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_ref()))
            .filter(move |(name, _)| {
                let is_precompressed = name.ends_with(".br") || name.ends_with(".gz");
                let is_style = name.ends_with(".css") && !has_first_screens;
                let is_filled_in = [PAGE, START].contains(name) || first_screens.contains(name);
                !is_filled_in && !is_style && !is_precompressed
            })
    }
}

/// Whether a file of `dist/` is a published site's: the sample feeds and their pictures are not, published articles are sanitised
/// already, and pages for frames are documents of their own.
fn is_the_apps(name: &str) -> bool {
    let is_sample =
        name.starts_with("pictures/") || (name.starts_with("feed") && name.contains(".json"));
    let is_live_only = ["purify.", "framed", "app-"]
        .iter()
        .any(|beginning| name.starts_with(beginning));
    !is_sample && !is_live_only && name != "index.html.br" && name != "index.html.gz"
}
