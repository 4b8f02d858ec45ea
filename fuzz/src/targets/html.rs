//! An article's HTML: what is read out of it for headings and reading times, and sanitising it.

use super::{Shape, Target, magnitude};
use broadsheet::content;
use broadsheet::feed;
use broadsheet::model::{Body, RawHtml};
use broadsheet::view_model::reading_time;
use serde_json::json;

pub(super) const TARGET: Target = Target {
    name: "html",
    run,
    words: &[
        "<p>",
        "</p>",
        "<table>",
        "<tr><td>",
        "<math>",
        "<mtext>",
        "<mglyph>",
        "<mi>",
        "<mfrac>",
        "<annotation encoding=\"TeX\">",
        "<annotation-xml encoding=\"text/html\">",
        "<span class=\"katex-html\">",
        "<script type=\"math/tex\">",
        "<svg width=\"99\" height=\"99\">",
        "<path d=\"M0\"/>",
        "<object data=\"",
        "<amp-img src=\"",
        "<lite-youtube videoid=\"",
        "<svg>",
        "<foreignObject>",
        "<style>",
        "</style>",
        "<script>",
        "</script>",
        "<template>",
        "<noscript>",
        "<select>",
        "<option>",
        "<textarea>",
        "<title>",
        "<xmp>",
        "<plaintext>",
        "<!--",
        "-->",
        "--!>",
        "<![CDATA[",
        "]]>",
        "<!doctype html>",
        "<?xml ",
        "<a href=\"",
        "<img src=",
        " onerror=alert(1)",
        " id=\"",
        "javascript:",
        "data:text/html,",
        "&#x6a;",
        "&colon;",
        "&Tab;",
        "&lt;",
        "\0",
        "\u{c}",
        "\u{202e}",
        "\"",
        "'",
        ">",
        "</",
        "/>",
        "<div>",
        "</div>",
        "<pre>\n",
        "<ruby><rt>",
        "<details open>",
        "<figure>",
        "<h2>",
        "<li>",
        "<sup><a href=\"#fn1\">",
    ],
    longest: 64 * 1024,
};

fn run(input: &[u8]) -> Shape {
    let html = String::from_utf8_lossy(input);
    let document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Fuzz",
        "items": [{ "id": "1", "content_html": html, "url": "https://shop.example/news/1" }],
    });
    let Ok(site) = feed::read(document.to_string().as_bytes(), None) else {
        return Shape::of(&"no article");
    };
    let Some(article) = site.articles().first() else {
        return Shape::of(&"no article");
    };
    assert!(
        !article.title.contains(char::is_control),
        "a heading is one line"
    );
    let minutes = reading_time(article).map(|time| time.minutes);
    let safe = match &article.body {
        Body::Html(html) => sanitised(html),
        _ => None,
    };
    if let Some(safe) = &safe {
        check(safe);
    }
    let safe_outline = safe.as_deref().map(tags).unwrap_or_default();
    Shape::of(&(
        safe_outline,
        tags(&html),
        minutes,
        magnitude(article.title.len()),
    ))
}

/// The HTML as the library's native sanitiser leaves it.
fn sanitised(html: &RawHtml) -> Option<String> {
    let clean = content::sanitise(html, &content::Surroundings::default());
    Some(clean.html.as_str().to_owned())
}

/// What holds for every output of a sanitiser, and can be seen without parsing.
fn check(safe: &str) {
    let lower = safe.to_ascii_lowercase();
    for forbidden in [
        "<script",
        "<style",
        "<svg",
        // Of formulas, what holds HTML, acts or leads somewhere.
        "<annotation",
        "<semantics",
        "<maction",
        "<mglyph",
        "<malignmark",
        "<iframe",
        "<object",
        "<embed",
        "<form",
        "<template",
        "<!--",
    ] {
        assert!(!lower.contains(forbidden), "{forbidden} does not survive");
    }
    let again = sanitised(&RawHtml::new(safe.to_owned()));
    assert_eq!(
        again.as_deref(),
        Some(safe),
        "sanitising twice changes nothing more"
    );
}

/// The names of the first tags, opening and closing.
fn tags(html: &str) -> Vec<String> {
    let names = html.split('<').skip(1).map(|rest| {
        let name = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '!' | '?'));
        name.take(8).collect::<String>().to_ascii_lowercase()
    });
    names.take(4).collect()
}
