//! Feeds from files, folders and servers.

use super::{
    command::{assets, complained, said},
    feed_of, place,
};
use broadsheet::{
    feed::FeedError,
    model::{ProblemKind, Site},
    publish::{BuildError, Gathering, NextUnavailable, gather},
};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
    thread,
};
use tiny_http::{Header, Response, Server};

fn read(feeds: &[String], cache: Option<&Path>, max_bytes: u64) -> Result<Site, BuildError> {
    let base_url = place();
    gather(
        feeds,
        &Gathering {
            max_bytes: Some(max_bytes),
            cache,
            base_url: &base_url,
            next_unavailable: NextUnavailable::IsNoted,
        },
    )
    .map(|gathered| gathered.site)
}

fn item(id: &str) -> Value {
    json!({"id": id, "title": id, "content_text": "x", "image": "pictures/a.png"})
}

fn ids(site: &Site) -> Vec<&str> {
    site.articles()
        .iter()
        .map(|article| article.id.as_str())
        .collect()
}

/// A server on this machine: what it was asked, and what it answers by path.
pub(super) struct Web {
    pub(super) origin: String,
    asked: Arc<Mutex<Vec<String>>>,
}

pub(super) fn serve(
    answer: impl Fn(&str, &[Header]) -> (u16, Vec<(&'static str, String)>, Vec<u8>) + Send + 'static,
) -> Web {
    let server = Server::http("127.0.0.1:0").expect("a port");
    let origin = format!(
        "http://{}",
        server.server_addr().to_ip().expect("an address")
    );
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = asked.clone();
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let (status, headers, body) = answer(request.url(), request.headers());
            log.lock()
                .expect("the log")
                .push(format!("{} {status}", request.url()));
            let mut response = Response::from_data(body).with_status_code(status);
            for (name, value) in headers {
                response.add_header(Header::from_bytes(name, value).expect("a header"));
            }
            let _ = request.respond(response);
        }
    });
    Web { origin, asked }
}

fn header<'a>(headers: &'a [Header], name: &'static str) -> Option<&'a str> {
    headers
        .iter()
        .find(|header| header.field.equiv(name))
        .map(|header| header.value.as_str())
}

#[test]
fn a_folder_of_feeds_is_one_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, feed: &Value| {
        fs::write(folder.path().join(name), feed.to_string()).expect(name)
    };
    let mut first = feed_of(&[item("a"), item("b")]);
    first["title"] = "第一".into();
    write("1.json", &first);
    write("2.JSON", &feed_of(&[item("b"), item("c")]));
    write("notes.txt", &json!("no feed"));
    let site = read(&[folder.path().display().to_string()], None, 1_000_000).expect("a site");
    assert_eq!(site.title, "第一");
    assert_eq!(ids(&site), ["a", "b", "c"]);
    assert!(
        site.problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::DuplicateId)
    );
    let picture = site.articles()[0].image.as_ref().expect("a picture");
    assert_eq!(
        picture.address.as_str(),
        "https://news.example/daily/pictures/a.png"
    );
}

#[test]
fn a_file_leads_on_to_the_files_beside_it_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("in");
    fs::create_dir(&inner).expect("a folder");
    let mut first = feed_of(&[item("a")]);
    first["next_url"] = "feed-2.json".into();
    fs::write(inner.join("feed.json"), first.to_string()).expect("a file");
    fs::write(inner.join("feed-2.json"), feed_of(&[item("b")]).to_string()).expect("a file");
    let feed = inner.join("feed.json").display().to_string();
    let site = read(std::slice::from_ref(&feed), None, 1_000_000).expect("a site");
    assert_eq!(ids(&site), ["a", "b"]);
    // Both by the folder and by next_url: read once.
    let site = read(&[inner.display().to_string()], None, 1_000_000).expect("a site");
    assert_eq!(ids(&site).len(), 2);
    assert!(
        !site
            .problems
            .iter()
            .any(|problem| problem.kind == ProblemKind::DuplicateId)
    );
}

#[test]
fn a_served_feed_is_followed_and_asked_for_again_only_if_it_changed() {
    let web = serve(|path, headers| {
        if header(headers, "If-None-Match") == Some("\"1\"") {
            return (304, vec![], vec![]);
        }
        let mut feed = feed_of(&[item(path)]);
        if path == "/feed.json" {
            feed["next_url"] = "/more.json".into();
        }
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(feed.to_string().as_bytes()).expect("gzip");
        let headers = vec![
            ("ETag", "\"1\"".to_owned()),
            ("Content-Encoding", "gzip".to_owned()),
        ];
        (200, headers, packed.finish().expect("gzip"))
    });
    let cache = tempfile::tempdir().expect("a folder");
    let feed = format!("{}/feed.json", web.origin);
    let first = read(std::slice::from_ref(&feed), Some(cache.path()), 1_000_000).expect("a site");
    assert_eq!(ids(&first), ["/feed.json", "/more.json"]);
    let second = read(&[feed], Some(cache.path()), 1_000_000).expect("a site");
    assert_eq!(first, second);
    let asked = web.asked.lock().expect("the log").clone();
    assert_eq!(
        asked,
        [
            "/feed.json 200",
            "/more.json 200",
            "/feed.json 304",
            "/more.json 304"
        ]
    );
}

#[test]
fn a_further_page_that_fails_is_noted_and_the_first_that_fails_is_an_error() {
    let web = serve(|path, _| {
        if path != "/feed.json" {
            return (500, vec![], b"<html>sorry".to_vec());
        }
        let mut feed = feed_of(&[item("a")]);
        feed["next_url"] = "/gone.json".into();
        (200, vec![], feed.to_string().into_bytes())
    });
    let site = read(&[format!("{}/feed.json", web.origin)], None, 1_000_000).expect("a site");
    assert!(site.problems.iter().any(|problem| matches!(&problem.kind, ProblemKind::NextFailed { value } if value.ends_with("/gone.json"))));
    let error =
        read(&[format!("{}/gone.json", web.origin)], None, 1_000_000).expect_err("status 500");
    assert!(
        error.to_string().contains("/gone.json") && error.to_string().contains("500"),
        "{error}"
    );
}

