//! Paths below the site's root.

use super::{Shape, Target, outline};
use broadsheet::routes::Route;

pub(super) const TARGET: Target = Target {
    name: "routes",
    run,
    words: &[
        "/articles/",
        "/tags/",
        "/tags",
        "/page/",
        "/hot",
        "/opinions",
        "/topics",
        "/partners",
        "/about-feed",
        "/",
        "//",
        "1",
        "2",
        "01",
        "+1",
        "4294967295",
        "4294967296",
        "..",
        ".",
        "%2e%2e",
        "%",
        "%E7%A7%BB",
        "%e7",
        "%C3%A9",
        "%65%CC%81",
        "%00",
        "移动电商",
        "İ",
        "-",
        "?",
        "#",
        "\u{202e}",
    ],
    longest: 4 * 1024,
};

fn run(input: &[u8]) -> Shape {
    let path = String::from_utf8_lossy(input);
    let route = Route::parse(&path);
    if let Some(route) = &route {
        let written = route.path();
        assert!(
            written.starts_with('/') && written.is_ascii(),
            "{written} is a path, encoded"
        );
        assert!(
            !written.contains("//") && !written.contains("/."),
            "{written} has no odd segments"
        );
        assert_eq!(
            Route::parse(&written).as_ref(),
            Some(route),
            "{written} is read back"
        );
        assert_eq!(
            route.first_page().first_page(),
            route.first_page(),
            "a list has one first page"
        );
    }
    let kind = route.as_ref().map(std::mem::discriminant);
    Shape::of(&(kind, outline(&path)))
}
