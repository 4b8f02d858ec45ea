//! Tells pages that are open in a browser when the site was built anew: a script in each, which listens to a stream of events.
//!
//! <https://html.spec.whatwg.org/multipage/server-sent-events.html>

use super::files::Answer;
use std::{
    io::{self, Write},
    process,
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread,
    time::Duration,
};
use tiny_http::Request;

const SCRIPT: &str = "/.broadsheet/reload.js";

const CHANGES: &str = "/.broadsheet/changes";

/// A line goes out at least so often: only by that is a browser noticed that has gone away.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What only pages have, and not the documents for frames of other sites.
const PAGE: &[u8] = b"id=\"broadsheet-page\"";

/// How often the site was built.
#[derive(Debug, Default)]
pub(super) struct Reload {
    builds: Arc<(Mutex<u64>, Condvar)>,
}

impl Reload {
    /// The site was built anew.
    pub(super) fn announce(&self) {
        let (count, changed) = &*self.builds;
        *count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_all();
    }

    /// Answers a page's request for changes for as long as the page is open.
    pub(super) fn keep_telling(&self, request: Request) {
        let builds = Arc::clone(&self.builds);
        let writer = request.into_writer();
        thread::spawn(move || {
            let _gone_away = tell(&builds, writer);
        });
    }
}

fn tell((count, changed): &(Mutex<u64>, Condvar), mut writer: impl Write) -> io::Result<()> {
    writer.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
    )?;
    let mut told = None;
    loop {
        let seen = *count.lock().unwrap_or_else(PoisonError::into_inner);
        if told == Some(seen) {
            writer.write_all(b":\n\n")?;
        } else {
            // Another run of the tool has built other pages.
            write!(writer, "data: {}-{seen}\n\n", process::id())?;
            told = Some(seen);
        }
        writer.flush()?;
        let guard = count.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = changed.wait_timeout_while(guard, HEARTBEAT, |count| *count == seen);
        drop(waited);
    }
}

pub(super) fn is_changes(url: &str) -> bool {
    url == CHANGES
}

/// The script, if it is asked for.
pub(super) fn script(url: &str) -> Option<Answer> {
    (url == SCRIPT).then(|| {
        let script = include_str!("reload.js").as_bytes().to_vec();
        Answer::new(200, script).with("Content-Type", "text/javascript; charset=utf-8")
    })
}

/// A page that asks for the script; anything else as it is.
pub(super) fn with_script(mut answer: Answer) -> Answer {
    if answer.body.windows(PAGE.len()).any(|part| part == PAGE) && answer.is_html() {
        let element = format!("<script type=\"module\" src=\"{SCRIPT}\"></script>\n");
        answer.body.extend(element.into_bytes());
    }
    answer
}
