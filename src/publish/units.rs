//! What a site consists of: units that are made, kept or renewed as one.

use super::{
    AppFiles, BuildError, Digest, File, FilePath, Studio, embeds, feed_files, header_files,
    site_files, sitemap, studio::Draft,
};
use crate::{
    model::{SectionKind, Tag, Timestamp},
    routes::Route,
    view_model::PAGE_SIZE,
};
use std::{fs, path::PathBuf};

/// One or a few files that come of the same data.
#[derive(Clone, Debug)]
pub(super) enum Unit<'a> {
    Page(Route),
    NotFound,
    /// The page where other sites' publishers get their snippets.
    Builder,
    /// What stands beside every article, for the app.
    SiteFile,
    /// What all documents for frames share.
    EmbedFiles,
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

/// A unit that can be compared with the one of the last build before its files are made.
pub(super) struct Prepared<'a> {
    unit: Unit<'a>,
    /// `None`: cheap enough to be made each time.
    pub(super) input: Option<Digest>,
    draft: Option<Draft>,
    copied: Option<Vec<u8>>,
}

/// All units of a site.
pub(super) fn of_site<'a>(
    studio: &Studio<'a>,
    app: &'a AppFiles,
    copied: &'a [(String, PathBuf)],
    limit: usize,
    now: Option<Timestamp>,
) -> Vec<Unit<'a>> {
    let site = studio.site;
    let count = site.articles().len();
    // A publisher's own icons, headers or robots.txt take the place of ours.
    let is_ours = |file: &str| copied.iter().all(|(name, _)| name != file);
    let mut units: Vec<Unit<'a>> = app
        .beside()
        .filter(|(name, _)| is_ours(name))
        .map(|(name, bytes)| Unit::App(app, name, bytes))
        .collect();
    units.extend(copied.iter().map(|(name, path)| Unit::Copy(name, path)));
    // The front page's first article is not in its list.
    units.extend(pages(count.saturating_sub(1)).map(|page| Unit::Page(Route::Front { page })));
    // Nothing leads to picks where there are none.
    let sections = SectionKind::ALL
        .into_iter()
        .filter(|kind| *kind != SectionKind::Picks || site.section(*kind).is_some());
    units.extend(sections.map(|kind| Unit::Page(Route::Section(kind))));
    units.extend([
        Unit::Page(Route::Tags),
        Unit::Page(Route::AboutFeed),
        Unit::NotFound,
        Unit::Builder,
        Unit::SiteFile,
        Unit::EmbedFiles,
    ]);
    for tag in site.tags() {
        units.push(Unit::TagFeed(tag));
        units.extend(pages(tag.articles.len()).map(|page| {
            Unit::Page(Route::Tag {
                tag: tag.slug.clone(),
                page,
            })
        }));
    }
    units.extend(
        site.articles()
            .iter()
            .map(|article| Unit::Page(Route::Article(article.slug.clone()))),
    );
    units.extend((0..count.div_ceil(limit).max(1)).map(Unit::Feed));
    units.extend([Unit::Sitemap, Unit::News(now)]);
    units.extend(is_ours(site_files::ROBOTS).then_some(Unit::Robots));
    units.extend(is_ours(site_files::MANIFEST).then_some(Unit::Manifest(app)));
    units
}

fn pages(articles: usize) -> impl Iterator<Item = u32> {
    1..=u32::try_from(articles.div_ceil(PAGE_SIZE).max(1)).unwrap_or(u32::MAX)
}

impl<'a> Unit<'a> {
    /// Its name in the record of what was built.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Page(route) => format!("page {}", route.path()),
            Self::NotFound => "not found".to_owned(),
            Self::Builder => "builder".to_owned(),
            Self::SiteFile => "site file".to_owned(),
            Self::EmbedFiles => "embed files".to_owned(),
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
        studio: &Studio<'_>,
        limit: usize,
    ) -> Result<Prepared<'a>, BuildError> {
        let (mut draft, mut copied) = (None, None);
        let input = match &self {
            Self::Page(route) => {
                draft = studio.draft(route)?;
                draft.as_ref().map(|draft| draft.digest.clone())
            }
            Self::NotFound | Self::SiteFile => Some(studio.surroundings().clone()),
            Self::Feed(number) => {
                let first = number * limit;
                let all = studio.articles();
                // One further: whether there is a next document.
                let own = all.get(first..all.len().min(first + limit + 1));
                // The first has the sections, which name many articles.
                let sections = (*number == 0).then(|| format!("{:?}", studio.site.sections));
                Some(Digest::of_data(&(
                    studio.surroundings(),
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
                    .filter_map(|slug| studio.site.position(slug));
                let own: Vec<_> = places.filter_map(|at| studio.articles().get(at)).collect();
                Some(Digest::of_data(&(
                    studio.surroundings(),
                    limit,
                    own,
                    tag.name.as_str(),
                ))?)
            }
            Self::App(_, name, bytes) => Some(Digest::of(&header_files::of_site(
                name,
                bytes,
                studio.place.base(),
                studio.players,
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
            unit: self,
            input,
            draft,
            copied,
        })
    }
}

impl Prepared<'_> {
    /// Makes its files.
    pub(super) fn files(self, studio: &Studio<'_>, limit: usize) -> Result<Vec<File>, BuildError> {
        let whole = |name: &str, bytes: Vec<u8>| {
            Ok(vec![File {
                path: FilePath::new(name)?,
                bytes,
                twins: None,
            }])
        };
        match self.unit {
            Unit::Page(_) => self
                .draft
                .map_or_else(|| Ok(Vec::new()), |draft| studio.files(draft)),
            Unit::NotFound => studio.not_found(),
            Unit::Builder => embeds::builder(studio),
            Unit::SiteFile => studio.site_file(),
            Unit::EmbedFiles => embeds::write_shared(),
            Unit::Feed(number) => feed_files::document(studio, number, limit),
            Unit::TagFeed(tag) => feed_files::of_tag(studio, tag, limit),
            Unit::Sitemap => sitemap::sitemap(studio.site, studio.place),
            Unit::News(now) => sitemap::news(studio, now),
            Unit::Robots => site_files::robots(studio),
            Unit::Manifest(app) => site_files::manifest(studio, app),
            Unit::App(app, name, bytes) => Ok(vec![File {
                path: FilePath::new(name)?,
                bytes: header_files::of_site(name, bytes, studio.place.base(), studio.players),
                twins: app.twins(name),
            }]),
            Unit::Copy(name, _) => whole(name, self.copied.unwrap_or_default()),
        }
    }
}
