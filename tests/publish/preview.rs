//! The preview of a feed while its publisher writes.

use super::{
    article,
    command::{assets, complained, run, said},
    feed_of, has_in_head,
};
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

/// Nothing takes so long, however slow the machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A preview that ends with the test, and the lines that it says.
struct Preview {
    child: Child,
    lines: Receiver<String>,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    fn of(what: &str, assets: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_broadsheet"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["serve", what, "--port", "0", "--assets", assets])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the tool");
        let (sender, lines) = channel();
        let streams: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().expect("its output")),
            Box::new(child.stderr.take().expect("its errors")),
        ];
        for stream in streams {
            let sender = sender.clone();
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    let _ = sender.send(line);
                }
            });
        }
        let mut preview = Self {
            child,
            lines,
            address: String::new(),
        };
        let line = preview.line("http://");
        preview.address = line.split(' ').next().expect("an address").to_owned();
        preview
    }

    /// The next line that has this in it.
    fn line(&self, part: &str) -> String {
        let mut said = String::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("{part} did not come, but: {said}"));
            if line.contains(part) {
                return line;
            }
            said += &line;
        }
    }

    fn ask(&self, path: &str) -> ureq::http::Response<ureq::Body> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let request = agent.get(format!("{}{path}", self.address));
        let request = request.header("accept-encoding", "br");
        request.call().expect(path)
    }

    fn text(&self, path: &str) -> String {
        let mut answer = self.ask(path);
        answer.body_mut().read_to_string().expect(path)
    }
}

#[test]
fn serve_shows_the_site_of_a_feed() {
    let folder = tempfile::tempdir().expect("a folder");
    let preview = Preview::of("public/feed.json", &assets(folder.path()));
    let address = &preview.address;
    let mut article = preview.ask("articles/county-bridge-thousand-shops");
    assert_eq!(article.status(), 200, "by way of the slash");
    let text = article.body_mut().read_to_string().expect("text");
    let canonical = format!("{address}articles/county-bridge-thousand-shops/");
    let link = [("rel", "canonical"), ("href", &canonical)];
    assert!(has_in_head(&text, "link", &link), "{address}");
    let none = preview.ask("none");
    assert_eq!(none.status(), 404);
    assert_eq!(none.headers()["content-type"], "text/html; charset=utf-8");
}

#[test]
fn a_change_is_built_and_told_to_pages_and_a_broken_feed_keeps_the_last_site() {
    let desk = tempfile::tempdir().expect("a folder");
    let assets = assets(desk.path());
    let folder = desk.path().join("in");
    fs::create_dir(&folder).expect("a folder");
    let write = |text: &str| fs::write(folder.join("feed.json"), text).expect("a feed");
    let feed = |title: &str| -> Value {
        let mut item = article("a", title);
        item["image"] = "a.png".into();
        feed_of(&[item])
    };
    write(&feed("第一稿").to_string());
    let preview = Preview::of(&folder.display().to_string(), &assets);
    preview.line("There is no file “a.png”");
    let page = preview.text("articles/a/");
    assert!(
        page.contains("第一稿") && page.contains("/.broadsheet/reload.js"),
        "{page}"
    );
    assert!(
        preview
            .text(".broadsheet/reload.js")
            .contains("location.reload()")
    );
    assert!(!preview.text("index.json").contains("reload.js"));
    let shown = preview.text(".broadsheet/build");
    assert!(page.contains(&format!("reload.js?{shown}\"")), "{page}");

    write(&feed("第二稿").to_string());
    preview.line("Built anew");
    assert!(preview.text("articles/a/").contains("第二稿"));
    assert_ne!(preview.text(".broadsheet/build"), shown, "pages are told");

    fs::write(folder.join("a.png"), "a picture").expect("a file");
    preview.line("solved: items[0] “a”, image: There is no file");
    preview.line("no problems are left");
    assert_eq!(preview.text("a.png"), "a picture");

    write("{\n  \"items\": [}");
    preview.line("feed.json: the JSON is broken at line 2, column 13");
    preview.line("The last site that could be built is still shown.");
    assert!(preview.text("articles/a/").contains("第二稿"));

    let mut item = article("a", "第三稿");
    item["date_published"] = "someday".into();
    write(&feed_of(&[item]).to_string());
    preview.line("new: items[0] “a”, date_published");
    assert!(preview.text("articles/a/").contains("第三稿"));
}

#[test]
fn a_site_that_is_built_already_is_shown_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let assets = assets(folder.path());
    let out = folder.path().join("site").display().to_string();
    let base = ["--base-url", "https://example.org/", "--assets", &assets];
    let built = run(&[&["build", "public/feed.json", "--out", &out][..], &base].concat());
    assert!(built.status.success(), "{}", complained(&built));
    let preview = Preview::of(&out, &assets);
    assert!(!preview.text("").contains("reload.js"));
    assert_eq!(preview.ask(".broadsheet/build").status(), 404);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let output = run(&["serve", "public/feed.json", "--port", &port]);
    assert_eq!(output.status.code(), Some(1));
    let words = complained(&output);
    assert!(
        words.contains(&format!("port {port} cannot be used")) && words.contains("--port 0"),
        "{words}"
    );
}

#[test]
fn what_new_makes_builds_without_a_problem() {
    let desk = tempfile::tempdir().expect("a folder");
    let assets = assets(desk.path());
    for language in ["zh", "en"] {
        let folder = desk.path().join(language).display().to_string();
        let output = run(&["new", &folder, "--lang", language]);
        assert!(output.status.success(), "{}", complained(&output));
        assert!(said(&output).contains(&format!("broadsheet serve {folder}")));
        let readme = fs::read_to_string(Path::new(&folder).join("README.md")).expect("a README");
        assert!(readme.contains("broadsheet serve .") && readme.contains("broadsheet build . "));
        let check = run(&["check", &folder, "--strict", "--json"]);
        let found: Value = serde_json::from_slice(&check.stdout).expect("JSON");
        assert_eq!(
            (check.status.code(), &found["problems"]),
            (Some(0), &json!([])),
            "{language}"
        );
        assert_eq!(found["share_card"]["advice"], json!([]), "{language}");
        for lack in ["without_picture", "without_date", "without_summary"] {
            assert_eq!(found[lack], json!([]), "{language}: {lack}");
        }
        let out = desk.path().join(format!("{language}-site"));
        let to = ["--out", &out.display().to_string(), "--assets", &assets].map(str::to_owned);
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        let built = run(&[
            &[
                "build",
                &folder,
                "--strict",
                "--base-url",
                "https://example.org/",
            ][..],
            &to,
        ]
        .concat());
        assert!(built.status.success(), "{}", complained(&built));
        for kind in ["hot", "opinions", "topics", "partners"] {
            let page = fs::read_to_string(out.join(kind).join("index.html")).expect(kind);
            assert!(page.contains("<img"), "{language}: {kind}");
        }
        let pictures = fs::read_dir(Path::new(&folder).join("pictures")).expect("pictures");
        for picture in pictures.flatten() {
            let published = out.join("pictures").join(picture.file_name());
            assert!(published.is_file(), "{language}: {published:?} is named");
        }
        let again = run(&["new", &folder]);
        assert_eq!(again.status.code(), Some(1));
        assert!(
            complained(&again).contains("is not empty"),
            "{}",
            complained(&again)
        );
    }
}
