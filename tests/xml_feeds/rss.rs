//! RSS 0.91, 1.0 and 2.0.

use super::{article, html, ids, link, names, problems, published, rss_of, site, tags, text};
use broadsheet::model::Body;

#[test]
fn rss_2_is_read_whole() {
    let site = site("weekly.xml");
    assert_eq!(problems(&site), [""; 0]);
    assert_eq!(site.title, "小镇电商周刊");
    assert_eq!(site.description.as_deref(), Some("写给县城里开店的人。"));
    assert_eq!(
        link(site.home_page.as_ref()),
        Some("https://weekly.example/")
    );
    assert_eq!(
        link(site.icon.as_ref()),
        Some("https://weekly.example/icon.png")
    );
    assert_eq!(site.language.as_ref().map(|it| it.as_str()), Some("zh-cn"));
    assert_eq!(site.authors[0].name, "周晓岚");

    let yard = article(&site, "weekly-101");
    assert_eq!(yard.title, "直播间搬进了村口的晒谷场");
    assert_eq!(
        link(yard.url.as_ref()),
        Some("https://weekly.example/live-yard")
    );
    assert!(html(yard).starts_with("<p>秋收之后，<b>晒谷场</b>"));
    assert_eq!(yard.summary.as_deref(), Some("秋收之后，晒谷场空了出来。"));
    assert_eq!(names(yard), ["许明川", "白露"]);
    assert_eq!(tags(yard), ["直播", "县域"]);
    assert_eq!(
        published(yard).as_deref(),
        Some("2026-11-25T10:00:00+08:00")
    );
    assert_eq!(yard.copyright.as_deref(), Some("© 2026 小镇电商周刊"));
    let source = yard.source.as_ref().expect("a source");
    assert_eq!(source.name, "县域日报");
    assert_eq!(
        link(source.url.as_ref()),
        Some("https://daily.example/rss.xml")
    );
}

#[test]
fn a_description_that_stands_alone_is_the_content() {
    let site = site("weekly.xml");
    let cold = article(&site, "https://weekly.example/cold-box");
    assert_eq!(html(cold), "<p>从果园到<em>城里</em>，它只开了两次盖。</p>");
    assert_eq!(cold.summary, None);
    let quiet = article(&site, "https://weekly.example/");
    assert_eq!(text(quiet), "下周再看。\n只有一句话的一期。");
}

#[test]
fn a_guid_is_a_permalink_unless_it_says_otherwise() {
    let site = site("weekly.xml");
    let cold = article(&site, "https://weekly.example/cold-box");
    assert_eq!(
        link(cold.url.as_ref()),
        Some("https://weekly.example/cold-box")
    );
    assert_eq!(names(cold), ["白露"]);
    let site = rss_of(
        "<item><title>A</title><guid>shop-1</guid><description>x</description></item>
         <item><title>B</title><guid isPermaLink='false'>https://shop.example/b</guid><description>x</description></item>",
    );
    assert_eq!(ids(&site), ["shop-1", "https://shop.example/b"]);
    assert!(site.articles().iter().all(|article| article.url.is_none()));
}

#[test]
fn an_item_without_guid_has_the_same_id_each_time() {
    let site = site("weekly.xml");
    let ids = ids(&site);
    assert_eq!(ids.len(), 4, "{ids:?}");
    // Two items have one address: the first is called by it.
    assert_eq!(ids[2], "https://weekly.example/");
    assert!(ids[3].starts_with("item-"), "{}", ids[3]);
    assert_eq!(ids, super::ids(&super::site("weekly.xml")));
    let items =
        |title: &str| format!("<item><title>{title}</title><description>Text</description></item>");
    let one = rss_of(&items("One"));
    let both = rss_of(&(items("Two") + &items("One")));
    assert_eq!(both.articles()[1].id, one.articles()[0].id);
}

