//! A small server on the loopback interface that gives `trunk serve` another feed: a file of this machine, or one on
//! the web, which a page could not fetch itself unless its server allows that (CORS).
//!
//! It fetches only the address it was given and the further pages that the feed itself names on the same host: it
//! is no open proxy.

mod local;
mod pages;
mod remote;
mod xml;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use oxiri::Iri;
use tiny_http::{Header, Request, Response, Server};

use crate::failure::{During, Failure, Result};
use remote::Remote;

/// Where the app looks for its feed. Everything below belongs to us as well.
pub(crate) const PATH: &str = "/feed.json";

/// No feed is larger, in bytes; what is may be no feed at all.
const LARGEST: u64 = 20_000_000;

/// What `--feed` named.
#[derive(Debug)]
pub(crate) enum Source {
    /// A file, which is read anew for each request.
    File(PathBuf),
    /// An address on the web.
    Remote(Iri<String>),
}

impl Source {
    /// Tells an address from a path, and checks that the file is there.
    pub(crate) fn parse(argument: &str) -> Result<Self> {
        if argument.starts_with("http://") || argument.starts_with("https://") {
            let address = Iri::parse(argument.to_owned())
                .during(format_args!("understand the address {argument}"))?;
            return Ok(Self::Remote(address));
        }
        match Path::new(argument).canonicalize() {
            Ok(path) if path.is_file() => Ok(Self::File(path)),
            _ => Err(Failure::new(format!("there is no file {argument}")).hint(
                "--feed takes the path of a feed (JSON Feed, RSS or Atom), or an address that begins with https://",
            )),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(formatter, "{}, read anew at each load", path.display()),
            Self::Remote(address) => write!(formatter, "{address}, fetched by this machine"),
        }
    }
}

/// What the app gets.
struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// A failure, in words that a reader of the page's error message understands.
    fn sorry(status: u16, reason: impl Into<String>) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self {
            status,
            headers,
            body: reason.into().into_bytes(),
        }
    }
}

/// Starts the server and tells its port. `site_port` is where Trunk serves the app.
pub(crate) fn start(source: Source, site_port: u16) -> Result<u16> {
    let server = Arc::new(Server::http("127.0.0.1:0").during("open a loopback port for the feed")?);
    let port = server
        .server_addr()
        .to_ip()
        .map_or(0, |address| address.port());
    let source = Arc::new(match source {
        Source::File(path) => Backend::Local(path),
        Source::Remote(address) => Backend::Remote(Remote::new(address)),
    });
    for _ in 0..4 {
        let (server, source) = (Arc::clone(&server), Arc::clone(&source));
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let answer = source.answer(&request, site_port);
                respond(request, answer);
            }
        });
    }
    Ok(port)
}

enum Backend {
    Local(PathBuf),
    Remote(Remote),
}

impl Backend {
    fn answer(&self, request: &Request, site_port: u16) -> Answer {
        let site = site(request, site_port);
        let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
        match (self, path.strip_prefix(PATH)) {
            (Self::Local(file), Some("" | "/")) => local::feed(file, &site),
            (Self::Local(file), Some(below)) => local::beside(file, below),
            (Self::Remote(remote), Some("" | "/")) => remote.feed(query, &site),
            _ => Answer::sorry(404, "Only the feed is here."),
        }
    }
}

/// The address under which the browser knows the app: it may say localhost or 127.0.0.1, and must see the same.
fn site(request: &Request, site_port: u16) -> String {
    let forwarded = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("X-Forwarded-Host"));
    let is_plain = |host: &&str| {
        host.chars()
            .all(|c| c.is_ascii_alphanumeric() || ".:-[]".contains(c))
    };
    let host = forwarded
        .map(|header| header.value.as_str())
        .filter(is_plain);
    host.map_or_else(
        || format!("http://127.0.0.1:{site_port}"),
        |host| format!("http://{host}"),
    )
}

fn respond(request: Request, answer: Answer) {
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    let always = [
        ("Cache-Control", "no-store".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    for (name, value) in answer.headers.into_iter().chain(always) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The browser may have gone away; there is nobody to tell.
    let _ = request.respond(response);
}
