//! `_broadsheet`: every member, the sections given and by default, and wrong types.

use super::{article, problems, site};
use broadsheet::model::{Kind, SectionContent, SectionKind, Site, Slug};

#[test]
fn every_member_of_the_extension_is_read() {
    let site = site("broadsheet.json");
    assert_eq!(site.problems, []);
    assert_eq!(site.greeting.as_deref(), Some("欢迎来到移动观察"));
    assert_eq!(
        site.sign_in.as_ref().map(|url| url.as_str()),
        Some("https://observer.example/login")
    );
    assert_eq!(
        site.register.as_ref().map(|url| url.as_str()),
        Some("https://observer.example/register")
    );

    let a = article(&site, "a");
    let views = a.views.as_ref().expect("views");
    assert_eq!(
        (
            views.count,
            views.as_of.map(|date| date.rfc3339()).as_deref()
        ),
        (808, Some("2026-05-02T00:00:00+08:00"))
    );
    assert_eq!(a.editor.as_deref(), Some("小林"));
    let source = a.source.as_ref().expect("a source");
    assert_eq!(
        (
            source.name.as_str(),
            source.url.as_ref().map(|url| url.as_str())
        ),
        ("港口报", Some("https://harbour.example/"))
    );
    assert_eq!((a.kind, a.hot_rank), (Kind::Opinion, Some(1)));
    assert_eq!(slugs(&a.related), ["b", "c"]);
    let product = &a.products[0];
    assert_eq!(
        (product.name.as_str(), product.url.as_str()),
        ("手工茶杯", "https://shop.example/cup")
    );
    assert_eq!(
        (product.price.as_deref(), product.currency.as_deref()),
        (Some("59.00"), Some("CNY"))
    );
    assert_eq!(
        product.price_as_of.map(|date| date.rfc3339()).as_deref(),
        Some("2026-05-01")
    );
    assert_eq!(
        (product.shop.as_deref(), product.disclosure.as_deref()),
        (Some("窑边小店"), Some("含推广链接"))
    );
    assert_eq!(product.mini_program.as_deref(), Some("pages/cup?id=7"));
    assert_eq!(
        product.image.as_ref().map(|url| url.as_str()),
        Some("https://shop.example/cup.jpg")
    );

    assert_eq!(article(&site, "b").kind, Kind::People);
    assert_eq!(article(&site, "c").kind, Kind::Opinion);
}

#[test]
fn the_feeds_notice_is_filled_in_and_an_articles_own_is_not() {
    let site = site("broadsheet.json");
    let notice = |id| article(&site, id).copyright.as_deref();
    assert_eq!(notice("a"), Some("版权所有 {source}"));
    assert_eq!(
        notice("b"),
        Some("本文来自 {url}日报，原文 https://observer.example/b")
    );
    assert_eq!(notice("c"), Some("本文来自 移动观察，原文"));
    assert_eq!(
        article(&super::site("standard.json"), "tide").copyright,
        None
    );
}

#[test]
fn given_sections_keep_their_order_and_may_be_empty() {
    let site = site("broadsheet.json");
    let kinds: Vec<_> = site.sections.iter().map(|section| section.kind).collect();
    assert_eq!(
        kinds,
        [
            SectionKind::Partners,
            SectionKind::Hot,
            SectionKind::Opinions,
            SectionKind::Topics
        ]
    );
    let hot = site.section(SectionKind::Hot).expect("hot");
    assert_eq!(hot.title.as_deref(), Some("本周热门"));
    assert_eq!(
        hot.more.as_ref().map(|url| url.as_str()),
        Some("https://observer.example/hot")
    );
    assert_eq!(shown(&site, SectionKind::Hot), ["c", "a"]);
    assert_eq!(shown(&site, SectionKind::Opinions), ["a", "b", "c"]);
    assert_eq!(shown(&site, SectionKind::Topics), [""; 0]);
    let SectionContent::Links(links) = &site
        .section(SectionKind::Partners)
        .expect("partners")
        .content
    else {
        panic!("links");
    };
    assert_eq!(
        (links[0].title.as_str(), links[0].url.as_str()),
        ("茶业协会", "https://tea.example/")
    );
    assert_eq!(
        links[0].image.as_ref().map(|url| url.as_str()),
        Some("https://observer.example/logos/tea.png")
    );
    assert_eq!(links[0].summary.as_deref(), Some("茶"));
}

