//! What machines read: structured data, sitemaps, the site's own feeds, oEmbed.

use super::{article, data, has_in_head, publish, published, sample, site, site_of, text};
use quick_xml::{Reader, events::Event};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The data blocks of a page.
fn blocks(page: &str) -> Vec<Value> {
    let parts = page.split("type=\"application/ld+json\">").skip(1);
    let block = |part: &str| {
        serde_json::from_str(part.split("</script>").next().expect("an end")).expect("JSON")
    };
    parts.map(block).collect()
}

fn of_type(blocks: &[Value], kind: &str) -> Value {
    let found = blocks.iter().find(|block| block["@type"] == kind);
    found
        .cloned()
        .unwrap_or_else(|| panic!("no {kind} in {blocks:?}"))
}

/// Every element with text of an XML document, as its path and the text. Fails if it is not well-formed.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut path, mut found) = (Vec::new(), Vec::new());
    let mut words = String::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(element) => {
                path.push(String::from_utf8_lossy(element.name().as_ref()).into_owned());
                words.clear();
            }
            Event::Text(part) => words.push_str(&part.decode().expect("text")),
            Event::GeneralRef(entity) => {
                words.push_str(match &*entity.decode().expect("text") {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("&{other};"),
                });
            }
            Event::End(_) => {
                if !words.is_empty() {
                    found.push((path.join("/"), std::mem::take(&mut words)));
                }
                path.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(path.is_empty(), "all elements end");
    found
}

fn of_path(elements: &[(String, String)], path: &str) -> Vec<String> {
    elements
        .iter()
        .filter(|(at, _)| at == path)
        .map(|(_, text)| text.clone())
        .collect()
}

#[test]
fn an_article_says_all_that_search_engines_ask_for() {
    let out = published(&sample());
    let page = text(&out, "articles/county-bridge-thousand-shops/index.html");
    let blocks = blocks(&page);
    let news = of_type(&blocks, "NewsArticle");
    let address = "https://news.example/daily/articles/county-bridge-thousand-shops/";
    assert_eq!(news["headline"], "县城里的桥：一条公路与一千家网店");
    assert_eq!(news["mainEntityOfPage"], address);
    assert_eq!(
        news["image"],
        json!(["https://news.example/daily/pictures/bridge.svg"])
    );
    assert_eq!(news["datePublished"], "2026-07-06T08:43:00+08:00");
    assert_eq!(news["author"][0]["@type"], "Person");
    assert_eq!(news["author"][0]["name"], "高原");
    assert_eq!(news["publisher"]["@type"], "Organization");
    assert_eq!(
        news["publisher"]["logo"]["url"],
        "https://news.example/daily/pictures/icon.svg"
    );
    assert_eq!(news["inLanguage"], "zh-CN");
    assert_eq!(news["keywords"], json!(["县域", "移动电商", "物流"]));
    assert!(
        page.contains("datetime=\"2026-07-06T08:43:00+08:00\""),
        "the visible date is the data's"
    );
    let trail = of_type(&blocks, "BreadcrumbList");
    let names: Vec<_> = trail["itemListElement"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|step| step["name"].clone())
        .collect();
    assert_eq!(
        names,
        [json!("首页"), json!("县域"), news["headline"].clone()]
    );
    let baidu = blocks
        .iter()
        .find(|block| {
            block["@context"]
                .as_str()
                .is_some_and(|it| it.contains("baidu"))
        })
        .expect("Baidu's");
    assert_eq!(
        (&baidu["pubDate"], &baidu["upDate"]),
        (&json!("2026-07-06T08:43:00"), &json!("2026-07-06T08:43:00"))
    );
    let meta = |attributes: &[(&str, &str)]| {
        assert!(has_in_head(&page, "meta", attributes), "{attributes:?}");
    };
    meta(&[("property", "og:url"), ("content", address)]);
    meta(&[("property", "og:locale"), ("content", "zh_CN")]);
    let picture = "https://news.example/daily/pictures/bridge.svg";
    meta(&[
        ("property", "og:image"),
        ("itemprop", "image"),
        ("content", picture),
    ]);
    meta(&[("property", "og:title"), ("itemprop", "name")]);
    meta(&[("name", "description"), ("itemprop", "description")]);
    meta(&[("property", "article:tag"), ("content", "物流")]);
    let link = |attributes: &[(&str, &str)]| {
        assert!(has_in_head(&page, "link", attributes), "{attributes:?}");
    };
    link(&[("rel", "canonical"), ("href", address)]);
    link(&[
        ("rel", "alternate"),
        ("type", "application/feed+json"),
        ("title", "掌上街市"),
        ("href", "https://news.example/daily/feed.json"),
    ]);
    let oembed = format!("{address}oembed.json");
    link(&[
        ("rel", "alternate"),
        ("type", "application/json+oembed"),
        ("href", &oembed),
    ]);
}

#[test]
fn data_blocks_cannot_be_ended_by_a_title() {
    let out = published(&site_of(&[article(
        "a",
        "</script><script>alert(1)</script><!--",
    )]));
    let blocks = blocks(&text(&out, "articles/a/index.html"));
    assert_eq!(
        of_type(&blocks, "NewsArticle")["headline"],
        "</script><script>alert(1)</script><!--"
    );
}

