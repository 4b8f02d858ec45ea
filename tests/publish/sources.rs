//! Feeds from files, folders and servers.

use super::{feed_of, place};
use broadsheet::{
    feed::FeedError,
    model::{ProblemKind, Site},
    publish::{BuildError, Gathering, gather},
};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write,
    path::Path,
    sync::{Arc, Mutex},
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
    write("2.json", &feed_of(&[item("b"), item("c")]));
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
