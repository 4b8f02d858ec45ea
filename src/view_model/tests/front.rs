use super::{ids, item, items, site};
use crate::routes::Route;
use crate::view_model::{PAGE_SIZE, front_page};
use serde_json::{Value, json};

/// Five articles and one more, some with members of their own.
fn feed(special: &[(usize, Value)]) -> Vec<Value> {
    let mut items = items(6, &json!({}));
    for (index, members) in special {
        items[*index] = item(&format!("a{index}"), members.clone());
    }
    items
}

#[test]
fn the_newest_with_a_picture_leads_if_it_is_new_enough_and_is_not_listed_again() {
    let picture = || json!({"image": "https://news.example/a.jpg"});
    for (items, lead) in [
        (feed(&[]), "a0"),
        (feed(&[(0, picture())]), "a0"),
        (feed(&[(2, picture()), (3, picture())]), "a2"),
        (feed(&[(4, picture())]), "a4"),
        (feed(&[(5, picture())]), "a0"),
        (
            feed(&[(1, json!({"banner_image": "https://news.example/b.jpg"}))]),
            "a1",
        ),
    ] {
        let page = front_page(&site(&items), 1, false).expect("a page");
        assert_eq!(ids(&page.lead), [lead]);
        let mut expected = vec!["a0", "a1", "a2", "a3", "a4", "a5"];
        expected.retain(|id| *id != lead);
        assert_eq!(ids(&page.latest.cards), expected, "led by {lead}");
    }
}

#[test]
fn further_pages_go_on_behind_the_first_without_lead_and_sections() {
    let mut items = items(PAGE_SIZE + 3, &json!({"tags": ["观点"]}));
    items[1] = item("led", json!({"image": "https://news.example/a.jpg"}));
    let site = site(&items);
    let first = front_page(&site, 1, false).expect("page 1");
    assert_eq!(ids(&first.lead), ["led"]);
    assert!(!first.blocks.is_empty());
    let second = front_page(&site, 2, false).expect("page 2");
    assert_eq!((second.lead, second.blocks), (None, Vec::new()));
    assert_eq!(ids(&second.latest.cards), ["a21", "a22"]);
    assert_eq!(second.latest.newer, Some(Route::HOME));
    assert_eq!(front_page(&site, 3, false), None);
}

#[test]
fn a_feed_without_articles_has_a_front_page() {
    let page = front_page(&site(&[]), 1, false).expect("a page");
    assert_eq!((page.lead, page.blocks.len()), (None, 0));
    assert_eq!((page.latest.cards.len(), page.latest.older), (0, None));
}