/// The tool's commands, each of the feed that is named.
fn commands(feed: &str, folder: &Path) -> [Vec<String>; 3] {
    let path = |name: &str| folder.join(name).display().to_string();
    let (out, assets, converted) = (path("site"), path("assets"), path("converted.json"));
    let place = ["--base-url", "https://example.org/"];
    let build = [
        &["build", feed, "--out", &out, "--assets", &assets],
        &place[..],
    ];
    let convert = ["convert", feed, "-o", &converted];
    let check = [&["check", feed], &place[..]].concat();
    [&build.concat()[..], &convert, &check].map(|command| {
        let whole = command.iter().chain(&["--no-cache"]);
        whole.map(|argument| (*argument).to_owned()).collect()
    })
}

fn run_each(commands: &[Vec<String>; 3]) -> [std::process::Output; 3] {
    let run = |command: &Vec<String>| {
        let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        super::command::run(&arguments)
    };
    commands.each_ref().map(run)
}

#[test]
fn a_site_does_not_lose_articles_whose_document_cannot_be_had() {
    let status = Arc::new(AtomicU16::new(200));
    let answered = status.clone();
    let web = serve(move |path, _| {
        let mut feed = feed_of(&[item(&path.replace("/", "").replace(".json", ""))]);
        if path == "/feed.json" {
            feed["next_url"] = "/more.json".into();
            return (200, vec![], feed.to_string().into_bytes());
        }
        let status = answered.load(Ordering::Relaxed);
        (status, vec![], feed.to_string().into_bytes())
    });
    let folder = tempfile::tempdir().expect("a folder");
    assets(folder.path());
    let page = folder.path().join("site/articles/more/index.html");
    let converted = folder.path().join("converted.json");
    let commands = commands(&format!("{}/feed.json", web.origin), folder.path());
    for output in run_each(&commands) {
        assert!(output.status.success(), "{}", complained(&output));
    }
    assert!(page.is_file());
    let before = fs::read(&converted).expect("a feed");

    status.store(503, Ordering::Relaxed);
    let [built, made, checked] = run_each(&commands);
    for output in [built, made] {
        assert_eq!(output.status.code(), Some(1));
        let words = complained(&output);
        assert!(
            words.contains("/more.json: ") && words.contains("503"),
            "{words}"
        );
    }
    assert!(page.is_file());
    assert_eq!(fs::read(&converted).expect("a feed"), before);
    assert!(checked.status.success());
    assert!(
        said(&checked).contains("/more.json” could not be read"),
        "{}",
        said(&checked)
    );
}

#[test]
fn a_file_that_a_feed_leads_on_to_must_be_there_to_publish() {
    let folder = tempfile::tempdir().expect("a folder");
    assets(folder.path());
    let feed = folder.path().join("feed.json");
    let mut first = feed_of(&[item("a")]);
    first["next_url"] = "more.json".into();
    fs::write(&feed, first.to_string()).expect("a file");
    let commands = commands(&feed.display().to_string(), folder.path());
    let [built, made, checked] = run_each(&commands);
    for output in [built, made] {
        assert_eq!(output.status.code(), Some(1));
        let words = complained(&output);
        let path = folder.path().join("more.json").display().to_string();
        assert!(words.contains(&path), "{words}");
    }
    assert!(checked.status.success(), "{}", complained(&checked));
    // What is there but no feed loses nothing that a feed had.
    fs::write(folder.path().join("more.json"), "<html>sorry").expect("a file");
    let [built, made, _] = run_each(&commands);
    for output in [built, made] {
        assert!(output.status.success(), "{}", complained(&output));
    }
}

#[test]
fn what_is_too_large_is_refused_even_when_it_is_small_on_the_wire() {
    let web = serve(|_, _| {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&vec![b' '; 5_000_000]).expect("gzip");
        (
            200,
            vec![("Content-Encoding", "gzip".to_owned())],
            packed.finish().expect("gzip"),
        )
    });
    let error =
        read(&[format!("{}/feed.json", web.origin)], None, 1_000_000).expect_err("too large");
    assert!(
        matches!(
            error,
            BuildError::Feed {
                error: FeedError::TooLarge { limit: 1_000_000 },
                ..
            }
        ),
        "{error}"
    );
    let file = tempfile::NamedTempFile::new().expect("a file");
    file.as_file().set_len(1_000_001).expect("a size");
    let error = read(&[file.path().display().to_string()], None, 1_000_000).expect_err("too large");
    assert!(
        matches!(
            error,
            BuildError::Feed {
                error: FeedError::TooLarge { .. },
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn errors_name_the_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = folder.path().join("broken.json");
    fs::write(&broken, "{\n  \"items\": [}").expect("a file");
    let error = read(&[broken.display().to_string()], None, 1_000_000)
        .expect_err("broken")
        .to_string();
    assert!(
        error.contains("broken.json") && error.contains("line 2, column 13"),
        "{error}"
    );
    fs::remove_file(&broken).expect("a file");
    let empty =
        read(&[folder.path().display().to_string()], None, 1_000_000).expect_err("no feeds");
    assert!(matches!(empty, BuildError::NoFeeds { .. }));
    let none = read(&["/no/such/feed.json".to_owned()], None, 1_000_000).expect_err("no file");
    assert!(none.to_string().contains("/no/such/feed.json"), "{none}");
}
