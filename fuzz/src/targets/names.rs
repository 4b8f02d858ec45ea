//! Names for articles and tags in addresses.

use super::{Shape, Target, outline};
use broadsheet::model::{ItemId, Slug, TagSlug};

pub(super) const TARGET: Target = Target {
    name: "names",
    run,
    words: &[
        "移动电商",
        "直播",
        "live",
        "LIVE",
        "Straße",
        "İ",
        "ı",
        "ß",
        "ǆ",
        "e\u{301}",
        "é",
        "ﬁ",
        "Ａ",
        "١",
        "\u{1f468}\u{200d}\u{1f467}",
        "\u{200d}",
        "\u{202e}",
        "/",
        "../",
        "..",
        ".",
        "https://shop.example/2026/11/story.html",
        "%2f",
        "%",
        "?x=1",
        "#y",
        "con",
        "nul",
        "page",
        "-",
        "--",
        " ",
        "\u{3000}",
        "\0",
        "C++",
        "c#",
        "0",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
    longest: 16 * 1024,
};

fn run(input: &[u8]) -> Shape {
    let text = String::from_utf8_lossy(input).into_owned();
    let tag = TagSlug::of_name(&text);
    assert_eq!(
        TagSlug::parse(tag.as_str()),
        Some(tag.clone()),
        "a tag's slug is read back"
    );
    assert_eq!(
        TagSlug::of_name(&text.to_lowercase()),
        TagSlug::of_name(&text.to_lowercase()),
        "a slug depends on the name alone"
    );
    assert!(tag.as_str().len() <= 255, "a tag's slug is a file name");
    let id = ItemId::new(text);
    let slugs = [
        Slug::of_id(&id),
        Slug::of_clashing_id(&id, 0),
        Slug::of_clashing_id(&id, 7),
    ];
    for slug in &slugs {
        assert_eq!(
            Slug::parse(slug.as_str()),
            Some(slug.clone()),
            "an article's slug is read back"
        );
    }
    assert!(
        slugs
            .iter()
            .skip(1)
            .all(|other| Some(other) != slugs.first()),
        "a clash is resolved"
    );
    let [first, ..] = &slugs;
    Shape::of(&(
        outline(id.as_str()),
        outline(first.as_str()),
        outline(tag.as_str()),
    ))
}
