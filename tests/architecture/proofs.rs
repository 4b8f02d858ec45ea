//! Each rule finds what it looks for, and nothing else.

use crate::scan::{Lexeme, Token, lexemes, parted};
use crate::tree::Tree;
use crate::{Rule, rooms, rules, style};

/// The number of complaints that a rule has about one file.
fn complaints(rule: Rule, path: &str, text: &str) -> usize {
    let body = (
        "src/components/article_text.rs",
        "view! { <div inner_html=html></div> }",
    );
    let others: Vec<(&str, &str)> = [body]
        .into_iter()
        .filter(|(other, _)| *other != path)
        .collect();
    rule(&Tree::of(&others).and(Tree::of(&[(path, text)]))).len()
}

#[test]
fn every_rule_about_rust_can_fail() {
    let long = "fn a() {}\n".repeat(251);
    let cases: [(Rule, &str, &str); 57] = [
        (
            rooms::imports,
            "src/model/tag.rs",
            "use crate::feed::Reader;",
        ),
        (
            rooms::imports,
            "src/feed/convert/mod.rs",
            "use crate::{model::Tag, view_model::{Card, SiteInfo}};",
        ),
        (
            rooms::imports,
            "src/feed/convert/mod.rs",
            "use super::super::routes::Route;",
        ),
        (
            rooms::imports,
            "src/feed/wire.rs",
            "use super::super::{model::Site, routes};",
        ),
        (
            rooms::imports,
            "src/browser/mod.rs",
            "fn f() { mod a { fn g() { super::super::super::locale::h() } } }",
        ),
        (
            rooms::imports,
            "src/components/card.rs",
            "fn f() { let site = crate::feed::read(b\"\"); }",
        ),
        (
            rooms::imports,
            "src/components/card.rs",
            "use crate::{self as root};",
        ),
        (
            rooms::imports,
            "src/components/card.rs",
            "use crate as root;",
        ),
        (rooms::imports, "src/components/card.rs", "use crate::*;"),
        (
            rooms::imports,
            "src/components/card.rs",
            "pub use broadsheet::pages::front;",
        ),
        (
            rooms::imports,
            "src/data/live.rs",
            "use crate::{browser::{self, Answer}, pages};",
        ),
        (rooms::imports, "src/pages/front.rs", "use crate::start;"),
        (
            rooms::imports,
            "src/main.rs",
            "fn main() { broadsheet::feed::read() }",
        ),
        (rooms::imports, "src/lib.rs", "use crate::feed::read;"),
        (rooms::imports, "src/cellar/mod.rs", ""),
        (
            rules::browser_crates_stay_in_browser,
            "src/pages/front.rs",
            "use web_sys::Window;",
        ),
        (
            rules::browser_crates_stay_in_browser,
            "src/data/live.rs",
            "gloo_net::http::Request::get(a)",
        ),
        (
            rules::browser_crates_stay_in_browser,
            "src/app.rs",
            "use leptos::wasm_bindgen::JsCast;",
        ),
        (
            rules::browser_crates_stay_in_browser,
            "src/app.rs",
            "js_sys::global()",
        ),
        (
            rules::browser_crates_stay_in_browser,
            "src/app.rs",
            "wasm_bindgen_futures::spawn_local(f)",
        ),
        (
            rules::leptos_stays_out_of_the_pure_rooms,
            "src/routes.rs",
            "use leptos_router::path;",
        ),
        (
            rules::leptos_stays_out_of_the_pure_rooms,
            "src/content/mod.rs",
            "use leptos::prelude::*;",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/components/card.rs",
            "view! { <p inner_html=title></p> }",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/components/card.rs",
            "p().inner_html(title)",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/browser/share.rs",
            "element.set_inner_html(title)",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/browser/share.rs",
            "Reflect::set(e, &\"innerHTML\".into(), t)",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/app/navigation.rs",
            "element.insert_adjacent_html(a, b)",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/components/article_text.rs",
            "view! { <div inner_html=a></div><p inner_html=b></p> }",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/components/article_text.rs",
            "// inner_html=html",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/pages/front.rs",
            "element.inner_html()",
        ),
        (
            rules::only_content_makes_safe_html,
            "src/data/mod.rs",
            "SafeHtml::from_sanitiser(raw)",
        ),
        (
            rules::only_content_makes_safe_html,
            "src/model/html.rs",
            "fn f() { Self::from_sanitiser(raw) }",
        ),
        (
            rules::the_target_is_asked_in_few_places,
            "src/pages/front.rs",
            "#[cfg(target_arch = \"wasm32\")] fn f() {}",
        ),
        (
            rules::the_target_is_asked_in_few_places,
            "src/app.rs",
            "if cfg!(not(target_arch = \"wasm32\")) {}",
        ),
        (
            rules::the_target_is_asked_in_few_places,
            "src/app.rs",
            "#[cfg_attr(target_family = \"wasm\", a)] fn f() {}",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/pages/front.rs",
            "let a = \"/tags\";",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/pages/front.rs",
            "format!(\"/articles/{slug}\")",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/pages/front.rs",
            "format!(\"{base}/page/{page}\")",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/pages/front.rs",
            "path!(r\"/about-feed\")",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/app.rs",
            "<a href=\"/about-feed\">",
        ),
        (
            rooms::imports,
            "src/components/card.rs",
            "use crate::data::Loader;",
        ),
        (
            rooms::imports,
            "src/data/live.rs",
            "use crate::{feed, components::Site};",
        ),
        (
            rooms::imports,
            "src/publish/renderer.rs",
            "use crate::{app, pages::Title};",
        ),
        (
            rooms::imports,
            "src/pages/front.rs",
            "use crate::app::MAIN_ID;",
        ),
        (
            rules::leptos_stays_out_of_the_pure_rooms,
            "src/locale/mod.rs",
            "use reactive_graph::signal::RwSignal;",
        ),
        (
            rules::modules_are_named_after_what_they_do,
            "src/feed/utils.rs",
            "",
        ),
        (
            rules::modules_are_named_after_what_they_do,
            "src/common/dates.rs",
            "",
        ),
        (
            rules::modules_are_named_after_what_they_do,
            "src/app.rs",
            "mod helpers { fn f() {} }",
        ),
        (
            rules::modules_are_named_after_what_they_do,
            "src/misc/mod.rs",
            "",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "let a = b\n    .unwrap();",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "fn f() { todo!() }",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "unimplemented!(\"later\")",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "dbg!(a);",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "fn f<'a>(x: &'a str) { x.unwrap() }",
        ),
        (rules::files_are_short, "src/app.rs", &long),
        (rules::files_are_short, "style/base.css", &long),
        (rules::files_are_short, "xtask/scripts/style.mjs", &long),
    ];
    for (rule, path, text) in cases {
        assert_eq!(complaints(rule, path, text), 1, "{path}: {text}");
    }
}

