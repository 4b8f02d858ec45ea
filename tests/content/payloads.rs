//! Hostile HTML. Whole corpora of it may lie in `tests/fixtures/content/payloads`: arrays of strings.

use super::{checked, folder, read_json};

#[test]
fn a_handful_of_attacks_leave_nothing() {
    for html in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=\" &#1;javascript:alert(1)\">x</a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\" src=\"javascript:alert(1)\"></iframe>",
        "<iframe><img src=x onerror=alert(1)></iframe>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<img name=body><form name=getElementById><input name=attributes></form>",
        "<a id=location href=\"#location\">x</a><a id=a-location></a><p id=broadsheet-page>",
        "<base href=//evil.example><meta http-equiv=refresh content=0;url=//evil.example>",
        "<p class=\"bs-table\" id=leaves-note>x</p><div class=bs-table onclick=x><a class=bs-zoom href=//x.example>y</a></div>",
        "<span class=bs-player data-player=javascript:alert(1)><a href=javascript:alert(1)>x</a></span>",
        "<span class=bs-player data-player=//evil.example/>x</span>",
        "<img src=x:x srcset=\"javascript:alert(1) 1x\" alt=\"&quot; onerror=&quot;alert(1)\">",
        "<p title='\"><script>alert(1)</script>'>x",
        "<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]>",
        "<table><td><plaintext><img src=x onerror=alert(1)>",
        "<template><img src=x onerror=alert(1)></template><select><style></select><img src=x onerror=alert(1)>",
        "<h1><h2><p><li><td><a><a><h3><table><p><tr><li><dd><rt><summary><caption>",
        "<p><marquee><p><table><marquee><td><a href=/x><table><td><a href=/y><div>",
        "<ruby><rt><ruby><rp><rt><p><rb><rt>",
        "a\u{0}b\u{8}c\u{b}d\u{ffff}e\r\nf&#13;g&#0;h",
        "<pre>&#13;\n<a>\n\n</a></pre><pre><img>\n</pre>",
        "<a href=/x><iframe src=https://player.vimeo.com/video/1></a><video><video src=/a></video></video>",
        "<",
        "<a",
        "<a href",
        "<a href=\"",
        "</",
        "</a",
        "<!",
        "<!--",
        "&",
        "&#",
        "<a/b/c>",
        "<a =x>",
        "<p \"'>",
    ] {
        let found = checked(html);
        for sign in [
            "javascript",
            "<script",
            " onerror=",
            " onload=",
            "evil.example/\"",
            "srcdoc",
        ] {
            let is_text_only =
                found.html.as_str().contains("&lt;") || found.html.as_str().contains("&quot;");
            assert!(
                is_text_only || sign == "evil.example/\"" || !found.html.as_str().contains(sign),
                "{html}\n{}",
                found.html.as_str()
            );
        }
    }
}

#[test]
fn corpora_leave_only_what_the_policy_allows() {
    let Ok(files) = std::fs::read_dir(folder().join("payloads")) else {
        return;
    };
    for file in files.flatten() {
        let path = file.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let payloads: Vec<String> = read_json(&path);
            assert!(!payloads.is_empty(), "{path:?}");
            for payload in payloads {
                checked(&payload);
            }
        }
    }
}

/// Every short sequence of these tags: whatever a sanitiser may write, the second wall makes a tree of it that a parser keeps.
#[test]
fn tags_in_any_order_make_a_tree_that_a_parser_keeps() {
    const TAGS: [&str; 34] = [
        "<p>",
        "</p>",
        "<a href=/x>",
        "</a>",
        "<b>",
        "</b>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<caption>",
        "<li>",
        "<ul>",
        "<h2>",
        "<h3>",
        "<div>",
        "</div>",
        "<ruby>",
        "<rt>",
        "<pre>\n",
        "<marquee>",
        "<dd>",
        "<button>",
        "<math>",
        "</math>",
        "<mi>",
        "</mi>",
        "<mfrac>",
        "<mtext>",
        "<semantics>",
        "<svg>",
        "</svg>",
        "<g/>",
        "x",
    ];
    check_sequences(&TAGS, 7);
}

/// The same of what is taken out or put in another place: numbers, signs, boxes to tick, code in tables, text of both directions.
#[test]
fn laid_out_parts_in_any_order_make_a_tree_that_a_parser_keeps() {
    const TAGS: [&str; 30] = [
        "<pre>",
        "</pre>",
        "<code>",
        "<table>",
        "</table>",
        "<tr>",
        "<td class=gutter>",
        "<td class=code>",
        "<caption>",
        "<div class=line>",
        "</div>",
        "<span class=line>",
        "<span class=ln>1</span>",
        "<br>",
        "<li>",
        "<ol>",
        "<dl><dd>",
        "<p id=p>",
        "<ruby><rt>",
        "<h2 id=x>",
        "<h1>",
        "</h2>",
        "<a href=#x>#</a>",
        "<a id=user-content-x class=anchor href=#x>",
        "</a>",
        "<input type=checkbox checked>",
        "<section dir=auto>",
        "نص",
        "x\n",
        "1",
    ];
    check_sequences(&TAGS, 11);
}

fn check_sequences(tags: &[&str], mut seed: u32) {
    // A fixed sequence of pseudo-random numbers.
    for _ in 0..4_000 {
        let mut html = String::new();
        for _ in 0..10 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            html += tags
                .get((seed >> 16) as usize % tags.len())
                .copied()
                .unwrap_or_default();
        }
        checked(&html);
    }
}