#[test]
fn faulty_sections_cost_themselves_only() {
    let site = site("sections.json");
    let kinds: Vec<_> = site
        .sections
        .iter()
        .map(|section| section.kind.as_str())
        .collect();
    assert_eq!(kinds, ["topics", "opinions", "hot", "partners"]);
    assert_eq!(shown(&site, SectionKind::Topics), ["topic.example", "Fine"]);
    assert_eq!(shown(&site, SectionKind::Opinions), ["b", "7"]);
    assert_eq!(shown(&site, SectionKind::Hot), ["Instead"]);
    assert_eq!(shown(&site, SectionKind::Partners), [""; 0]);
    let more = site
        .section(SectionKind::Partners)
        .and_then(|section| section.more.clone());
    assert_eq!(
        more.as_ref().map(|url| url.as_str()),
        Some("https://sections.example/partners.html")
    );
    assert_eq!(
        problems(&site, None),
        [
            "_broadsheet.sections[2]: text for object",
            "_broadsheet.sections[7].links: number for array",
            "_broadsheet.sections[7].items: text for array",
            "_broadsheet.sections[0].kind: unknown kind weather",
            "_broadsheet.sections[1].kind: Missing",
            "_broadsheet.sections[3].links[0].title: Missing",
            "_broadsheet.sections[3].links[1].url: Missing",
            "_broadsheet.sections[4]: DuplicateSection",
            "_broadsheet.sections[5].items[1]: unknown item nobody",
        ]
    );
}

#[test]
fn without_sections_the_articles_suggest_hot_and_opinions() {
    let site = site("default-sections.json");
    let kinds: Vec<_> = site
        .sections
        .iter()
        .map(|section| section.kind.as_str())
        .collect();
    assert_eq!(kinds, ["hot", "opinions"]);
    assert_eq!(
        shown(&site, SectionKind::Hot),
        ["first", "second", "well-read", "read"]
    );
    assert_eq!(
        shown(&site, SectionKind::Opinions),
        ["old-picture", "read", "unread", "first", "an-article"]
    );
    let plain = super::site("version-1-0.json");
    assert_eq!(plain.sections, []);
}

#[test]
fn wrong_types_in_the_extension_cost_the_member_only() {
    let site = site("wrong-types.json");
    let elements = article(&site, "elements");
    assert_eq!(
        elements
            .views
            .as_ref()
            .map(|views| (views.count, views.as_of)),
        Some((808, None))
    );
    assert_eq!(elements.editor.as_deref(), Some("12"));
    assert_eq!(
        elements.source.as_ref().map(|source| source.name.as_str()),
        Some("A bare source")
    );
    assert_eq!((elements.kind, elements.hot_rank), (Kind::Article, None));
    assert_eq!(slugs(&elements.related), ["all"]);
    assert_eq!(elements.products.len(), 1);
    assert_eq!(elements.products[0].price.as_deref(), Some("59.90"));
    let noted = problems(&site, Some("elements"));
    for expected in [
        "_broadsheet.views: text for number",
        "_broadsheet.views_as_of: unreadable recently",
        "_broadsheet.editor: number for text",
        "_broadsheet.source: text for object",
        "_broadsheet.kind: unreadable poem",
        "_broadsheet.hot_rank: unreadable 0",
        "_broadsheet.copyright: array for text",
        "_broadsheet.related[2]: object for text",
        "_broadsheet.related[1]: unknown item 5",
        "_broadsheet.related[4]: unknown item nobody",
        "_broadsheet.products[0]: text for object",
        "_broadsheet.products[1].url: Missing",
        "_broadsheet.products[2].name: Missing",
        "_broadsheet.products[3].currency: number for text",
        "_broadsheet.products[3].price_as_of: number for text",
    ] {
        assert!(
            noted.contains(&expected.to_owned()),
            "{expected}\nis not among\n{noted:#?}"
        );
    }

    let views = |id| article(&site, id).views.as_ref().map(|views| views.count);
    assert_eq!(
        (views("negative"), views("overflow"), views("exact")),
        (None, None, Some(808))
    );
    assert_eq!(
        problems(&site, Some("negative")),
        [
            "_broadsheet.source: number for object",
            "_broadsheet.products: object for array",
            "_broadsheet.views: unreadable -5",
            "_broadsheet.hot_rank: unreadable 1.5",
        ]
    );
    assert_eq!(
        problems(&site, Some("overflow")),
        [
            "_broadsheet.views: unreadable 99999999999999999999",
            "_broadsheet.hot_rank: text for number"
        ]
    );
    assert!(problems(&site, Some("exact")).is_empty());
}

fn slugs(slugs: &[Slug]) -> Vec<&str> {
    slugs.iter().map(Slug::as_str).collect()
}

/// Slugs of a section's articles, or titles of its links.
fn shown(site: &Site, kind: SectionKind) -> Vec<&str> {
    match &site
        .section(kind)
        .unwrap_or_else(|| panic!("no section {kind:?}"))
        .content
    {
        SectionContent::Articles(articles) => slugs(articles),
        SectionContent::Links(links) => links.iter().map(|link| link.title.as_str()).collect(),
    }
}
