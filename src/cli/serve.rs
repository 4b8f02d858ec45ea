//! `broadsheet serve`: a preview on this machine, with what a well-set server would send. The site of a feed is built again when the
//! feed changes.

mod files;
mod header_file;
mod reload;
mod rounds;
mod watch;

use super::{arguments::Serve, messages};
use crate::publish::{self, BaseUrl, BuildError};
use files::{Answer, Files};
use reload::Reload;
use rounds::Rounds;
use std::{fs, io::Write as _, path::Path, process::ExitCode, sync::Arc, thread};
use tiny_http::{Method, Request, Server, StatusCode};

const THREADS: usize = 4;

/// What requests are answered from.
struct Preview {
    files: Files,
    /// For the site of a feed, which changes.
    reload: Option<Arc<Reload>>,
}

pub(super) fn run(arguments: &Serve) -> Result<ExitCode, BuildError> {
    let listening = format!("127.0.0.1:{}", arguments.port);
    let server = Server::http(&listening).map_err(|error| BuildError::Listen {
        port: arguments.port,
        reason: error.to_string(),
    })?;
    let port = server
        .server_addr()
        .to_ip()
        .map_or(arguments.port, |address| address.port());
    let origin = format!("http://127.0.0.1:{port}");
    let named = Path::new(&arguments.what);
    if named.join("index.html").is_file() {
        let preview = Preview {
            files: Files::new(named.to_owned())?,
            reload: None,
        };
        announce(&origin, &preview.files, "Ctrl+C ends");
        for thread in answer_all(server, Arc::new(preview)) {
            // One that panicked has answered its last request; the others go on.
            let _ = thread.join();
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut rounds = Rounds::begin(arguments, BaseUrl::parse(&origin)?)?;
    let reload = Arc::new(Reload::default());
    let preview = Preview {
        files: Files::new(rounds.folder().to_owned())?,
        reload: Some(Arc::clone(&reload)),
    };
    let note = if publish::is_on_the_web(&arguments.what) {
        "Ctrl+C ends"
    } else {
        "shown anew when the feed changes; Ctrl+C ends"
    };
    announce(&origin, &preview.files, note);
    rounds.tell_problems();
    answer_all(server, Arc::new(preview));
    loop {
        rounds.next(&reload);
    }
}

fn announce(origin: &str, files: &Files, note: &str) {
    messages::say(&format!("{origin}{}/ ({note})", files.base()));
}

/// Answers for as long as the program runs.
fn answer_all(server: Server, preview: Arc<Preview>) -> Vec<thread::JoinHandle<()>> {
    let server = Arc::new(server);
    let threads = (0..THREADS).map(|_| {
        let (server, preview) = (Arc::clone(&server), Arc::clone(&preview));
        thread::spawn(move || {
            for request in server.incoming_requests() {
                handle(&preview, request);
            }
        })
    });
    threads.collect()
}

fn handle(preview: &Preview, request: Request) {
    let Some(reload) = &preview.reload else {
        let answer = answer(&preview.files, &request);
        return respond(request, answer);
    };
    let answer = reload
        .answer(request.url())
        .unwrap_or_else(|| reload.with_script(|| answer(&preview.files, &request)));
    respond(request, answer);
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

/// Answers and ends the connection. Kept open, it would hold one of the server's threads, and another that came at the same moment might
/// wait for that thread.
fn respond(request: Request, answer: Answer) {
    let status = StatusCode(answer.status);
    let mut head = format!(
        "HTTP/1.1 {} {}\r\n",
        answer.status,
        status.default_reason_phrase()
    );
    let length = answer.body.len().to_string();
    let ours = [("Content-Length", length.as_str()), ("Connection", "close")];
    let headers = answer.headers.iter();
    let headers = headers.map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in headers.chain(ours) {
        let is_one_line = |text: &str| !text.contains(['\r', '\n']);
        if is_one_line(name) && is_one_line(value) {
            head.extend([name, ": ", value, "\r\n"]);
        }
    }
    head.push_str("\r\n");
    let has_body = *request.method() != Method::Head;
    let mut writer = request.into_writer();
    // The browser may have gone away; there is nobody to tell.
    let _ = writer.write_all(head.as_bytes()).and_then(|()| {
        if has_body {
            writer.write_all(&answer.body)?;
        }
        writer.flush()
    });
}