#[test]
fn no_rule_about_rust_cries_wolf() {
    let cases: [(Rule, &str, &str); 19] = [
        (
            rooms::imports,
            "src/feed/mod.rs",
            "//! See [`crate::pages`].\nuse crate::model::{self, Site};",
        ),
        (
            rooms::imports,
            "src/feed/convert/tags.rs",
            "pub(in crate::feed) fn f() { super::super::json::g(super::h()) }",
        ),
        (
            rooms::imports,
            "src/model/id/tag.rs",
            "mod a { use super::super::{Slug, super::Site}; }",
        ),
        (
            rooms::imports,
            "src/view_model/card.rs",
            "#[cfg(test)]\nmod tests { use crate::feed::read; }",
        ),
        (
            rooms::imports,
            "src/pages/front.rs",
            "let s = \"use crate::feed\"; /* crate::feed /* */ crate::feed */",
        ),
        (
            rooms::imports,
            "src/main.rs",
            "fn main() { broadsheet::app::start(); }",
        ),
        (
            rules::browser_crates_stay_in_browser,
            "src/browser/share.rs",
            "use web_sys::Navigator;",
        ),
        (
            rules::leptos_stays_out_of_the_pure_rooms,
            "src/model/tag.rs",
            "// leptos\nlet leptosome = 'l';",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/browser/purify.rs",
            "Ok(template.inner_html())",
        ),
        (
            rules::browser_crates_stay_in_browser,
            "src/components/card.rs",
            "use leptos::{ev::MouseEvent, prelude::*};",
        ),
        (
            rules::leptos_stays_out_of_the_pure_rooms,
            "src/components/card.rs",
            "use leptos::prelude::*;",
        ),
        (
            rules::html_is_written_in_one_place,
            "src/components/article_text.rs",
            "view! { <div inner_html=html></div> }",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/app.rs",
            "view! { <Route path=path!(\"/tags/:tag\") view=TagRoute/> }",
        ),
        (
            rules::only_content_makes_safe_html,
            "src/model/html.rs",
            "pub(crate) fn from_sanitiser(html: String) {}",
        ),
        (
            rules::the_target_is_asked_in_few_places,
            "src/browser/mod.rs",
            "cfg!(target_arch = \"wasm32\")",
        ),
        (
            rules::paths_are_spelled_in_routes_only,
            "src/app.rs",
            "path!(\"/*any\"); a(\"/hotels\"); b(\"https://a.example/tags\")",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "a.unwrap_or_default(); let c = '\"'; // .unwrap()",
        ),
        (
            rules::nothing_in_the_product_gives_up,
            "src/app.rs",
            "#[cfg(test)]\n#[expect(dead_code)]\nfn f(a: [u8; 2]) { b.unwrap(); }",
        ),
        (
            rules::files_are_short,
            "src/app.rs",
            &format!("#[cfg(test)]\nmod tests {{\n{}}}", "\n".repeat(300)),
        ),
    ];
    for (rule, path, text) in cases {
        assert_eq!(complaints(rule, path, text), 0, "{path}: {text}");
    }
}

