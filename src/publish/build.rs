//! The way from a site in memory to its files.

use super::{
    AppFiles, BaseUrl, BuildError, Changes, Digest, PageRenderer, Template,
    arrivals::Staged,
    outputs,
    record::{self, Built, Record},
    site_files,
    store::Store,
};
use crate::{
    content::policy,
    model::{Site, Timestamp},
};
use rayon::prelude::*;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// What a site is built from, beside its feed.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// Where the files go.
    pub out: &'a Path,
    /// Where the site will be.
    pub base_url: &'a BaseUrl,
    /// The browser's half.
    pub app: &'a AppFiles,
    /// The publisher's files, which are published as they are, such as pictures: see [`super::copies()`].
    pub files: &'a [(String, PathBuf)],
    /// Articles in each document of the site's own feed; at least 1.
    pub feed_limit: usize,
    /// Players that frames in articles may become, as [`policy::players`] reads them.
    pub players: &'a [String],
    /// Whether precompressed files are written beside files.
    pub compress: bool,
    /// Whether readers can search the site.
    pub search: bool,
    /// The end of the two days that the news sitemap covers; without it, the date of the newest article.
    pub now: Option<Timestamp>,
}

/// Whoever wants to know how far a build is.
pub trait Progress: Sync {
    /// A step begins that has so many parts.
    fn begin(&self, step: &'static str, parts: usize);
    /// A part of the step is done.
    fn advance(&self);
}

/// What was built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Pages for readers.
    pub pages: usize,
    /// Those of them that had to be made; the others stayed from the last build.
    pub rendered: usize,
    /// Files of the site, without precompressed files.
    pub files: usize,
    /// Bytes of all files, with precompressed files.
    pub bytes: u64,
    /// What changed in the folder.
    pub changes: Changes,
}

/// An output when it is done.
struct Done {
    name: String,
    built: Built,
    staged: Vec<Staged>,
    is_page: bool,
    is_kept: bool,
}

/// Writes a site's files. A failed build leaves the folder as it was.
///
/// # Errors
/// [`BuildError`].
pub fn build(
    site: &Site,
    options: &Options<'_>,
    progress: &dyn Progress,
) -> Result<Summary, BuildError> {
    let links = site_files::links(options.app, options.base_url, site.icon.as_ref());
    let template = Template::new(options.app, options.base_url, &links)?;
    let made_with = made_with(options)?;
    let mut wrong = None;
    let players = policy::players(options.players.iter().map(String::as_str), |member| {
        wrong.get_or_insert_with(|| member.to_owned());
    });
    if let Some(text) = wrong {
        return Err(BuildError::Player { text });
    }
    let renderer = || {
        PageRenderer::new(
            site,
            options.base_url,
            &template,
            options.files,
            &players,
            &made_with,
            options.search,
        )
    };
    let store = || Store::open(options.out, options.compress, options.files);
    let (renderer, store) = rayon::join(renderer, store);
    let (renderer, store) = (renderer?, store?);
    let limit = options.feed_limit.max(1);
    let outputs = outputs::of_site(&renderer, options.app, options.files, limit, options.now);

    progress.begin("Writing pages", outputs.len());
    let done: Vec<Done> = outputs
        .into_par_iter()
        .map(|output| {
            let done = make(output, &renderer, &store, limit);
            progress.advance();
            done
        })
        .collect::<Result<_, _>>()?;

    progress.begin("Putting files in place", 1);
    let mut summary = Summary::default();
    let (mut all_built, mut all_staged) = (BTreeMap::new(), Vec::new());
    for Done {
        name,
        built,
        staged,
        is_page,
        is_kept,
    } in done
    {
        summary.pages += usize::from(is_page);
        summary.rendered += usize::from(is_page && !is_kept);
        summary.files += built.files.len();
        summary.bytes += built.files.iter().map(record::Written::total).sum::<u64>();
        all_staged.extend(staged);
        all_built.insert(name, built);
    }
    record::distinct(&all_built, &|output| source(output, options.files))?;
    summary.changes = store.commit(&all_staged, &Record::new(options.compress, all_built))?;
    progress.advance();
    Ok(summary)
}

fn make(
    output: outputs::Output<'_>,
    renderer: &PageRenderer<'_>,
    store: &Store,
    limit: usize,
) -> Result<Done, BuildError> {
    let (name, is_page) = (output.name(), output.is_page());
    let prepared = output.prepare(renderer, limit)?;
    let input = prepared.input.clone();
    let kept = input.as_ref().and_then(|input| store.kept(&name, input));
    if let Some(built) = kept {
        return Ok(Done {
            name,
            built,
            staged: Vec::new(),
            is_page,
            is_kept: true,
        });
    }
    let mut staged = Vec::new();
    let files = prepared
        .files(renderer, limit)?
        .iter()
        .map(|file| store.stage(file, &mut staged))
        .collect::<Result<_, _>>()?;
    Ok(Done {
        name,
        built: Built { input, files },
        staged,
        is_page,
        is_kept: false,
    })
}

/// Where an output's files come from, in words.
fn source(output: &str, files: &[(String, PathBuf)]) -> String {
    let (kind, name) = output.split_once(' ').unwrap_or((output, ""));
    let copied = files.iter().find(|(copied, _)| copied == name);
    match (kind, copied) {
        ("copy", Some((_, path))) => path.display().to_string(),
        ("page", _) => format!("the site's page {name}"),
        _ => format!("the site's own {output}"),
    }
}

/// Stands for what turns data into files: this very program, and the page that it fills.
fn made_with(options: &Options<'_>) -> Result<Digest, BuildError> {
    let program = std::env::current_exe()
        .and_then(std::fs::read)
        .unwrap_or_default();
    let css: Vec<Digest> = options
        .app
        .names()
        .filter_map(|name| Some(Digest::of(options.app.get(name)?)))
        .collect();
    Digest::of_data(&(
        Digest::of(&program),
        options.app.page(),
        css,
        options.players,
    ))
}
