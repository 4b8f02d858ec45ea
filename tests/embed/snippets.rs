//! What other sites paste, and the page where they get it.

use super::{HOSTILE, article, feed, site_of};
use broadsheet::embed;
use broadsheet::routes::{Embed, Route};
use broadsheet::view_model::{Page, SiteInfo, embed_choices};
use broadsheet::{app, components, model};
use std::sync::Arc;

/// The head of the builder's page and its main part.
fn builder(site: &components::Site, feed: &model::Site) -> (String, String) {
    let page = Page::EmbedBuilder(embed_choices(feed));
    let frame = Arc::new(SiteInfo::of(feed));
    let shown = app::rendered(site, &frame, Some((&Route::EmbedBuilder, page.into())), &[]);
    let (_, main) = shown.body.split_once("<main").expect("a main part");
    let (main, _) = main.split_once("</main>").expect("its end");
    (shown.head, main.to_owned())
}

#[test]
fn snippets_name_the_excerpt_and_keep_its_title_a_text() {
    let feed = feed();
    let site = site_of(&feed);
    let snippets = embed::snippets(&site);
    let embed = Embed::Card(article(&feed, "hostile").slug.clone());
    let script = snippets
        .script
        .filled(&site, &embed, HOSTILE, " theme=\"dark\"");
    assert!(
        script.starts_with("<script async src=\"https://shop.example/news/embed.js\"></script>\n<broadsheet-embed src=\"https://shop.example/news/embed/articles/hostile/\" theme=\"dark\"><a href=\"https://shop.example/news/articles/hostile\">"),
        "{script}"
    );
    assert!(
        script.contains("onerror=&quot;alert(2)&quot;&gt;{src} &amp; 茶</a>"),
        "filled once: {script}"
    );
    let frame = snippets.frame.filled(&site, &embed, HOSTILE, "");
    assert_eq!(frame.matches('<').count(), 2, "{frame}");
    assert_eq!(frame.matches('"').count() % 2, 0, "{frame}");
    assert!(
        !frame.contains(" allow=") && !frame.contains("allow-same-origin"),
        "{frame}"
    );
    assert!(
        frame.contains(" loading=\"lazy\" sandbox=\"allow-scripts "),
        "{frame}"
    );
    assert_eq!(
        snippets.address.filled(&site, &embed, HOSTILE, ""),
        "https://shop.example/news/articles/hostile"
    );
    assert_eq!(
        embed::builder_address(&site, &embed),
        "/news/embed?src=/news/embed/articles/hostile"
    );
}

#[test]
fn the_builder_is_complete_without_script() {
    let feed = feed();
    let site = site_of(&feed);
    let (head, main) = builder(&site, &feed);
    assert_eq!(
        main.matches("<option ").count(),
        2 + 2 + 3 + 3,
        "articles, sections, tags, themes: {main}"
    );
    assert_eq!(main.matches("<broadsheet-embed ").count(), 3, "{main}");
    let default =
        "&lt;broadsheet-embed src=\"https://shop.example/news/embed/articles/plain/\"&gt;";
    assert_eq!(
        main.matches(default).count(),
        1,
        "the first article's snippet is there: {main}"
    );
    assert_eq!(main.matches("<script").count(), 0, "{main}");
    assert!(head.contains("<title>嵌入到其他网站 — "), "{head}");
}

#[test]
fn a_site_with_nothing_to_embed_says_so() {
    let empty = feed::read(
        br#"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}"#,
        None,
    );
    let empty = empty.expect("a feed");
    let (_, main) = builder(&site_of(&empty), &empty);
    assert!(main.contains("还没有可以嵌入的内容。"), "{main}");
    assert!(!main.contains("<form"), "{main}");
}
