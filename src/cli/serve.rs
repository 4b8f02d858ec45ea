//! `broadsheet serve`: a preview on this machine, with what a well-set server would send.

mod files;
mod header_file;

use super::{arguments::Serve, build, messages};
use crate::publish::{BuildError, Place};
use files::{Answer, Files};
use std::{fs, io, path::PathBuf, process::ExitCode, sync::Arc, thread};
use tempfile::TempDir;
use tiny_http::{Header, Method, Request, Response, Server};

const THREADS: usize = 4;

pub(super) fn run(arguments: &Serve) -> Result<ExitCode, BuildError> {
    let listening = format!("127.0.0.1:{}", arguments.port);
    let server = Server::http(&listening).map_err(|error| BuildError::Io {
        action: "listen on",
        path: listening.into(),
        error: io::Error::other(error),
    })?;
    let port = server
        .server_addr()
        .to_ip()
        .map_or(arguments.port, |address| address.port());
    let origin = format!("http://127.0.0.1:{port}");
    // Kept until the end: dropping it removes a site that was built for the preview only.
    let (folder, _built) = folder(arguments, &origin)?;
    let files = Files::new(folder)?;
    messages::say(&format!("{origin}{}/ (Ctrl+C ends)", files.base()));
    answer_all(server, files);
    Ok(ExitCode::SUCCESS)
}

/// The folder to show: the one named, or one that is built now of a feed.
fn folder(arguments: &Serve, origin: &str) -> Result<(PathBuf, Option<TempDir>), BuildError> {
    let named = PathBuf::from(&arguments.what);
    if named.join("index.html").is_file() {
        return Ok((named, None));
    }
    let place = Place::parse(origin)?;
    let built = tempfile::tempdir().map_err(BuildError::io("write in", std::env::temp_dir()))?;
    build::build(
        std::slice::from_ref(&arguments.what),
        &place,
        built.path(),
        &arguments.reading,
        &arguments.making,
    )?;
    Ok((built.path().to_owned(), Some(built)))
}

/// Answers for as long as the program runs.
fn answer_all(server: Server, files: Files) {
    let (server, files) = (Arc::new(server), Arc::new(files));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, files) = (Arc::clone(&server), Arc::clone(&files));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    let answer = answer(&files, &request);
                    respond(request, answer);
                }
            })
        })
        .collect();
    for thread in threads {
        // One that panicked has answered its last request; the others go on.
        let _ = thread.join();
    }
}

fn answer(files: &Files, request: &Request) -> Answer {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Answer::new(405, Vec::new());
    }
    let accepted = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))
        .map_or("", |header| header.value.as_str());
    files.answer(request.url(), accepted, |path| fs::read(path))
}

fn respond(request: Request, answer: Answer) {
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The browser may have gone away; there is nobody to tell.
    let _ = request.respond(response);
}
