//! `broadsheet build`.

use super::{
    arguments::{Build, Making, Reading},
    problems,
    progress::Shown,
    report::Report,
};
use crate::publish::{
    self, AppFiles, BaseUrl, BuildError, Copies, Gathered, Gathering, NextUnavailable, Options,
    Progress, Summary,
};
use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

/// What was built, and of what.
pub(super) struct Built {
    pub(super) gathered: Gathered,
    /// The publisher's files in the site.
    pub(super) copies: Copies,
    pub(super) summary: Summary,
}

pub(super) fn run(arguments: &Build) -> Result<ExitCode, BuildError> {
    let started = Instant::now();
    let base_url = BaseUrl::parse(&arguments.base_url)?;
    let progress = if arguments.quiet {
        Shown::nowhere()
    } else {
        Shown::default()
    };
    let built = build(
        &arguments.feeds,
        &base_url,
        &arguments.out,
        &arguments.reading,
        NextUnavailable::Fails,
        &arguments.making,
        &progress,
    )?;
    let report = Report::of(&built, &arguments.feeds, &arguments.out, &base_url, started);
    if arguments.saying.json {
        report.print_json();
    } else if !arguments.quiet {
        report.tell();
    }
    Ok(problems::status(
        &built.gathered.site,
        arguments.saying.strict,
    ))
}

/// Reads feeds and writes their site.
pub(super) fn build(
    feeds: &[String],
    base_url: &BaseUrl,
    out: &Path,
    reading: &Reading,
    next_unavailable: NextUnavailable,
    making: &Making,
    progress: &Shown,
) -> Result<Built, BuildError> {
    let app = match &making.assets {
        Some(folder) => AppFiles::from_folder(folder)?,
        None => AppFiles::embedded()?,
    };
    progress.begin("Reading feeds", 1);
    let mut gathered = gather(feeds, base_url, reading, next_unavailable)?;
    let named = std::mem::take(&mut gathered.named);
    let copies = publish::copies(named, making.files.as_deref(), &gathered.documents, out)?;
    let options = Options {
        out,
        base_url,
        app: &app,
        files: &copies,
        feed_limit: making.feed_limit,
        players: &making.players,
        compress: !making.no_compress,
        search: !making.no_search,
        now: making.now,
    };
    let summary = publish::build(&gathered.site, &options, progress);
    progress.finish();
    Ok(Built {
        summary: summary?,
        gathered,
        copies,
    })
}

/// Reads feeds as the arguments say.
pub(super) fn gather(
    feeds: &[String],
    base_url: &BaseUrl,
    reading: &Reading,
    next_unavailable: NextUnavailable,
) -> Result<Gathered, BuildError> {
    let cache = if reading.no_cache {
        None
    } else {
        reading.cache.clone().or_else(users_cache)
    };
    let gathering = Gathering {
        max_bytes: reading.max_feed_bytes,
        cache: cache.as_deref(),
        base_url,
        next_unavailable,
    };
    publish::gather(feeds, &gathering)
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