#[test]
fn the_sitemap_lists_every_article_once() {
    let site = sample();
    let out = published(&site);
    let xml = text(&out, "sitemap.xml");
    let elements = elements(&xml);
    let addresses = of_path(&elements, "urlset/url/loc");
    assert_eq!(
        addresses.len(),
        1 + 4 + 1 + site.tags().len() + site.articles().len()
    );
    for address in &addresses {
        let path = address.strip_prefix(super::BASE).expect("below the site");
        assert!(path.is_empty() || path.ends_with('/'), "{path}");
        assert!(address.is_ascii(), "{address} is encoded");
    }
    assert!(
        of_path(&elements, "urlset/url/lastmod").contains(&"2026-11-18T07:25:00+08:00".to_owned())
    );
    assert!(text(&out, "robots.txt").contains("Sitemap: https://news.example/daily/sitemap.xml"));
}

fn dated(id: &str, date: &str) -> Value {
    json!({"id": id, "title": format!("A & B <{id}>"), "content_text": "x", "date_published": date})
}

#[test]
fn the_news_sitemap_covers_two_days_before_the_newest_article() {
    let out = published(&site_of(&[
        dated("new", "2026-11-18T08:00:00+08:00"),
        dated("edge", "2026-11-16T08:00:00+08:00"),
        dated("old", "2026-11-16T07:59:59+08:00"),
        json!({"id": "undated", "title": "x", "content_text": "x"}),
    ]));
    let elements = elements(&text(&out, "news-sitemap.xml"));
    let titles = of_path(&elements, "urlset/url/news:news/news:title");
    assert_eq!(titles, ["A & B <new>", "A & B <edge>"]);
    assert_eq!(
        of_path(
            &elements,
            "urlset/url/news:news/news:publication/news:language"
        ),
        ["zh-cn", "zh-cn"]
    );
}

#[test]
fn more_than_fifty_thousand_pages_get_an_index() {
    let items: Vec<Value> = (0..50_001)
        .map(|number| json!({"id": format!("a{number}"), "content_text": "x"}))
        .collect();
    let site = site_of(&items);
    let files = broadsheet::publish::sitemap_files(&site, &super::place()).expect("sitemaps");
    let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    let of = |at: usize| elements(&String::from_utf8_lossy(&files[at].bytes));
    assert_eq!(of_path(&of(0), "urlset/url/loc").len(), 50_000);
    assert_eq!(
        of_path(&of(2), "sitemapindex/sitemap/loc"),
        [
            "https://news.example/daily/sitemap-1.xml",
            "https://news.example/daily/sitemap-2.xml",
        ]
    );
}

/// The site that a reader of the site's own feed gets.
fn read_back(out: &TempDir) -> broadsheet::model::Site {
    let mut reader = broadsheet::feed::Reader::new(None);
    let mut name = Some("feed.json".to_owned());
    while let Some(file) = name.take() {
        let next = reader
            .add_page(text(out, &file).as_bytes(), None)
            .expect("a feed");
        name = next.map(|address| {
            address
                .as_str()
                .strip_prefix(super::BASE)
                .expect("below the site")
                .to_owned()
        });
    }
    reader.finish()
}

#[test]
fn the_sites_own_feed_holds_the_whole_site() {
    let before = sample();
    let out = published(&before);
    let after = read_back(&out);
    assert_eq!(after.problems, []);
    assert_eq!(
        (&after.title, &after.greeting),
        (&before.title, &before.greeting)
    );
    assert_eq!(after.sections, before.sections);
    assert_eq!(after.tags(), before.tags());
    for (before, after) in before.articles().iter().zip(after.articles()) {
        let mut expected = before.clone();
        // What is made safe is not what was raw, and the permalink is the site's now.
        expected.body = after.body.clone();
        expected.url = after.url.clone();
        assert_eq!(&expected, after);
    }
    assert_eq!(after.articles().len(), 32);
    let again = tempfile::tempdir().expect("a folder");
    publish(&site(text(&out, "feed.json").as_bytes()), again.path()).expect("a site");
}

#[test]
fn a_tags_feed_holds_its_newest_articles() {
    let out = published(&sample());
    let feed = data(&out, "tags/县域/feed.json");
    assert_eq!(
        feed["feed_url"],
        "https://news.example/daily/tags/%E5%8E%BF%E5%9F%9F/feed.json"
    );
    let items = feed["items"].as_array().expect("a list");
    assert!((1..=10).contains(&items.len()));
    assert!(items.iter().all(|item| {
        item["tags"]
            .as_array()
            .is_some_and(|tags| tags.contains(&json!("县域")))
    }));
}

#[test]
fn an_oembed_answer_is_complete() {
    let out = published(&sample());
    let answer = data(&out, "articles/county-bridge-thousand-shops/oembed.json");
    assert_eq!(
        (&answer["version"], &answer["type"]),
        (&json!("1.0"), &json!("rich"))
    );
    assert!(answer["width"].is_u64() && answer["height"].is_u64());
    assert!(answer["html"].as_str().is_some_and(|html| html.contains(
        "src=\"https://news.example/daily/embed/articles/county-bridge-thousand-shops/\""
    )));
    assert_eq!(answer["author_name"], "高原");
}
