//! All that a site consists of.

use super::Output;
use crate::{
    model::{SectionKind, Timestamp},
    publish::{AppFiles, PageRenderer, search_files, site_files},
    routes::Route,
    view_model::PAGE_SIZE,
};
use std::path::PathBuf;

/// All outputs of a site.
pub(in crate::publish) fn of_site<'a>(
    renderer: &PageRenderer<'a>,
    app: &'a AppFiles,
    copied: &'a [(String, PathBuf)],
    limit: usize,
    now: Option<Timestamp>,
) -> Vec<Output<'a>> {
    let site = renderer.site;
    let count = site.articles().len();
    // A publisher's own icons, headers or robots.txt take the place of ours.
    let is_ours = |file: &str| copied.iter().all(|(name, _)| name != file);
    let mut outputs: Vec<Output<'a>> = app
        .beside()
        .filter(|(name, _)| is_ours(name))
        .map(|(name, bytes)| Output::App(app, name, bytes))
        .collect();
    outputs.extend(copied.iter().map(|(name, path)| Output::Copy(name, path)));
    outputs.extend(search_files::outputs(renderer));
    // The front page's first article is not in its list.
    outputs.extend(pages(count.saturating_sub(1)).map(|page| Output::Page(Route::Front { page })));
    // Nothing leads to picks where there are none.
    let sections = SectionKind::ALL
        .into_iter()
        .filter(|kind| *kind != SectionKind::Picks || site.section(*kind).is_some());
    for kind in sections {
        let section = site.section(kind);
        let count = section.map_or(0, |section| section.content.articles().len());
        outputs.extend(pages(count).map(|page| Output::Page(Route::Section { kind, page })));
    }
    outputs.extend([
        Output::Page(Route::Tags),
        Output::Page(Route::AboutFeed),
        Output::NotFound,
        Output::Builder,
        Output::SiteFile,
        Output::EmbedFiles,
    ]);
    for tag in site.tags() {
        outputs.push(Output::TagFeed(tag));
        outputs.extend(pages(tag.articles.len()).map(|page| {
            Output::Page(Route::Tag {
                tag: tag.slug.clone(),
                page,
            })
        }));
    }
    outputs.extend(
        site.articles()
            .iter()
            .map(|article| Output::Page(Route::Article(article.slug.clone()))),
    );
    outputs.extend((0..count.div_ceil(limit).max(1)).map(Output::Feed));
    outputs.extend([Output::Sitemap, Output::News(now)]);
    outputs.extend(is_ours(site_files::ROBOTS).then_some(Output::Robots));
    outputs.extend(is_ours(site_files::MANIFEST).then_some(Output::Manifest(app)));
    outputs
}

fn pages(articles: usize) -> impl Iterator<Item = u32> {
    1..=u32::try_from(articles.div_ceil(PAGE_SIZE).max(1)).unwrap_or(u32::MAX)
}
