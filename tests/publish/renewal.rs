//! From build to build: what stays, what changes, what goes, and what is never touched.

use super::{article, feed_of, files, publish, published, sample, site, site_of};
use broadsheet::publish::BuildError;
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

/// When each file was last written.
fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let time = |name: &String| {
        fs::metadata(folder.join(name))
            .and_then(|found| found.modified())
            .expect(name)
    };
    files(folder)
        .keys()
        .map(|name| (name.clone(), time(name)))
        .collect()
}

/// Makes all files old, so that one that is written again is seen at any clock's precision.
fn age(folder: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for name in files(folder).keys() {
        let file = fs::File::options()
            .append(true)
            .open(folder.join(name))
            .expect(name);
        file.set_modified(long_ago).expect(name);
    }
}

#[test]
fn the_same_feed_gives_the_same_bytes() {
    assert_eq!(
        files(published(&sample()).path()),
        files(published(&sample()).path())
    );
}

#[test]
fn a_second_build_touches_nothing() {
    let out = published(&sample());
    age(out.path());
    let before = times(out.path());
    let summary = publish(&sample(), out.path()).expect("a site");
    assert_eq!(
        (
            summary.rendered,
            summary.changes.written,
            summary.changes.removed
        ),
        (0, 0, 0)
    );
    assert_eq!(times(out.path()), before);
}

#[test]
fn a_changed_article_changes_its_files_and_those_that_show_it() {
    let mut items: Vec<_> = (0..60)
        .map(|number| article(&format!("a{number}"), &format!("第{number}篇")))
        .collect();
    let out = published(&site_of(&items));
    age(out.path());
    let before = times(out.path());
    items[40]["content_html"] = "<p>改了。</p>".into();
    let summary = publish(&site_of(&items), out.path()).expect("a site");
    assert_eq!(summary.rendered, 1, "only its own page shows its text");
    let after = times(out.path());
    let changed: Vec<&String> = after
        .iter()
        .filter(|(name, time)| before.get(*name) != Some(time))
        .map(|(name, _)| name)
        .collect();
    assert!(
        changed
            .iter()
            .any(|name| *name == "articles/a40/index.html")
    );
    assert!(
        changed.iter().all(|name| name.starts_with("articles/a40/")
            || name.starts_with("embed/articles/a40/")
            || name.contains("feed")
            || name.starts_with("search/")
            || name.starts_with(".broadsheet")),
        "{changed:?}"
    );
    assert_eq!(
        files(out.path()),
        files(published(&site_of(&items)).path()),
        "as if it were built anew"
    );
}

#[test]
fn a_removed_article_is_gone_and_what_is_not_ours_stays() {
    let both = [article("a", "一"), article("b", "二")];
    let out = published(&site_of(&both));
    fs::write(out.path().join("CNAME"), "news.example").expect("a file");
    fs::write(out.path().join("articles/b/notes.txt"), "mine").expect("a file");
    publish(&site_of(&both[..1]), out.path()).expect("a site");
    assert!(!out.path().join("articles/b/index.html").exists());
    assert!(out.path().join("articles/b/notes.txt").is_file());
    assert!(out.path().join("CNAME").is_file());
    fs::remove_file(out.path().join("articles/b/notes.txt")).expect("a file");
    publish(&site_of(&[]), out.path()).expect("a site");
    assert!(!out.path().join("articles/a").exists(), "empty folders go");
}

#[test]
fn a_file_that_was_lost_or_cut_is_written_again() {
    let out = published(&sample());
    let before = files(out.path());
    fs::remove_file(out.path().join("tags/index.html")).expect("a file");
    fs::write(out.path().join("index.html"), "cut").expect("a file");
    fs::remove_file(out.path().join("index.json.br")).expect("a file");
    publish(&sample(), out.path()).expect("a site");
    assert_eq!(files(out.path()), before);
}

#[test]
fn a_failed_build_leaves_the_old_site_whole() {
    let out = published(&site_of(&[article("a", "一")]));
    // In the way of a page that the new feed has: found when all other files are ready.
    fs::create_dir_all(out.path().join("articles/b")).expect("a folder");
    fs::write(out.path().join("articles/b/index.html"), "mine").expect("a file");
    let before = files(out.path());
    let error = publish(
        &site_of(&[article("a", "改了"), article("b", "二")]),
        out.path(),
    )
    .expect_err("in the way");
    assert!(
        matches!(&error, BuildError::InTheWay { path } if path.ends_with("articles/b/index.html")),
        "{error}"
    );
    assert_eq!(files(out.path()), before, "not even the staging is left");
}

