//! The documents for frames.

use super::{attributes, feed, pages, site_of};
use broadsheet::embed::{self, SCRIPT, STYLE};

use broadsheet::model::SectionKind;
use broadsheet::routes::Embed;
use broadsheet::view_model::section_page;

#[test]
fn there_is_a_page_of_every_kind_and_each_is_a_document() {
    let pages = pages(&feed());
    assert_eq!(pages.len(), 9, "2 cards, 2 articles, hot, opinions, 3 tags");
    for (page, html) in &pages {
        assert!(
            html.starts_with("<!DOCTYPE html><html lang=\"zh-CN\""),
            "{html}"
        );
        assert!(html.ends_with("</article></body></html>"), "{html}");
        assert_eq!(html.matches("<h1").count(), 1, "{:?}", page.embed);
        assert_eq!(html.matches("<article").count(), 1, "{:?}", page.embed);
    }
}

#[test]
fn what_a_feed_says_stays_text() {
    for (page, html) in pages(&feed()) {
        let ours = html;
        let script = "<script src=\"/news/embed.js\"></script>";
        assert!(ours.contains(script), "ours is there: {:?}", page.embed);
        assert_eq!(ours.matches("<script").count(), 1, "and no other: {ours}");
        let style = "<link rel=\"stylesheet\" href=\"/news/embed.css\">";
        assert_eq!(ours.matches(style).count(), 1, "{ours}");
        assert_eq!(ours.matches("<style").count(), 0, "{ours}");
        for bad in [
            "<script>alert",
            "<img src=x",
            "\" onerror",
            "javascript:",
            " style=",
            " onclick=",
        ] {
            assert!(!ours.contains(bad), "{bad}: {ours}");
        }
        assert!(
            ours.contains("&lt;script&gt;"),
            "the hostile title is shown as it is: {ours}"
        );
    }
}

#[test]
fn links_are_absolute_and_lead_the_whole_window_on() {
    for (page, html) in pages(&feed()) {
        let (base, body) = html.split_once("<body>").expect("a body");
        assert!(base.contains("<base target=\"_top\">"), "{:?}", page.embed);
        let links = attributes(body, "href");
        assert!(links.len() >= 2, "{:?}", page.embed);
        for link in links {
            assert!(
                link.starts_with("https://shop.example/news/"),
                "{:?}: {link}",
                page.embed
            );
        }
        assert_eq!(attributes(body, "target"), Vec::<&str>::new());
    }
}

#[test]
fn nothing_is_loaded_but_what_all_share_and_pictures_by_https_without_referrer() {
    for (page, html) in pages(&feed()) {
        let html = html
            .replace("<link rel=\"stylesheet\" href=\"/news/embed.css\">", "")
            .replace("<script src=\"/news/embed.js\"></script>", "");
        let pictures = attributes(&html, "src");
        for address in &pictures {
            assert!(
                address.starts_with("https://"),
                "{:?}: {address}",
                page.embed
            );
        }
        assert_eq!(html.matches("<img ").count(), pictures.len());
        assert_eq!(
            attributes(&html, "referrerpolicy"),
            vec!["no-referrer"; pictures.len()]
        );
        for loader in [
            "@import",
            "url(",
            "rel=\"stylesheet\"",
            "rel=\"preload\"",
            "fetch(",
            "XMLHttpRequest",
            "cookie",
            "localStorage",
        ] {
            assert!(!html.contains(loader), "{:?}: {loader}", page.embed);
        }
    }
    for loader in ["@import", "url("] {
        assert!(!STYLE.contains(loader), "{loader}");
    }
    for loader in [
        "import(",
        "fetch(",
        "XMLHttpRequest",
        "cookie",
        "localStorage",
    ] {
        assert!(!SCRIPT.contains(loader), "{loader}");
    }
}

#[test]
fn a_card_knows_where_the_whole_is_and_nothing_else_does() {
    for (page, html) in pages(&feed()) {
        let whole = attributes(&html, "data-full");
        match page.embed {
            Embed::Card(slug) => assert_eq!(whole, [format!("/news/embed/articles/{slug}/full/")]),
            _ => assert_eq!(whole, Vec::<&str>::new()),
        }
    }
}

#[test]
fn interface_words_have_the_other_language_beside_them() {
    let pages = pages(&feed());
    let (_, card) = pages.first().expect("a page");
    assert!(
        card.contains(
            "<span lang=\"zh-CN\" data-lang=\"en\" data-word=\"Read the article\">阅读全文</span>"
        ),
        "{card}"
    );
    assert!(
        card.contains("data-word=\"2 March 2026\">2026年3月2日</span>"),
        "{card}"
    );
    assert!(
        card.contains("data-word=\"12 views\">浏览 12</span>"),
        "{card}"
    );
}

#[test]
fn search_engines_are_sent_to_the_page_itself() {
    for (page, html) in pages(&feed()) {
        let canonical = format!(
            "<link rel=\"canonical\" href=\"https://shop.example/news{}\">",
            page.embed.origin().path()
        );
        assert!(html.contains(&canonical), "{canonical}: {html}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    }
}

#[test]
fn no_height_depends_on_the_frames() {
    for unit in [
        "vh",
        "vmin",
        "vmax",
        "vb",
        "cqh",
        "height: 100%",
        "block-size: 100dv",
    ] {
        let inner = STYLE.replace("block-size: 100%;\n  object-fit", "");
        assert!(
            !inner.contains(unit),
            "{unit} in style/embed lets a frame's height feed on itself"
        );
    }
}

#[test]
fn documents_and_what_they_share_are_small() {
    assert!(STYLE.len() < 7_000, "{}", STYLE.len());
    assert!(SCRIPT.len() < 4_000, "{}", SCRIPT.len());
    for (page, html) in pages(&feed()) {
        assert!(html.len() < 9_000, "{:?}: {}", page.embed, html.len());
    }
}

#[test]
fn sections_of_links_and_missing_ones_are_not_handed_on() {
    let full = feed();
    let bare = serde_json::json!({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{"id": "a", "content_text": "Tea"}]});
    let bare = feed::read(bare.to_string().as_bytes(), None).expect("a feed");
    let links = [SectionKind::Topics, SectionKind::Partners].map(|kind| (&full, kind));
    let missing = SectionKind::ALL.map(|kind| (&bare, kind));
    for (site, kind) in links.into_iter().chain(missing) {
        let page = section_page(site, kind, 1).expect("a page");
        let excerpt = embed::section(&site_of(site), &page.block);
        assert!(excerpt.is_none(), "{kind:?}: {excerpt:?}");
    }
}

#[test]
fn long_chinese_titles_are_divided_at_words() {
    let feed = feed();
    let mut site = site_of(&feed);
    site.segmenter = Some(broadsheet::publish::words);
    let article = feed.articles().first().expect("an article");
    let mut card = broadsheet::view_model::Card::of(article);
    card.title = "优惠券太复杂，是一种傲慢".to_owned();
    let html = embed::body(&site, &embed::card(&card));
    assert!(
        html.contains("<span class=\"bs-phrase\">太复杂，</span>"),
        "{html}"
    );
}
