//! `card.json`, `list.json` and `oembed.json`.

use super::{HOSTILE, article, feed, pages, site_of};
use broadsheet::embed::{self, Thumbnail};
use broadsheet::routes::Embed;
use broadsheet::view_model::Card;
use serde_json::{Value, json};

#[test]
fn a_cards_data_has_what_the_element_shows_and_text_as_it_is() {
    let feed = feed();
    let site = site_of(&feed);
    let card = Card::of(article(&feed, "plain"));
    assert_eq!(
        serde_json::to_value(embed::card_data(&site, &card)).expect("JSON"),
        json!({
            "version": 1,
            "site": {"name": HOSTILE, "url": "https://shop.example/news/", "lang": "zh-CN"},
            "title": "夜市里的收款码",
            "url": "https://shop.example/news/articles/plain",
            "embed_url": "https://shop.example/news/embed/articles/plain/",
            "summary": "摊主怎样用手机做生意。",
            "image": {"url": "https://shop.example/stall.jpg", "alt": ""},
            "published": "2026-03-02T08:00:00+08:00",
            "author": "林知夏",
            "label": "夜市",
        })
    );
    let hostile = Card::of(article(&feed, "hostile"));
    let data = serde_json::to_value(embed::card_data(&site, &hostile)).expect("JSON");
    assert_eq!(data["title"], HOSTILE.trim());
    let picture = data["image"]["url"].as_str().unwrap_or_default();
    assert!(
        picture.starts_with("https://pictures.example/"),
        "{picture}"
    );
}

#[test]
fn a_lists_data_names_the_list_and_its_articles() {
    let feed = feed();
    let cards: Vec<Card> = feed.articles().iter().map(Card::of).collect();
    let list = embed::list_data(&site_of(&feed), &Embed::Hot, "热门文章", &cards);
    let data = serde_json::to_value(list).expect("JSON");
    assert_eq!(data["title"], "热门文章");
    assert_eq!(data["url"], "https://shop.example/news/hot");
    assert_eq!(data["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(data["items"][0]["title"], "夜市里的收款码");
    assert_eq!(data["items"][0].get("version"), None);
}

#[test]
fn oembed_answers_keep_the_rules_of_its_version_1() {
    let feed = feed();
    let site = site_of(&feed);
    for (page, _) in pages(&feed) {
        let answer = serde_json::to_value(embed::oembed(&site, &page, None, None)).expect("JSON");
        assert_eq!(answer["version"], "1.0", "as text");
        assert_eq!(answer["type"], "rich");
        for number in ["width", "height", "cache_age"] {
            assert!(
                answer[number].as_u64().is_some_and(|value| value > 0),
                "{number}: {answer}"
            );
        }
        let html = answer["html"].as_str().unwrap_or_default();
        assert!(
            html.starts_with("<iframe src=\"https://shop.example/news/embed/"),
            "{html}"
        );
        assert!(
            html.ends_with("></iframe>") && html.matches('<').count() == 2,
            "{html}"
        );
        let size = format!(
            "width=\"{}\" height=\"{}\"",
            answer["width"], answer["height"]
        );
        assert!(html.contains(&size), "{html}");
        assert_eq!(answer["provider_url"], "https://shop.example/news/");
        for absent in [
            "thumbnail",
            "thumbnail_url",
            "thumbnail_width",
            "thumbnail_height",
            "author_name",
        ] {
            assert_eq!(answer.get(absent), None, "{absent}");
        }
    }
}

#[test]
fn oembed_thumbnails_come_with_their_size() {
    let feed = feed();
    let all = pages(&feed);
    let (page, html) = all.first().expect("a page");
    let thumbnail = Thumbnail {
        thumbnail_url: "https://shop.example/stall.jpg".to_owned(),
        thumbnail_width: 800,
        thumbnail_height: 500,
    };
    let answer = embed::oembed(&site_of(&feed), page, Some("林知夏"), Some(thumbnail));
    let answer: Value = serde_json::to_value(answer).expect("JSON");
    assert_eq!(
        (
            &answer["thumbnail_url"],
            &answer["thumbnail_width"],
            &answer["thumbnail_height"]
        ),
        (
            &json!("https://shop.example/stall.jpg"),
            &json!(800),
            &json!(500)
        )
    );
    assert_eq!(answer["author_name"], "林知夏");
    assert!(
        html.contains("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://shop.example/news/embed/articles/plain/oembed.json\""),
        "{html}"
    );
}
