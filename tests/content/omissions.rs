//! What articles lose, told to their publisher.

use broadsheet::{
    content::{omissions, policy::PLAYERS},
    feed,
    model::{Omitted, ProblemKind, Subject},
};
use serde_json::json;

#[test]
fn each_kind_is_told_once_with_a_count_and_its_first_article() {
    let drawing = "<svg width=640 height=400><foreignObject>x</foreignObject></svg>";
    let shown = "<svg width=640 height=400><title>a</title><rect/></svg><svg width=16 height=16><rect/></svg>";
    let texts = [
        format!(
            "<p>a</p>{shown}<math><mi>x</mi></math><iframe src=//www.youtube.com/embed/abc></iframe>"
        ),
        format!(
            "{drawing}<script src=https://x.example/></script><script type=application/ld+json>{{}}</script>"
        ),
        format!(
            "{drawing}{drawing}<iframe src=https://x.example/map></iframe><embed src=https://x.example/a.swf>"
        ),
        "<span class=katex><span class=katex-html aria-hidden=true>x2</span></span>".to_owned(),
        "<p title='<svg>'>a <!-- <script> --> <textarea><iframe></iframe></textarea></p>"
            .to_owned(),
    ];
    let items: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(id, html)| json!({ "id": id.to_string(), "content_html": html }))
        .collect();
    let feed =
        json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Tea", "items": items });
    let site = feed::read(feed.to_string().as_bytes(), None).expect("a feed");
    let found: Vec<_> = omissions(&site, PLAYERS)
        .into_iter()
        .map(|problem| match (problem.subject, problem.kind) {
            (
                Subject::Article(id),
                ProblemKind::Omitted {
                    kind,
                    count,
                    articles,
                },
            ) => (kind, id, count, articles),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [
        (Omitted::Drawing, "1", 3, 2),
        (Omitted::Formula, "3", 1, 1),
        (Omitted::Film, "2", 1, 1),
        (Omitted::Frame, "2", 1, 1),
        (Omitted::Script, "1", 1, 1),
    ];
    assert_eq!(
        found,
        expected.map(|(kind, id, count, articles)| (kind, id.to_owned(), count, articles))
    );
}