#[test]
fn files_of_test_modules_are_left_out() {
    let tree = Tree::of(&[
        ("src/model/id.rs", "#[cfg(test)]\nmod tests;\nmod tag;"),
        ("src/model/id/tests.rs", "fn f() { a.unwrap() }"),
        ("src/model/id/tests/more.rs", "fn f() { a.unwrap() }"),
        ("src/model/id/tag.rs", "fn f() { a.unwrap() }"),
        (
            "src/view_model/mod.rs",
            "#[cfg(test)] pub(crate) mod tests;",
        ),
        ("src/view_model/tests.rs", "fn f() { a.unwrap() }"),
        (
            "src/locale/tests.rs",
            "#![cfg(test)]\nfn f() { a.unwrap() }",
        ),
    ]);
    let complaints = rules::nothing_in_the_product_gives_up(&tree);
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    assert!(
        complaints[0].starts_with("src/model/id/tag.rs:1: "),
        "{complaints:?}"
    );
}

#[test]
fn the_rule_about_first_screens_can_fail() {
    const WHOLE: &str = "@layer a, b;\n@import \"a.css\" layer(a);\n@import \"b.css\" layer(b);";
    let found = |part: &str| {
        let tree = Tree::of(&[
            ("style/index.css", WHOLE),
            ("style/first_screen/article.css", part),
        ]);
        style::first_screens_are_a_part_of_the_whole(&tree).len()
    };
    let layers = "@layer a, b;\n";
    let [a, b] = ["a", "b"].map(|it| format!("@import \"../{it}.css\" layer({it});\n"));
    assert_eq!(
        found(&format!("{layers}{b}@import \"early.css\" layer(a);")),
        0
    );
    assert_eq!(found(&format!("{layers}{b}{a}")), 1, "another order");
    assert_eq!(
        found(&format!("{layers}{}", a.replace("(a)", "(b)"))),
        1,
        "another layer"
    );
    assert_eq!(found("@layer b, a;"), 1, "other layers");
}

#[test]
fn every_rule_about_style_can_fail() {
    const INDEX: &str =
        "@import \"base.css\" layer(base);\n@import \"components/card.css\" layer(components);";
    let tree = |more: &[(&str, &str)]| {
        Tree::of(&[
            ("src/components/card.rs", ""),
            ("style/base.css", "/* .note */ .bs-a.is-b:not(.bs-c__d--e) { margin: .5rem 1.5em; background: url(a.png); }"),
            ("style/components/card.css", ".bs-card::before { content: \".x\"; }"),
        ])
        .and(Tree::of(more))
    };
    let rules: [Rule; 4] = [
        style::styles_are_named_after_components,
        style::components_have_styles_of_their_name,
        style::every_style_is_imported,
        style::classes_are_our_own,
    ];
    let found = |tree: &Tree| rules.map(|rule| rule(tree).len());
    let index = ("style/index.css", INDEX);
    assert_eq!(found(&tree(&[index])), [0; 4]);
    assert_eq!(
        found(&tree(&[index, ("style/components/lamp.css", "")])),
        [1, 0, 1, 0]
    );
    assert_eq!(
        found(&tree(&[("src/components/a.rs", ""), index])),
        [0, 1, 0, 0]
    );
    assert_eq!(
        found(&tree(&[(
            "style/index.css",
            &format!("{INDEX}@import \"gone.css\";")
        )])),
        [0, 0, 1, 0]
    );
    assert_eq!(
        found(&tree(&[(
            "style/index.css",
            &INDEX.replace("base", "bass")
        )])),
        [0, 0, 2, 0]
    );
    assert_eq!(
        found(&tree(&[
            index,
            ("style/index.css", "a .card { color: red }")
        ])),
        [0, 0, 0, 1]
    );
}

#[test]
fn the_scanner_tells_words_from_strings_and_comments() {
    let source =
        "a /* b /* c */ d */ \"e \\\" f\" // g\n'h' '\\'' 'i r#\"j \" k\"# b\"l\" r#m 1.5_f32";
    let tokens: Vec<Lexeme<'_>> = lexemes(source);
    let expected = [
        (1, Token::Word("a")),
        (1, Token::Text("e \\\" f")),
        (2, Token::Other),
        (2, Token::Other),
        (2, Token::Other),
        (2, Token::Text("j \" k")),
        (2, Token::Text("l")),
        (2, Token::Word("m")),
        (2, Token::Other),
        (2, Token::Mark('.')),
        (2, Token::Other),
    ];
    assert_eq!(tokens, expected.map(|(line, token)| Lexeme { line, token }));

    let source = "use a;\n#[cfg(test)]\nmod tests {\n    fn f() {}\n}\nfn g() {}";
    let pieces = lexemes(source);
    let parted = parted(&pieces);
    assert_eq!((parted.product.len(), parted.test_lines), (9, 4));
}
