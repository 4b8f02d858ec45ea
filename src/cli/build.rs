//! `broadsheet build`.

use super::{
    arguments::{Build, Making, Reading},
    messages,
    progress::Shown,
};
use crate::{
    model::Site,
    publish::{self, AppFiles, BuildError, Gathering, Options, Place, Progress, Summary},
};
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

pub(super) fn run(arguments: &Build) -> Result<ExitCode, BuildError> {
    let started = Instant::now();
    let place = Place::parse(&arguments.base_url)?;
    let (site, summary) = build(
        &arguments.feeds,
        &place,
        &arguments.out,
        &arguments.reading,
        &arguments.making,
    )?;
    report(&site, &summary, &arguments.out, started);
    Ok(ExitCode::SUCCESS)
}

/// Reads feeds and writes their site.
pub(super) fn build(
    feeds: &[String],
    place: &Place,
    out: &Path,
    reading: &Reading,
    making: &Making,
) -> Result<(Site, Summary), BuildError> {
    let app = match &making.assets {
        Some(folder) => AppFiles::from_folder(folder)?,
        None => AppFiles::embedded()?,
    };
    let progress = Shown::default();
    progress.begin("Reading feeds", 1);
    let site = gather(feeds, place, reading)?;
    let options = Options {
        out,
        place,
        app: &app,
        files: making.files.as_deref(),
        feed_limit: making.feed_limit,
        players: &making.players,
        compress: !making.no_compress,
        now: making.now,
    };
    let summary = publish::build(&site, &options, &progress);
    progress.finish();
    Ok((site, summary?))
}

/// Reads feeds as the arguments say.
pub(super) fn gather(
    feeds: &[String],
    place: &Place,
    reading: &Reading,
) -> Result<Site, BuildError> {
    let cache = if reading.no_cache {
        None
    } else {
        reading.cache.clone().or_else(users_cache)
    };
    let gathering = Gathering {
        max_bytes: reading.max_feed_bytes,
        cache: cache.as_deref(),
        place,
    };
    publish::gather(feeds, &gathering)
}

fn report(site: &Site, summary: &Summary, out: &Path, started: Instant) {
    let seconds = started.elapsed().as_secs_f64();
    messages::say(&format!(
        "{} of {} ({} made anew) in {}: {}, {}; {} written, {} removed; {seconds:.1} s",
        messages::count(summary.pages, "page"),
        messages::count(site.articles().len(), "article"),
        summary.rendered,
        out.display(),
        messages::count(summary.files, "file"),
        messages::bytes(summary.bytes),
        summary.changes.written,
        summary.changes.removed,
    ));
    let problems = site.problems.len();
    if problems > 0 {
        messages::say(&format!(
            "{} in the feed: `broadsheet check` tells them",
            messages::count(problems, "problem")
        ));
    }
}

/// The place that the system has for caches.
fn users_cache() -> Option<PathBuf> {
    let set = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let caches = set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| Some(set("HOME")?.join(".cache")))?;
    Some(caches.join("broadsheet").join("feeds"))
}
