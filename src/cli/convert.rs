//! `broadsheet convert`.

use super::{arguments::Convert, build, messages};
use crate::{
    feed,
    publish::{BaseUrl, BuildError, NextUnavailable},
};
use std::{fs, process::ExitCode};

/// Stands for the folder of a feed that is a file: what is relative in it is relative in the copy, too.
const BESIDE: &str = "https://beside-the-feed.invalid/";

pub(super) fn run(arguments: &Convert) -> Result<ExitCode, BuildError> {
    let feeds = std::slice::from_ref(&arguments.feed);
    let gathered = build::gather(
        feeds,
        &BaseUrl::parse(BESIDE)?,
        &arguments.reading,
        NextUnavailable::Fails,
    )?;
    let mut site = gathered.site;
    // The copy will be somewhere else.
    site.feed_address = None;
    let document = feed::write(&site).map_err(|error| BuildError::Format {
        what: "the JSON Feed",
        reason: error.to_string(),
    })?;
    let document = document.replace(&format!("\"{BESIDE}"), "\"./");
    match &arguments.out {
        Some(file) => fs::write(file, document).map_err(BuildError::io("write", file))?,
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