#[test]
fn a_build_that_broke_off_while_putting_files_in_place_is_completed_by_the_next() {
    let new = [article("a", "改了"), article("b", "二")];
    let out = published(&site_of(&[article("a", "一"), article("c", "三")]));
    // As if the machine had stopped: some files are in place, the record is the old one, the journal is there.
    fs::create_dir_all(out.path().join("articles/b")).expect("a folder");
    fs::write(out.path().join("articles/b/index.html"), "half of it").expect("a file");
    fs::write(out.path().join("articles/a/index.html"), "other").expect("a file");
    fs::create_dir(out.path().join(".broadsheet-staging-x")).expect("a folder");
    fs::write(out.path().join(".broadsheet-staging-x/lock"), "").expect("a file");
    fs::write(out.path().join(".broadsheet-staging-x/0"), "waits").expect("a file");
    fs::write(
        out.path().join(".broadsheet-journal"),
        "articles/a/index.html\narticles/b/index.html\n../x\n",
    )
    .expect("a file");
    publish(&site_of(&new), out.path()).expect("a site");
    assert_eq!(files(out.path()), files(published(&site_of(&new)).path()));
}

#[test]
fn a_build_that_broke_off_while_it_removed_files_is_completed_by_the_next() {
    let new = site_of(&[article("a", "一")]);
    let out = published(&site_of(&[article("a", "一"), article("c", "三")]));
    let pages = out.path().join("articles/c");
    let page = fs::read(pages.join("index.html")).expect("a page");
    publish(&new, out.path()).expect("a site");
    // As if the machine had stopped: the record is the new one, and one of the files that go is still there.
    fs::create_dir_all(&pages).expect("a folder");
    fs::write(pages.join("index.html"), page).expect("a file");
    fs::write(
        out.path().join(".broadsheet-journal"),
        "articles/c/index.html\narticles/c/index.json\n",
    )
    .expect("a file");
    publish(&new, out.path()).expect("a site");
    assert_eq!(files(out.path()), files(published(&new).path()));
}

#[test]
fn after_a_build_that_broke_off_files_of_equal_size_are_not_taken_for_equal() {
    let site = site_of(&[article("a", "一")]);
    let out = published(&site);
    let page = out.path().join("articles/a/index.html");
    let text = fs::read_to_string(&page).expect("a page");
    // The broken build's page is in place, and the feed is then what it was before.
    fs::write(&page, text.replace('一', "二")).expect("a file");
    fs::write(
        out.path().join(".broadsheet-journal"),
        "articles/a/index.html\n",
    )
    .expect("a file");
    publish(&site, out.path()).expect("a site");
    assert_eq!(fs::read_to_string(&page).expect("a page"), text);
}

#[test]
fn a_record_that_was_tampered_with_leads_nowhere() {
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("out");
    let victim = parent.path().join("victim");
    fs::write(&victim, "mine").expect("a file");
    publish(&site_of(&[article("a", "一")]), &out).expect("a site");
    let record = out.join(".broadsheet-manifest.json");
    let text = fs::read_to_string(&record)
        .expect("a record")
        .replace("articles/a/oembed.json", "../victim");
    fs::write(&record, text).expect("a record");
    fs::remove_file(out.join("articles/a/oembed.json")).expect("a file");
    publish(&site_of(&[]), &out).expect("a site");
    assert!(victim.is_file());
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_lead_nowhere() {
    let parent = tempfile::tempdir().expect("a folder");
    let (out, elsewhere) = (parent.path().join("out"), parent.path().join("elsewhere"));
    fs::create_dir_all(&elsewhere).expect("a folder");
    fs::create_dir_all(&out).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, out.join("articles")).expect("a link");
    let error = publish(&site_of(&[article("a", "一")]), &out).expect_err("a link in the way");
    assert!(matches!(error, BuildError::InTheWay { .. }), "{error}");
    assert!(files(&elsewhere).is_empty());
    fs::remove_file(out.join("articles")).expect("the link");
    publish(&site_of(&[article("a", "一")]), &out).expect("a site");
}

