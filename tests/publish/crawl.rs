//! A visitor who follows every link of a site.

use super::{BASE, files, published, sample, site};
use std::collections::BTreeSet;
use std::path::Path;

/// Every address in an attribute of a page. Our own markup always quotes attributes the same way.
fn addresses(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in [" href=\"", " src=\""] {
        for rest in page.split(attribute).skip(1) {
            let address = rest.split('"').next().unwrap_or_default();
            found.push(address.replace("&amp;", "&"));
        }
    }
    found
}

/// The path below the site's root that an address leads to, decoded; none if it leads elsewhere.
fn below(address: &str, from: &str) -> Option<String> {
    let whole = if address.starts_with('/') {
        format!("https://news.example{address}")
    } else if address.is_empty() || address.starts_with('#') {
        format!("{BASE}{from}")
    } else {
        address.to_owned()
    };
    if whole.starts_with("https://news.example/") && !whole.starts_with(BASE) {
        panic!("{from}: {address} leaves the site's path");
    }
    let path = whole
        .strip_prefix(BASE)?
        .split(['?', '#'])
        .next()?
        .to_owned();
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Broken links of a site, and the pages that nothing leads to.
fn crawl(out: &Path) -> (Vec<String>, Vec<String>) {
    let files = files(out);
    let (mut broken, mut reached) = (Vec::new(), BTreeSet::from(["index.html".to_owned()]));
    let mut waiting = vec!["index.html".to_owned()];
    while let Some(name) = waiting.pop() {
        let page = String::from_utf8_lossy(files.get(&name).expect("a page")).into_owned();
        let from = name.strip_suffix("index.html").unwrap_or(&name);
        for address in addresses(&page) {
            let Some(path) = below(&address, from) else {
                continue;
            };
            // The sample's pictures are published with --files, embedded pages by a part of their own.
            if path.starts_with("pictures/") || path.starts_with("embed/") {
                continue;
            }
            let target = if path.is_empty() || path.ends_with('/') {
                format!("{path}index.html")
            } else if files.contains_key(&format!("{path}/index.html")) {
                // A feed's own link may lack the slash: servers redirect.
                format!("{path}/index.html")
            } else {
                path
            };
            if !files.contains_key(&target) {
                broken.push(format!("{name}: {address}"));
            } else if reached.insert(target.clone()) && target.ends_with("index.html") {
                waiting.push(target);
            }
        }
    }
    let pages = files.keys().filter(|name| name.ends_with("index.html"));
    // Documents for frames are led to from other sites only, and to the search page only by the app.
    let is_led_to = |name: &&String| !name.starts_with("embed/") && *name != "search/index.html";
    let pages = pages.filter(is_led_to);
    let alone = pages.filter(|name| !reached.contains(*name)).cloned();
    (broken, alone.collect())
}

#[test]
fn no_link_of_the_sample_site_is_broken_and_every_page_is_found() {
    for out in [
        published(&sample()),
        published(&site(include_bytes!("../../public/feed-en.json"))),
    ] {
        let (broken, alone) = crawl(out.path());
        assert_eq!(broken, Vec::<String>::new());
        assert_eq!(alone, Vec::<String>::new());
    }
}

#[test]
fn no_link_of_a_hostile_site_is_broken() {
    for name in [
        "hostile.json",
        "ids.json",
        "tags.json",
        "titles.json",
        "sections.json",
        "bodies.json",
    ] {
        let path = format!("{}/tests/fixtures/feeds/{name}", env!("CARGO_MANIFEST_DIR"));
        let out = published(&site(&std::fs::read(path).expect(name)));
        let (broken, _) = crawl(out.path());
        let ours: Vec<_> = broken
            .iter()
            .filter(|link| link.contains("/daily/articles") || link.contains("/daily/tags"))
            .collect();
        assert_eq!(ours, Vec::<&String>::new(), "{name}");
    }
}

#[test]
fn a_broken_link_is_noticed() {
    let out = published(&sample());
    std::fs::remove_file(out.path().join("tags/index.html")).expect("a page");
    assert!(!crawl(out.path()).0.is_empty());
}

/// The elements of a page that name its own host by its whole address, but for those that other programs read.
fn absolute(page: &str) -> Vec<&str> {
    let own = |tag: &&str| {
        [" href=\"", " src=\"", " srcset=\"", " poster=\""]
            .iter()
            .filter_map(|name| tag.split(name).nth(1)?.split('"').next())
            .flat_map(|value| value.split(", "))
            .any(|address| {
                let (_, rest) = address.split_once("://").unwrap_or_default();
                rest.starts_with("news.example")
            })
    };
    let tags = page.split('<').filter_map(|part| part.split('>').next());
    let for_machines = |tag: &&str| {
        ["rel=\"canonical\"", "rel=\"alternate\""]
            .iter()
            .any(|rel| tag.contains(rel))
    };
    tags.filter(own).filter(|tag| !for_machines(tag)).collect()
}

#[test]
fn pages_name_their_own_host_from_its_root() {
    let pictured = serde_json::json!({
        "id": "a", "title": "一", "tags": ["县域"], "image": "pictures/a.jpg", "url": "https://news.example/old/a",
        "external_url": "http://news.example/about", "authors": [{"name": "甲", "url": "/people/1", "avatar": "/people/1.jpg"}],
        "content_html": "<p><a href=/about>x</a><img src=/b.jpg srcset='/c.jpg 2x'></p><video src=/v poster=/p></video>",
        "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg"}],
        "_broadsheet": {
            "source": {"name": "乙", "url": "/source"},
            "products": [{"name": "茶", "url": "/shop/tea", "image": "/shop/tea.jpg"}],
        },
    });
    let mut feed = super::feed_of(&[pictured]);
    feed["home_page_url"] = "https://news.example/".into();
    feed["icon"] = "https://news.example/icon.png".into();
    feed["_broadsheet"] = serde_json::json!({
        "sign_in_url": "/in", "register_url": "/up",
        "sections": [{"kind": "partners", "more_url": "/all", "links": [{"title": "丙", "url": "/c", "image": "/c.png"}]}],
    });
    for out in [
        published(&sample()),
        published(&site(feed.to_string().as_bytes())),
    ] {
        for (name, bytes) in files(out.path()) {
            let is_page = name.ends_with(".html") && !name.starts_with("embed/");
            let page = String::from_utf8_lossy(&bytes);
            let found = if is_page { absolute(&page) } else { Vec::new() };
            assert_eq!(found, Vec::<&str>::new(), "{name}");
        }
    }
    let out = published(&site(feed.to_string().as_bytes()));
    let page = super::text(&out, "articles/a/index.html");
    for own in [
        "src=\"/b.jpg\"",
        "href=\"/about\"",
        "src=\"/people/1.jpg\"",
        "href=\"/icon.png\"",
    ] {
        assert!(page.contains(own), "{own}");
    }
    let feed = super::text(&out, "feed.json");
    assert!(feed.contains("https://news.example/b.jpg"), "{feed}");
}
