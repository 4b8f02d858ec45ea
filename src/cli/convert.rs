//! `broadsheet convert`.

use super::{arguments::Convert, build, messages};
use crate::{
    feed,
    model::{Article, Body, RawHtml, Site},
    publish::{self, BaseUrl, BuildError, NextUnavailable},
};
use std::{fs, io, path::Path, process::ExitCode};

/// Stands for the folder of a feed that is a file: what is relative in it is relative in the copy, too.
const BESIDE: &str = "https://beside-the-feed.invalid/";

/// How the names of members that hold addresses end, with what then stands before a value. No text has quotes like these in it: its own
/// are escaped.
const ADDRESSES: [&str; 5] = [
    "url\":\"",
    "image\":\"",
    "icon\":\"",
    "avatar\":\"",
    "id\":\"",
];

pub(super) fn run(arguments: &Convert) -> Result<ExitCode, BuildError> {
    let feeds = std::slice::from_ref(&arguments.feed);
    let gathered = build::gather(
        feeds,
        &BaseUrl::parse(BESIDE)?,
        &arguments.reading,
        NextUnavailable::Fails,
    )?;
    let mut site = with_relative_html(gathered.site);
    // The copy will be somewhere else.
    site.feed_address = None;
    let document = feed::write(&site).map_err(|error| BuildError::Format {
        what: "the JSON Feed",
        reason: error.to_string(),
    })?;
    let document = ADDRESSES.iter().fold(document, |document, before| {
        document.replace(&format!("{before}{BESIDE}"), &format!("{before}./"))
    });
    match &arguments.out {
        Some(file) => write(file, &document).map_err(BuildError::io("write", file))?,
        None => messages::say(&document),
    }
    if !site.problems.is_empty() {
        messages::warn(&format!(
            "{} in the feed: `broadsheet check` tells them",
            messages::count(site.problems.len(), "problem")
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn with_relative_html(site: Site) -> Site {
    let mut articles: Vec<Article> = site.articles().to_vec();
    for article in &mut articles {
        if let Body::Html(html) = &mut article.body {
            let text = html.as_untrusted().to_owned();
            *html = RawHtml::new(publish::relative_to(BESIDE, text));
        }
    }
    let tags = site.tags().to_vec();
    site.with_content(articles, tags)
}

/// Writes a file so that whoever reads it meanwhile reads the old one, and so that a full disk leaves that as it is.
fn write(file: &Path, document: &str) -> io::Result<()> {
    // Not a link is replaced, but what it leads to.
    let target = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        // A device or a pipe has no other that could take its place.
        return fs::write(target, document);
    }
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let waiting = tempfile::Builder::new()
        .prefix(".broadsheet-")
        .tempdir_in(folder.unwrap_or(Path::new(".")))?;
    let new = waiting.path().join("feed.json");
    fs::write(&new, document)?;
    if let Some(old) = old {
        fs::set_permissions(&new, old.permissions())?;
    }
    fs::rename(new, target)
}
