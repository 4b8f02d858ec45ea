use super::{ids, items, site_with};
use crate::{
    model::{SectionKind, Site},
    routes::Route,
    view_model::{BlockContent, PAGE_SIZE, Page, SectionPage, section_page},
};
use serde_json::json;

fn page_of(site: &Site, kind: SectionKind, page: u32) -> SectionPage {
    section_page(site, kind, page).expect("a page")
}

#[test]
fn a_short_sections_own_page_shows_all_of_it_and_a_missing_section_is_empty() {
    let all: Vec<String> = (0..12).map(|number| format!("a{number}")).collect();
    let site = site_with(
        &items(12, &json!({})),
        json!({"sections": [{"kind": "hot", "title": "Read now", "items": all}]}),
    );
    let page = page_of(&site, SectionKind::Hot, 1);
    assert_eq!((page.newer, page.older), (None, None));
    let hot = page.block;
    assert_eq!(
        (hot.kind, hot.title.as_deref()),
        (SectionKind::Hot, Some("Read now"))
    );
    assert!(matches!(&hot.content, BlockContent::Cards(cards) if ids(cards) == all));
    for kind in [
        SectionKind::Opinions,
        SectionKind::Topics,
        SectionKind::Partners,
    ] {
        let block = page_of(&site, kind, 1).block;
        assert_eq!((block.kind, block.title, block.more), (kind, None, None));
        assert!(block.content.is_empty());
        assert_eq!(section_page(&site, kind, 2), None);
    }
}

#[test]
fn a_long_section_has_pages_and_all_but_the_first_are_plain_lists() {
    let kind = SectionKind::Opinions;
    let count = PAGE_SIZE * 2 + 1;
    let site = site_with(
        &items(
            count,
            &json!({"tags": ["观点"], "image": "https://news.example/face.jpg"}),
        ),
        json!({}),
    );
    let mut found = Vec::new();
    for (page, size) in [(1, PAGE_SIZE), (2, PAGE_SIZE), (3, 1)] {
        let shown = page_of(&site, kind, page);
        let route = |page| Some(Route::Section { kind, page });
        assert_eq!(shown.newer, if page > 1 { route(page - 1) } else { None });
        assert_eq!(shown.older, if page < 3 { route(page + 1) } else { None });
        let list = Page::Section(shown.clone()).into_list();
        let cards = match shown.block.content {
            BlockContent::Opinions { portraits, .. } if page == 1 => portraits,
            BlockContent::Cards(cards) if page > 1 => cards,
            other => panic!("{other:?}"),
        };
        assert_eq!(cards.len(), size);
        assert_eq!(
            list.map(|list| list.cards),
            (page > 1).then(|| cards.clone())
        );
        found.extend(ids(&cards).into_iter().map(str::to_owned));
    }
    let all: Vec<String> = (0..count).map(|number| format!("a{number}")).collect();
    assert_eq!(found, all);
    for page in [0, 4] {
        assert_eq!(section_page(&site, kind, page), None);
    }
}
