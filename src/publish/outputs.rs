//! What a site consists of: outputs that are made, kept or renewed as one.

mod all;

pub(super) use all::of_site;

use super::{
    AppFiles, BuildError, Digest, File, FilePath, PageRenderer, embeds, feed_files, header_files,
    page_renderer::Draft, search_files, site_files, sitemap,
};
use crate::{
    model::{Tag, Timestamp},
    routes::Route,
};
use std::{fs, path::PathBuf};

/// One or a few files that come of the same data.
#[derive(Clone, Debug)]
pub(super) enum Output<'a> {
    Page(Route),
    NotFound,
    /// The page where other sites' publishers get their snippets.
    Builder,
    /// What stands beside every article, for the app.
    SiteFile,
    /// What all documents for frames share.
    EmbedFiles,
    /// One of the indexes that readers search by.
    Search(usize),
    Feed(usize),
    TagFeed(&'a Tag),
    Sitemap,
    News(Option<Timestamp>),
    Robots,
    Manifest(&'a AppFiles),
    /// A file of the browser's half.
    App(&'a AppFiles, &'a str, &'a [u8]),
    /// A file of the publisher's, by its name in the site.
    Copy(&'a str, &'a PathBuf),
}

/// An output that can be compared with the one of the last build before its files are made.
pub(super) struct Prepared<'a> {
    output: Output<'a>,
    /// `None`: cheap enough to be made each time.
    pub(super) input: Option<Digest>,
    draft: Option<Draft>,
    copied: Option<Vec<u8>>,
}

impl<'a> Output<'a> {
    /// Its name in the record of what was built.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Page(route) => format!("page {}", route.path()),
            Self::NotFound => "not found".to_owned(),
            Self::Builder => "builder".to_owned(),
            Self::SiteFile => "site file".to_owned(),
            Self::EmbedFiles => "embed files".to_owned(),
            Self::Search(part) => format!("search {part}"),
            Self::Feed(number) => format!("feed {number}"),
            Self::TagFeed(tag) => format!("feed of {}", tag.slug),
            Self::Sitemap => "sitemap".to_owned(),
            Self::News(_) => "news sitemap".to_owned(),
            Self::Robots => "robots".to_owned(),
            Self::Manifest(_) => "manifest".to_owned(),
            Self::App(_, name, _) => format!("app {name}"),
            Self::Copy(name, _) => format!("copy {name}"),
        }
    }

    /// Whether it is a page that a reader sees.
    pub(super) fn is_page(&self) -> bool {
        matches!(self, Self::Page(_))
    }

    /// Gathers what it is made from.
    pub(super) fn prepare(
        self,
        renderer: &PageRenderer<'_>,
        limit: usize,
    ) -> Result<Prepared<'a>, BuildError> {
        let (mut draft, mut copied) = (None, None);
        let input = match &self {
            Self::Page(route) => {
                draft = renderer.draft(route)?;
                draft.as_ref().map(|draft| draft.digest.clone())
            }
            Self::NotFound | Self::SiteFile => Some(renderer.surroundings().clone()),
            Self::Search(part) => Some(search_files::input(renderer, *part)?),
            Self::Feed(number) => {
                let first = number * limit;
                let all = renderer.articles();
                // One further: whether there is a next document.
                let own = all.get(first..all.len().min(first + limit + 1));
                // The first has the sections, which name many articles.
                let sections = (*number == 0).then(|| format!("{:?}", renderer.site.sections));
                Some(Digest::of_data(&(
                    renderer.surroundings(),
                    limit,
                    own,
                    sections,
                ))?)
            }
            Self::TagFeed(tag) => {
                let places = tag
                    .articles
                    .iter()
                    .take(limit)
                    .filter_map(|slug| renderer.site.position(slug));
                let own: Vec<_> = places
                    .filter_map(|at| renderer.articles().get(at))
                    .collect();
                Some(Digest::of_data(&(
                    renderer.surroundings(),
                    limit,
                    own,
                    tag.name.as_str(),
                ))?)
            }
            Self::App(_, name, bytes) => Some(Digest::of(&header_files::of_site(
                name,
                bytes,
                renderer.base_url.base(),
                renderer.players,
            ))),
            Self::Copy(_, path) => {
                let bytes = fs::read(path).map_err(BuildError::io("read", *path))?;
                let digest = Digest::of(&bytes);
                copied = Some(bytes);
                Some(digest)
            }
            Self::Builder
            | Self::EmbedFiles
            | Self::Sitemap
            | Self::News(_)
            | Self::Robots
            | Self::Manifest(_) => None,
        };
        Ok(Prepared {
            output: self,
            input,
            draft,
            copied,
        })
    }
}

impl Prepared<'_> {
    /// Makes its files.
    pub(super) fn files(
        self,
        renderer: &PageRenderer<'_>,
        limit: usize,
    ) -> Result<Vec<File>, BuildError> {
        let whole = |name: &str, bytes: Vec<u8>| {
            Ok(vec![File {
                path: FilePath::new(name)?,
                bytes,
                precompressed: None,
            }])
        };
        match self.output {
            Output::Page(_) => self
                .draft
                .map_or_else(|| Ok(Vec::new()), |draft| renderer.files(draft)),
            Output::NotFound => renderer.not_found(),
            Output::Builder => embeds::builder(renderer),
            Output::SiteFile => renderer.site_file(),
            Output::EmbedFiles => embeds::write_shared(),
            Output::Search(part) => search_files::index(renderer, part),
            Output::Feed(number) => feed_files::document(renderer, number, limit),
            Output::TagFeed(tag) => feed_files::of_tag(renderer, tag, limit),
            Output::Sitemap => sitemap::sitemap(renderer.site, renderer.base_url),
            Output::News(now) => sitemap::news(renderer, now),
            Output::Robots => site_files::robots(renderer),
            Output::Manifest(app) => site_files::manifest(renderer, app),
            Output::App(app, name, bytes) => Ok(vec![File {
                path: FilePath::new(name)?,
                bytes: header_files::of_site(
                    name,
                    bytes,
                    renderer.base_url.base(),
                    renderer.players,
                ),
                precompressed: app.precompressed(name),
            }]),
            Output::Copy(name, _) => whole(name, self.copied.unwrap_or_default()),
        }
    }
}
