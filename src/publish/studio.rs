//! Renders pages: data → markup → files. It asks nothing of the clock, so the same feed gives the same bytes.

mod draft;
mod text;

pub(super) use draft::Draft;

use super::{
    BuildError, FilePath, Place, Template, article_digest, digest::Digest, embeds,
    pictures::Pictures, segmenter, structured_data, template::Filling,
};
use crate::{
    components::Site as Shell,
    content::policy::Player,
    embed,
    locale::Locale,
    model::{Address, Bases, Site, Use},
    pages::{self, Extent, Shown},
    routes::Route,
    view_model::{self, Failure, Frame, Page, PageFile},
};
use rayon::prelude::*;
use std::path::PathBuf;

/// A file to write.
#[derive(Clone, Debug)]
pub struct File {
    /// Where.
    pub path: FilePath,
    /// What.
    pub bytes: Vec<u8>,
    /// Compressed twins that are there already, in the order of their endings; without them they are made.
    pub twins: Option<[Option<Vec<u8>>; 2]>,
}

/// All that pages are made of.
#[derive(Debug)]
pub struct Studio<'a> {
    pub(super) site: &'a Site,
    pub(super) frame: Frame,
    pub(super) shell: Shell,
    pub(super) place: &'a Place,
    template: &'a Template,
    pictures: Pictures<'a>,
    pub(super) players: &'a [Player<'a>],
    /// What all documents for frames share.
    pub(super) embed_files: embed::SharedFiles,
    /// What every page shows besides its own data.
    surroundings: Digest,
    /// What stands beside every article.
    blocks: PageFile,
    /// Where articles are: what links from one to another depend on.
    addresses: Digest,
    /// Of each article as it was read, in the site's order.
    articles: Vec<Digest>,
}

impl<'a> Studio<'a> {
    /// Prepares the pages of a site. `files` are published with it, by their names; frames in articles may become `players`;
    /// `made_with` stands for the program and the template.
    ///
    /// # Errors
    /// [`BuildError::Format`].
    pub fn new(
        site: &'a Site,
        place: &'a Place,
        template: &'a Template,
        files: &'a [(String, PathBuf)],
        players: &'a [Player<'a>],
        made_with: &Digest,
    ) -> Result<Self, BuildError> {
        let feed = Address::resolve(
            super::feed_files::NAME,
            &Bases::new([place.address().clone()]),
            Use::Data,
        );
        let mut frame = Frame::of(site);
        frame.feed_address = feed.ok();
        // Pages do not show it, and it changes with every slip in any item.
        frame.problems = 0;
        let shell = Shell {
            base: place.base().to_owned(),
            origin: place.origin().to_owned(),
            name: frame.name.clone(),
            has_folders: true,
            is_embedded: false,
            locale: locale(site),
            segmenter: Some(segmenter::words),
        };
        let blocks = view_model::blocks(site);
        let surroundings = Digest::of_data(&(
            made_with.as_str(),
            place.address(),
            &frame,
            shell.locale.tag(),
            &blocks,
            (&site.feed_address, &site.authors),
        ))?;
        let blocks = PageFile::of_blocks(&shell, &blocks);
        let addresses = site.articles().iter();
        let addresses: Vec<_> = addresses
            .map(|article| (&article.url, &article.slug))
            .collect();
        let articles = site.articles().par_iter();
        Ok(Self {
            articles: articles.map(article_digest::of).collect::<Result<_, _>>()?,
            site,
            frame,
            shell,
            place,
            template,
            pictures: Pictures::new(place, files),
            players,
            embed_files: embeds::shared_files(place),
            blocks,
            surroundings,
            addresses: Digest::of_data(&addresses)?,
        })
    }

    /// The document's language.
    pub(super) fn language(&self) -> &str {
        let language = self.frame.language.as_ref();
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
        let page = self.with_text(page);
        let mut shown = pages::show(&self.shell, Some(&self.frame), &page, Extent::First);
        if let Page::Article(_) = page {
            shown.rest = pages::drawn(self.blocks.clone()).rest;
        }
        let machines = structured_data::blocks(&self.shell, &self.frame, self.place, &route, &page);
        let mut more_head = String::new();
        if let Some(size) = picture_size {
            more_head.push_str(&size.tags().0);
        }
        let embedded = embed::excerpt(&self.shell, &page);
        if let Some(embedded) = &embedded {
            more_head.push_str(&embeds::link(self, &route, embedded));
        }
        let mut files = self.page_files(&route, &shown, &more_head, &machines)?;
        if let Some(embedded) = &embedded {
            files.extend(embeds::files(self, &route, &page, picture_size, embedded)?);
        }
        Ok(files)
    }

    /// A page, and beside it what the app needs to show it. `more_head` follows the page's own elements of the head; `machines`, which
    /// no reader's browser has a use for, stands in the page only.
    pub(super) fn page_files(
        &self,
        route: &Route,
        shown: &Shown,
        more_head: &str,
        machines: &str,
    ) -> Result<Vec<File>, BuildError> {
        let mut data = PageFile::of(&self.shell, route, shown, more_head, self.language());
        let head = format!("{}{machines}", data.head);
        let html = self.whole(Some(route), &head, &shown.whole());
        if matches!(route, Route::Article(_)) {
            // The same beside all articles: see `blocks`.
            data.rest.clear();
        }
        let folders = route.folders();
        Ok(vec![
            file(&folders, "index.html", html.into_bytes())?,
            file(&folders, "index.json", json(&data)?)?,
        ])
    }

    /// What stands beside every article, for the app.
    pub(super) fn blocks(&self) -> Result<Vec<File>, BuildError> {
        Ok(vec![file(&[], PageFile::BLOCKS, json(&self.blocks)?)?])
    }

    /// The page for addresses that no page has.
    pub(super) fn not_found(&self) -> Result<Vec<File>, BuildError> {
        let shown = pages::failed(&self.shell, Some(&self.frame), &Failure::not_found());
        let html = self.whole(None, &shown.head.0, &shown.main.0);
        Ok(vec![file(&[], "404.html", html.into_bytes())?])
    }

    /// What articles were as they were read, in the site's order.
    pub(super) fn articles(&self) -> &[Digest] {
        &self.articles
    }

    /// What the files of the page for unknown addresses depend on.
    pub(super) fn surroundings(&self) -> &Digest {
        &self.surroundings
    }

    fn whole(&self, route: Option<&Route>, head: &str, main: &str) -> String {
        self.template.fill(&Filling {
            language: self.language(),
            locale: self.shell.locale.tag(),
            is_article: matches!(route, Some(Route::Article(_))),
            head,
            above: &pages::above(&self.shell, Some(&self.frame), route).0,
            page: main,
            below: &pages::below(&self.shell, Some(&self.frame), route).0,
        })
    }
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
        twins: None,
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
