use super::{ids, item, items, site, slug};
use crate::model::TagSlug;
use crate::routes::Route;
use crate::view_model::{PAGE_SIZE, TagLink, latest, tag_page, tags_page};
use serde_json::json;

#[test]
fn a_list_has_pages_of_one_size_and_links_between_them() {
    const FULL: usize = PAGE_SIZE;
    // Articles, page, whether more of the feed is to come; then: how many are shown, is there a newer, an older page.
    for (count, page, is_partial, expected) in [
        (0, 1, false, Some((0, false, false))),
        (0, 2, false, None),
        (1, 1, false, Some((1, false, false))),
        (FULL, 1, false, Some((FULL, false, false))),
        (FULL, 2, false, None),
        (FULL + 1, 1, false, Some((FULL, false, true))),
        (FULL + 1, 2, false, Some((1, true, false))),
        (2 * FULL + 1, 2, false, Some((FULL, true, true))),
        (FULL + 1, 3, false, None),
        (FULL + 1, 0, false, None),
        (FULL + 1, u32::MAX, false, None),
        (FULL, 1, true, Some((FULL, false, true))),
        (3, 1, true, Some((3, false, true))),
        (FULL, 2, true, None),
    ] {
        let list = latest(&site(&items(count, &json!({}))), None, page, is_partial);
        let case = format!("page {page} of {count}, partial: {is_partial}");
        let found = list
            .as_ref()
            .map(|list| (list.cards.len(), list.newer.is_some(), list.older.is_some()));
        assert_eq!(found, expected, "{case}");
        for (link, number) in list.iter().flat_map(|list| {
            assert_eq!(list.page, page, "{case}");
            [
                (&list.newer, page.wrapping_sub(1)),
                (&list.older, page.wrapping_add(1)),
            ]
        }) {
            let right = Route::Front { page: number };
            assert!(
                link.as_ref().is_none_or(|link| *link == right),
                "{case}: {link:?}"
            );
        }
    }
}

#[test]
fn one_article_can_be_left_out_of_the_latest() {
    let site = site(&items(3, &json!({})));
    let list = latest(&site, Some(&slug("a1")), 1, false).expect("a page");
    assert_eq!(ids(&list.cards), ["a0", "a2"]);
}

#[test]
fn a_tags_articles_have_pages_too() {
    let site = site(&items(PAGE_SIZE + 1, &json!({"tags": ["移动电商"]})));
    let tag = TagSlug::of_name("移动电商");
    let first = tag_page(&site, &tag, 1).expect("page 1");
    assert_eq!(
        (first.tag.name.as_str(), first.tag.count),
        ("移动电商", PAGE_SIZE + 1)
    );
    assert_eq!(
        (first.list.cards.len(), &first.list.newer),
        (PAGE_SIZE, &None)
    );
    assert_eq!(
        first.list.older,
        Some(Route::Tag {
            tag: tag.clone(),
            page: 2
        })
    );
    let second = tag_page(&site, &tag, 2).expect("page 2");
    assert_eq!(ids(&second.list.cards), ["a20"]);
    assert_eq!(
        second.list.newer,
        Some(Route::Tag {
            tag: tag.clone(),
            page: 1
        })
    );
    assert_eq!(tag_page(&site, &tag, 3), None);
    assert_eq!(tag_page(&site, &TagSlug::of_name("unknown"), 1), None);
}

fn names(links: &[TagLink]) -> Vec<(&str, usize)> {
    links
        .iter()
        .map(|link| (link.name.as_str(), link.count))
        .collect()
}

#[test]
fn tags_are_listed_by_use_then_as_met_and_neighbours_by_how_often_they_meet() {
    let site = site(&[
        item("a", json!({"tags": ["tea", "Cups"]})),
        item("b", json!({"tags": ["shops", "tea"]})),
        item("c", json!({"tags": ["cups ", "shops", "tea"]})),
        item("d", json!({"tags": ["alone"]})),
        item("e", json!({"tags": ["shops"]})),
        item("f", json!({"tags": ["shops"]})),
    ]);
    let all = tags_page(&site).tags;
    assert_eq!(
        names(&all),
        [("shops", 4), ("tea", 3), ("Cups", 2), ("alone", 1)]
    );
    assert_eq!(
        all[0].route(),
        Route::Tag {
            tag: TagSlug::of_name("shops"),
            page: 1
        }
    );
    for (tag, neighbours) in [
        ("tea", vec!["shops", "Cups"]),
        ("Cups", vec!["tea", "shops"]),
        ("alone", vec![]),
    ] {
        let page = tag_page(&site, &TagSlug::of_name(tag), 1).expect(tag);
        let found: Vec<&str> = page
            .neighbours
            .iter()
            .map(|link| link.name.as_str())
            .collect();
        assert_eq!(found, neighbours, "{tag}");
    }
}
