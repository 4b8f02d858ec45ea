//! Feeds in XML: the app reads JSON Feed only, so the native tool converts them first.

use std::ffi::OsStr;
use std::process::Stdio;

use super::Answer;
use crate::process;

/// A feed's root stands within so many bytes.
const HEAD: usize = 64 * 1024;

/// Whether a document is RSS or Atom, in any encoding that has ASCII in it.
pub(super) fn is_feed(body: &[u8]) -> bool {
    let head = body.iter().take(HEAD).filter(|byte| **byte != 0);
    let head: Vec<u8> = head.map(u8::to_ascii_lowercase).collect();
    let head = String::from_utf8_lossy(&head);
    let start = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let has = |mark: &str| head.contains(mark);
    !start.starts_with(['{', '['])
        && ["<rss", "<feed", "<rdf:rdf", "<atom:feed"]
            .iter()
            .any(|root| has(root))
        && !["<html", "<!doctype html"].iter().any(|page| has(page))
}

/// The feed of a file or an address as a JSON Feed. The first time, cargo builds the tool for that.
pub(super) fn converted(feed: &OsStr) -> Answer {
    let mut tool = process::command("cargo", &[]);
    tool.args(["run", "--quiet", "--bin", "broadsheet", "--", "convert"]);
    tool.arg(feed).stdin(Stdio::null());
    match tool.output() {
        Ok(output) if output.status.success() => Answer {
            status: 200,
            headers: vec![("Content-Type", "application/feed+json".to_owned())],
            body: output.stdout,
        },
        Ok(output) => {
            let words = String::from_utf8_lossy(&output.stderr).into_owned();
            Answer::sorry(502, format!("The feed could not be converted: {words}"))
        }
        Err(error) => Answer::sorry(502, format!("cargo could not be run: {error}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::is_feed;

    #[test]
    fn feeds_in_xml_are_told_from_json_and_pages() {
        for feed in [
            &b"<?xml version='1.0'?>\n<rss>"[..],
            b"\xef\xbb\xbf<feed xmlns='x'>",
            b"<RDF:RDF",
            b"<\0r\0s\0s\0>\0",
        ] {
            assert!(is_feed(feed));
        }
        for other in [
            &b"{\"title\": \"<rss>\"}"[..],
            b"\xef\xbb\xbf [\"<rss>\"]",
            b"<!DOCTYPE html><p><rss>",
            b"<urlset>",
            b"",
        ] {
            assert!(!is_feed(other));
        }
    }
}