#[test]
fn a_tag_that_lost_its_last_article_is_gone() {
    let mut feed = feed_of(&[article("a", "一")]);
    let out = published(&site(feed.to_string().as_bytes()));
    assert!(out.path().join("tags/县域/index.html").is_file());
    feed["items"][0]["tags"] = serde_json::json!(["物流"]);
    publish(&site(feed.to_string().as_bytes()), out.path()).expect("a site");
    assert!(!out.path().join("tags/县域").exists());
    assert!(out.path().join("tags/物流/feed.json").is_file());
}

/// Builds a site for a publisher who has a file of this name; the folder it went to.
fn beside(name: &str) -> (tempfile::TempDir, Result<super::Summary, BuildError>) {
    let (folder, out) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, "mine").expect("a file");
    let site = site_of(&[article("a", "一")]);
    let built = super::publish_with_files(&site, out.path(), Some(folder.path()));
    (out, built)
}

#[test]
fn a_link_to_an_article_that_is_gone_leads_out_again() {
    let item = |id: &str, html: &str| {
        let url = format!("https://old.example/{id}");
        serde_json::json!({"id": id, "title": id, "url": url, "content_html": html})
    };
    let feed = |items: Vec<serde_json::Value>| {
        let version = "https://jsonfeed.org/version/1.1";
        let feed = serde_json::json!({"version": version, "title": "t", "items": items});
        site(feed.to_string().as_bytes())
    };
    // Too far apart to be neighbours.
    let a = || item("a", "<p><a href=\"https://old.example/z\">Read on</a></p>");
    let between = || ["b", "c", "d"].map(|id| item(id, "<p>Text.</p>"));
    let all = || {
        [
            vec![a()],
            between().to_vec(),
            vec![item("z", "<p>Text.</p>")],
        ]
        .concat()
    };
    let out = published(&feed(all()));
    let page = || fs::read_to_string(out.path().join("articles/a/index.html")).expect("a page");
    assert!(page().contains("href=\"/daily/articles/z/\">Read on"));
    publish(&feed([vec![a()], between().to_vec()].concat()), out.path()).expect("a site");
    assert!(!page().contains("articles/z/"), "it is gone");
    publish(&feed(all()), out.path()).expect("a site");
    assert!(page().contains("href=\"/daily/articles/z/\">Read on"));
}

#[test]
fn a_publishers_file_takes_no_place_of_a_page() {
    for name in ["index.html", "Tags/INDEX.html", ".broadsheet-manifest.json"] {
        let (out, built) = beside(name);
        let error = built.expect_err(name);
        assert!(
            matches!(error, BuildError::TwoOfOneName { .. }),
            "{name}: {error}"
        );
        assert!(files(out.path()).is_empty(), "{name}");
    }
}

#[test]
fn a_publishers_own_compressed_file_stays_as_it_is() {
    let (folder, out) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect(name);
    let site = site_of(&[article("a", "一")]);
    let build = || super::publish_with_files(&site, out.path(), Some(folder.path()));
    let found = |name: &str| fs::read(out.path().join(name)).unwrap_or_default();
    put("notes.txt", &"notes ".repeat(1000));
    build().expect("a site");
    assert!(!found("notes.txt.gz").is_empty() && !found("notes.txt.br").is_empty());
    put("notes.txt.gz", "mine");
    for round in 1..=2 {
        build().expect("a site");
        assert_eq!(found("notes.txt.gz"), b"mine", "{round}");
        assert!(!found("notes.txt.br").is_empty(), "{round}");
    }
    // It does not stand for what is no file of the publisher's.
    put("index.html.gz", "mine");
    let error = build().expect_err("two files");
    assert!(matches!(error, BuildError::TwoOfOneName { .. }), "{error}");
}

#[test]
fn a_publishers_file_takes_the_place_of_ours_of_that_name() {
    for name in ["icon.svg", "robots.txt", "manifest.webmanifest"] {
        let (out, built) = beside(name);
        built.expect(name);
        let found = fs::read_to_string(out.path().join(name)).expect(name);
        assert_eq!(found, "mine", "{name}");
    }
}
