//! The files by which readers of a published site search it.

use super::{
    BuildError, Digest, File, PageRenderer, outputs::Output, page_renderer::file, segmenter,
};
use crate::{
    routes::Route,
    search::{self, FOLDER, PARTS, shard_file, slug_file},
};

/// All that searching needs; nothing if the site is not to be searched.
pub(super) fn outputs<'a>(renderer: &PageRenderer<'_>) -> Vec<Output<'a>> {
    if !renderer.site_info.is_searchable {
        return Vec::new();
    }
    let indexes = (0..PARTS.len()).map(Output::Search);
    indexes.chain([Output::Page(Route::Search)]).collect()
}

/// What one of the site's two indexes is made from.
pub(super) fn input(renderer: &PageRenderer<'_>, part: usize) -> Result<Digest, BuildError> {
    let articles = renderer.articles();
    // The site has the newest first, an index the oldest.
    let oldest_first: Vec<_> = articles.iter().rev().collect();
    let own = oldest_first.get(search::part(part, articles.len()));
    Digest::of_data(&(renderer.made_with(), own))
}

/// One of the site's two indexes.
pub(super) fn index(renderer: &PageRenderer<'_>, part: usize) -> Result<Vec<File>, BuildError> {
    let articles = renderer.site.articles();
    let own = search::part(part, articles.len());
    let own = articles.iter().rev().skip(own.start).take(own.len());
    let index = search::index(&own.collect::<Vec<_>>(), segmenter::words);
    let folders = [FOLDER.to_owned()];
    let name = PARTS.get(part).copied().unwrap_or_default();
    let mut files = vec![file(&folders, name, index.directory.write().into_bytes())?];
    for (name, bytes) in index.shards {
        files.push(file(&folders, &shard_file(&name), bytes)?);
    }
    for (name, bytes) in index.slugs {
        files.push(file(&folders, &slug_file(&name), bytes)?);
    }
    Ok(files)
}
