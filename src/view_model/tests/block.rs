use super::{ids, item, items, site, site_with};
use crate::model::{
    SectionKind::{self, Hot, Opinions, Partners, Picks, Topics},
    Site,
};
use crate::view_model::{Block, BlockContent, Card, Label, blocks, section_page};
use serde_json::{Value, json};

fn kinds(blocks: &[Block]) -> Vec<SectionKind> {
    blocks.iter().map(|block| block.kind).collect()
}

fn opinions(block: &Block) -> (&[Card], &[Card]) {
    match &block.content {
        BlockContent::Opinions { portraits, lines } => (portraits, lines),
        other => panic!("no opinions: {other:?}"),
    }
}

fn own_page(site: &Site, kind: SectionKind) -> Block {
    section_page(site, kind, 1).expect("a page").block
}

#[test]
fn blocks_are_in_the_publishers_order_without_empty_ones() {
    let link = |title| json!({"title": title, "url": "https://news.example/t"});
    let sections = json!({"sections": [
        {"kind": "partners", "title": "Friends", "more_url": "/friends", "links": [link("One"), link("Two")]},
        {"kind": "topics", "links": []},
        {"kind": "opinions", "items": ["gone"]},
        {"kind": "hot", "items": ["a1", "a0"]},
    ]});
    let site = site_with(&items(3, &json!({})), sections);
    let blocks = blocks(&site);
    assert_eq!(kinds(&blocks), [Partners, Hot]);
    assert_eq!(blocks[0].title.as_deref(), Some("Friends"));
    let more = blocks[0].more.as_ref().map(|more| more.as_str());
    assert_eq!(more, Some("https://news.example/friends"));
    assert!(matches!(&blocks[0].content, BlockContent::Links(links) if links.len() == 2));
    assert!(matches!(&blocks[1].content, BlockContent::Cards(cards) if ids(cards) == ["a1", "a0"]));
}

#[test]
fn without_sections_the_articles_decide() {
    let site = site(&[
        item("ranked", json!({"_broadsheet": {"hot_rank": 1}})),
        item("read", json!({"_broadsheet": {"views": 808}})),
        item("pictured", json!({"image": "https://news.example/a.jpg"})),
        item("plain", json!({})),
        item("said", json!({"tags": ["Opinion"]})),
        item("portrayed", json!({"_broadsheet": {"kind": "people"}})),
    ]);
    let blocks = blocks(&site);
    assert_eq!(kinds(&blocks), [Hot, Opinions]);
    assert!(
        matches!(&blocks[0].content, BlockContent::Cards(cards) if ids(cards) == ["ranked", "read"])
    );
    assert_eq!(ids(opinions(&blocks[1]).1), ["said", "portrayed"]);
    let plain = super::site(&items(2, &json!({})));
    assert_eq!(super::super::blocks(&plain), []);
}

#[test]
fn what_nobody_counted_is_not_called_most_read() {
    let pictured = |id| item(id, json!({"image": "https://news.example/a.jpg"}));
    let members = [item("plain", json!({})), pictured("new"), pictured("old")];
    let planned = json!({"sections": [{"kind": "hot", "title": "Ours"}, {"kind": "picks"}]});
    for (extension, title) in [(json!({}), None), (planned, Some("Ours"))] {
        let blocks = blocks(&site_with(&members, extension));
        assert_eq!(kinds(&blocks), [Picks]);
        assert_eq!(blocks[0].title.as_deref(), title);
        assert!(
            matches!(&blocks[0].content, BlockContent::Cards(cards) if ids(cards) == ["new", "old"])
        );
    }
}

#[test]
fn a_section_is_cut_beside_other_things_but_not_on_its_own_page() {
    let all: Vec<String> = (0..12).map(|number| format!("a{number}")).collect();
    let links: Vec<Value> = (0..12)
        .map(|number| json!({"title": format!("{number}"), "url": "https://news.example/"}))
        .collect();
    let sections =
        json!({"sections": [{"kind": "hot", "items": all}, {"kind": "topics", "links": links}]});
    let site = site_with(&items(12, &json!({})), sections);
    let lengths = |blocks: &[Block]| -> Vec<usize> {
        let length = |block: &Block| match &block.content {
            BlockContent::Cards(cards) => cards.len(),
            BlockContent::Links(links) => links.len(),
            BlockContent::Opinions { portraits, lines } => portraits.len() + lines.len(),
        };
        blocks.iter().map(length).collect()
    };
    assert_eq!(lengths(&blocks(&site)), [8, 8]);
    assert_eq!(
        lengths(&[Hot, Topics].map(|kind| own_page(&site, kind))),
        [12, 12]
    );
}

#[test]
fn opinions_with_a_picture_are_portraits_and_the_rest_lines() {
    let face = || json!({"image": "https://news.example/face.jpg"});
    let mut all = items(4, &json!({"tags": ["Trade", "观点"]}));
    all.extend((0..6).map(|number| item(&format!("p{number}"), face())));
    let ids_in_order = ["a0", "p0", "a1", "p1", "p2", "p3", "p4", "a2", "p5", "a3"];
    let sections = json!({"sections": [{"kind": "opinions", "items": ids_in_order}]});
    let site = site_with(&all, sections);

    let beside = blocks(&site);
    let (portraits, lines) = opinions(&beside[0]);
    assert_eq!(ids(portraits), ["p0", "p1", "p2", "p3"]);
    assert_eq!(
        ids(lines),
        ["p4", "a0", "a1", "a2"],
        "the fifth portrait is a line"
    );
    assert_eq!(lines[1].label, Some(Label::Tag("Trade".to_owned())));

    let whole = own_page(&site, Opinions);
    let (portraits, lines) = opinions(&whole);
    assert_eq!(ids(portraits), ["p0", "p1", "p2", "p3", "p4", "p5"]);
    assert_eq!(ids(lines), ["a0", "a1", "a2", "a3"]);
}