#[test]
fn rss_1_is_read() {
    let site = site("rdf.xml");
    assert_eq!(problems(&site), [""; 0]);
    assert_eq!(site.title, "Archive news");
    assert_eq!(
        link(site.icon.as_ref()),
        Some("https://archive.example/logo.png")
    );
    assert_eq!(site.language.as_ref().map(|it| it.as_str()), Some("en"));
    let maps = article(&site, "https://archive.example/maps");
    assert_eq!(names(maps), ["Mara Voss"]);
    assert_eq!(tags(maps), ["maps", "streets"]);
    assert_eq!(
        published(maps).as_deref(),
        Some("2026-11-20T08:00:00+01:00")
    );
    assert_eq!(text(maps), "Each is wrong in its own way.");
    assert_eq!(maps.copyright.as_deref(), Some("CC BY 4.0, Archive"));
}

#[test]
fn rss_0_91_is_read() {
    let site = site("oldest.xml");
    assert_eq!(problems(&site), [""; 0]);
    assert_eq!(site.title, "Tea notes");
    let first = article(&site, "http://tea.example/1");
    assert_eq!(first.title, "First flush");
    let second = &site.articles()[1];
    assert!(second.is_title_derived && second.id.as_str().starts_with("item-"));
    assert_eq!(
        second.body,
        Body::Text("Only a description, as of 0.92.".to_owned())
    );
}

#[test]
fn dates_keep_their_offsets_and_cst_is_the_languages() {
    let site = site("dates.xml");
    let dates: Vec<_> = site
        .articles()
        .iter()
        .map(|article| (article.id.as_str(), published(article)))
        .collect();
    let expected = [
        ("offset", Some("2026-11-25T23:30:00+08:00")),
        ("cst", Some("2026-11-25T22:00:00+08:00")),
        ("gmt8", Some("2026-11-25T21:00:00+08:00")),
        ("plain", Some("2026-11-24")),
        ("slashes", Some("2026-11-23")),
        ("chinese", Some("2026-11-22")),
        ("dublin", Some("2026-11-21T10:00:00+09:00")),
        ("updated", Some("2026-11-20T10:00:00-05:00")),
        ("unreadable", None),
    ];
    assert_eq!(
        dates,
        expected.map(|(id, date)| (id, date.map(str::to_owned)))
    );
    let modified = article(&site, "updated")
        .modified
        .map(|date| date.rfc3339());
    assert_eq!(modified.as_deref(), Some("2026-11-20T18:00:00Z"));
    assert_eq!(
        problems(&site),
        ["unreadable: pubDate: Unreadable { value: \"前天晚饭后\" }"]
    );
}

#[test]
fn cst_in_an_english_feed_is_americas() {
    let date = "<item><title>A</title><guid>a</guid><description>x</description><pubDate>Wed, 25 Nov 2026 22:00:00 CST</pubDate></item>";
    let site = rss_of(date);
    assert_eq!(
        published(&site.articles()[0]).as_deref(),
        Some("2026-11-25T22:00:00-06:00")
    );
    let chinese = rss_of(
        &format!("<title>小店</title>{date}")
            .replace("<title>小店</title>", "<language>zh-TW</language>"),
    );
    assert_eq!(
        published(&chinese.articles()[0]).as_deref(),
        Some("2026-11-25T22:00:00+08:00")
    );
}

#[test]
fn problems_name_what_the_publisher_wrote() {
    let site = rss_of(
        "<item><title>A</title><guid>a</guid><link>javascript:x</link><description>x</description>
           <enclosure length='3'/><source url='file:///x'>S</source></item>
         <item><title>B</title><guid>a</guid><description>x</description></item>
         <item><guid isPermaLink='false'>c</guid></item>",
    );
    assert_eq!(
        problems(&site),
        [
            "a: link: RefusedAddress { value: \"javascript:x\" }",
            "a: enclosure.url: Missing",
            "a: source: RefusedAddress { value: \"file:///x\" }",
            "a: guid: DuplicateId",
            "c: : ItemDropped",
        ]
    );
}
