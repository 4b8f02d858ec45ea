//! Renders pages: data → HTML → files. It asks nothing of the clock, so the same feed gives the same bytes.

mod documents;
mod draft;
mod text;

pub(super) use draft::Draft;

use super::{
    BaseUrl, BuildError, FilePath, PictureSize, Template, article_digest, digest::Digest, embeds,
    pictures::Pictures, segmenter, structured_data,
};
use crate::{
    components::Site as Shell,
    content::policy::Player,
    embed,
    locale::{self, Locale},
    model::{Address, Bases, Site, Use},
    view_model::{self, MoreHead, SiteFile, SiteInfo},
};
use rayon::prelude::*;
use std::{path::PathBuf, sync::Arc};

/// A file to write.
#[derive(Clone, Debug)]
pub struct File {
    /// Where.
    pub path: FilePath,
    /// What.
    pub bytes: Vec<u8>,
    /// Precompressed files that are there already, in the order of their endings; without them they are made.
    pub precompressed: Option<[Option<Vec<u8>>; 2]>,
}

/// All that pages are made of.
#[derive(Debug)]
pub struct PageRenderer<'a> {
    pub(super) site: &'a Site,
    pub(super) site_info: Arc<SiteInfo>,
    pub(super) shell: Shell,
    pub(super) base_url: &'a BaseUrl,
    template: &'a Template,
    pictures: Pictures<'a>,
    pub(super) players: &'a [Player<'a>],
    /// What all documents for frames share.
    pub(super) embed_files: embed::SharedFiles,
    /// What every page shows besides its own data.
    surroundings: Digest,
    /// What all pages share.
    site_file: SiteFile,
    /// Where articles are: what links from one to another depend on.
    addresses: Digest,
    /// Of each article as it was read, in the site's order.
    articles: Vec<Digest>,
    /// Stands for the program and the template.
    made_with: Digest,
}

impl<'a> PageRenderer<'a> {
    /// Prepares the pages of a site. `files` are published with it, by their names; frames in articles may become `players`;
    /// `made_with` stands for the program and the template; `is_searchable` says whether the site has an index.
    ///
    /// # Errors
    /// [`BuildError::Format`].
    pub fn new(
        site: &'a Site,
        base_url: &'a BaseUrl,
        template: &'a Template,
        files: &'a [(String, PathBuf)],
        players: &'a [Player<'a>],
        made_with: &Digest,
        is_searchable: bool,
    ) -> Result<Self, BuildError> {
        let feed = Address::resolve(
            super::feed_files::NAME,
            &Bases::new([base_url.address().clone()]),
            Use::Data,
        );
        let mut site_info = SiteInfo::of(site);
        site_info.feed_address = feed.ok();
        // Pages do not show it, and it changes with every slip in any item.
        site_info.problems = 0;
        site_info.is_searchable = is_searchable;
        let shell = Shell {
            base: base_url.base().to_owned(),
            origin: base_url.origin().to_owned(),
            name: site_info.name.clone(),
            has_folders: true,
            is_embedded: false,
            locale: locale(site),
            segmenter: None,
        };
        let mut blocks = view_model::blocks(site);
        for block in &mut blocks {
            block.for_each_card(find_breaks);
        }
        let surroundings = Digest::of_data(&(
            made_with.as_str(),
            base_url.address(),
            &site_info,
            shell.locale.tag(),
            &blocks,
            (&site.feed_address, &site.authors),
        ))?;
        let site_info = Arc::new(site_info);
        let site_file = SiteFile {
            digest: surroundings.as_str().to_owned(),
            locale: shell.locale.tag().to_owned(),
            site_info: SiteInfo::clone(&site_info),
            blocks,
        };
        let addresses = site.articles().iter();
        let addresses: Vec<_> = addresses
            .map(|article| (&article.url, &article.slug))
            .collect();
        let articles = site.articles().par_iter();
        Ok(Self {
            articles: articles.map(article_digest::of).collect::<Result<_, _>>()?,
            site,
            site_info,
            shell,
            base_url,
            template,
            pictures: Pictures::new(base_url, files),
            players,
            embed_files: embeds::shared_files(base_url),
            site_file,
            surroundings,
            addresses: Digest::of_data(&addresses)?,
            made_with: made_with.clone(),
        })
    }

    /// The document's language.
    pub(super) fn language(&self) -> &str {
        let language = self.site_info.language.as_ref();
        language.map_or(self.shell.locale.tag(), |language| language.as_str())
    }

    /// The files of a page.
    pub(super) fn files(&self, draft: Draft) -> Result<Vec<File>, BuildError> {
        let Draft {
            route,
            page,
            picture_size,
            ..
        } = draft;
        let mut page = self.with_text(page);
        page.for_each_card(find_breaks);
        let structured_data =
            structured_data::blocks(&self.shell, &self.site_info, self.base_url, &route, &page);
        let embedded = embed::excerpt(&self.shell, &page);
        let head = MoreHead {
            picture_size: picture_size.and_then(PictureSize::in_pixels),
            oembed: embedded
                .as_ref()
                .map(|embedded| embeds::link(self, &route, embedded)),
        };
        let mut embeds = Vec::new();
        if let Some(embedded) = &embedded {
            embeds = embeds::files(self, &route, &page, picture_size, embedded)?;
        }
        let mut files = self.page_files(&route, page, head, &structured_data)?;
        files.extend(embeds);
        Ok(files)
    }

    /// What all pages share, for the app.
    pub(super) fn site_file(&self) -> Result<Vec<File>, BuildError> {
        Ok(vec![file(&[], SiteFile::NAME, json(&self.site_file)?)?])
    }

    /// What articles were as they were read, in the site's order.
    pub(super) fn articles(&self) -> &[Digest] {
        &self.articles
    }

    /// What stands for the program and the template.
    pub(super) fn made_with(&self) -> &Digest {
        &self.made_with
    }

    /// What the files of the page for unknown addresses depend on.
    pub(super) fn surroundings(&self) -> &Digest {
        &self.surroundings
    }
}

/// Notes where a card's title breaks: the browser has other words for that, and takes over only what is the same.
fn find_breaks(card: &mut view_model::Card) {
    card.breaks = locale::lengths(&card.title, segmenter::words);
}

/// The interface's language: the feed's, or that of its titles.
#[must_use]
pub fn locale(site: &Site) -> Locale {
    let titles = || {
        let articles = site.articles().iter().take(50);
        articles.map(|article| article.title.as_str())
    };
    let named = site.language.as_ref().map(Locale::of);
    named.unwrap_or_else(|| Locale::of_texts(titles().chain([site.title.as_str()])))
}

pub(super) fn file(folders: &[String], name: &str, bytes: Vec<u8>) -> Result<File, BuildError> {
    Ok(File {
        path: FilePath::below(folders, name)?,
        bytes,
        precompressed: None,
    })
}

/// Data as a JSON file.
pub(super) fn json(data: &impl serde::Serialize) -> Result<Vec<u8>, BuildError> {
    let mut bytes = serde_json::to_vec(data).map_err(|error| BuildError::Format {
        what: "a JSON file",
        reason: error.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
