//! Which file answers which address.

use super::header_file::HeaderFile;
use crate::{
    model::percent_decoded,
    publish::{BuildError, FilePath},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A site's folder.
#[derive(Debug)]
pub(super) struct Files {
    folder: PathBuf,
    base: String,
    headers: HeaderFile,
}

/// What the browser gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn new(status: u16, body: Vec<u8>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body,
        }
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers
            .retain(|(present, _)| !present.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// Whether it is a page's text as it stands, not compressed.
    pub(super) fn is_html(&self) -> bool {
        let has = |name: &str, beginning: &str| {
            let mut headers = self.headers.iter();
            headers.any(|(found, value)| found == name && value.starts_with(beginning))
        };
        has("Content-Type", "text/html") && !has("Content-Encoding", "")
    }
}

impl Files {
    /// A folder with an `index.html`, which says below which path the site was built to lie.
    pub(super) fn new(folder: PathBuf) -> Result<Self, BuildError> {
        let folder = folder
            .canonicalize()
            .map_err(BuildError::io("find", &folder))?;
        let page = folder.join("index.html");
        let page = fs::read_to_string(&page).map_err(BuildError::io("read", page))?;
        // Published pages say it one way, the app for a live feed another.
        let following = |text| {
            let (_, rest) = page.split_once(text)?;
            rest.split_once('"')
        };
        let base = following("<meta name=\"broadsheet:root\" content=\"")
            .or_else(|| following("<base href=\""));
        let base = base
            .map_or("", |(base, _)| base)
            .trim_end_matches('/')
            .to_owned();
        let headers = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
        Ok(Self {
            headers: HeaderFile::parse(&headers),
            base,
            folder,
        })
    }

    /// The path below which the site lies, without a slash at its end.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// The answer to a request for `url`, a path with or without a query. `accepted`: its `Accept-Encoding`.
    pub(super) fn answer(
        &self,
        url: &str,
        accepted: &str,
        read: impl Fn(&Path) -> io::Result<Vec<u8>>,
    ) -> Answer {
        let encoded = url.split(['?', '#']).next().unwrap_or_default();
        let below = encoded
            .strip_prefix(self.base.as_str())
            .and_then(|path| path.strip_prefix('/'));
        let found = below
            .and_then(percent_decoded)
            .and_then(|path| self.find(&path));
        let (status, file) = match found {
            Some(Found::File(file)) => (200, file),
            Some(Found::Folder) => {
                return Answer::new(301, Vec::new()).with("Location", format!("{encoded}/"));
            }
            None => (404, self.folder.join("404.html")),
        };
        let name = file.to_string_lossy().into_owned();
        let mut answer = Answer::new(status, Vec::new());
        for (name, value) in self.headers.of(encoded) {
            answer = answer.with(name, value);
        }
        answer = answer
            .with("Content-Type", media_type(&name))
            .with("Vary", "Accept-Encoding");
        for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
            if accepts(accepted, encoding)
                && let Ok(body) = read(Path::new(&format!("{name}{ending}")))
            {
                answer.body = body;
                return answer.with("Content-Encoding", encoding);
            }
        }
        match read(&file) {
            Ok(body) => answer.body = body,
            Err(_) => answer.status = 404,
        }
        answer
    }

    /// The file at a path below the folder; links that lead out of it are not followed.
    fn find(&self, path: &str) -> Option<Found> {
        let is_folder = path.is_empty() || path.ends_with('/');
        let path = if is_folder {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let path = FilePath::new(path)
            .ok()
            .filter(|path| !path.as_str().starts_with(".broadsheet"))?;
        let file = path.in_folder(&self.folder).canonicalize().ok()?;
        if !file.starts_with(&self.folder) {
            return None;
        }
        if file.is_dir() {
            return file.join("index.html").is_file().then_some(Found::Folder);
        }
        Some(Found::File(file))
    }
}

enum Found {
    File(PathBuf),
    /// A page's folder, asked for without the slash at its end.
    Folder,
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut parts = part.split(';').map(str::trim);
        let is_named = parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        is_named && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" if name.contains("feed") && !name.contains("index.json") => "application/feed+json",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[path = "files/tests.rs"]
mod tests;
