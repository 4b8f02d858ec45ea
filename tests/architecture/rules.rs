//! Rules about what may stand in which file of `src/`.

use crate::scan::Token;
use crate::tree::{File, Tree};

/// A file of product code has so many lines at most.
const LONGEST_FILE: usize = 250;

/// Complaints about words of `src/`: `what_is_wrong` is asked about each with its file and the words and marks that follow.
fn about_words(
    tree: &Tree,
    what_is_wrong: impl Fn(&File<'_>, &[Token<'_>]) -> Option<String>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in tree.below("src/") {
        let tokens: Vec<Token<'_>> = file.code.iter().map(|lexeme| lexeme.token).collect();
        for (index, lexeme) in file.code.iter().enumerate() {
            let ahead = tokens.get(index..).unwrap_or_default();
            if let Some(wrong) = what_is_wrong(&file, ahead) {
                complaints.push(file.complaint(lexeme.line, &wrong));
            }
        }
    }
    complaints
}

fn is_crate(word: &str, family: &str) -> bool {
    word.strip_prefix(family)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// Handlers of events get these from the framework, and pass them on: `leptos::ev::MouseEvent`. That is none of these words.
pub(crate) fn browser_crates_stay_in_browser(tree: &Tree) -> Vec<String> {
    const CRATES: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    about_words(tree, |file, ahead| match ahead {
        [Token::Word(word), ..]
            if file.room() != "browser" && CRATES.iter().any(|family| is_crate(word, family)) =>
        {
            Some(format!(
                "`{word}` belongs in src/browser: write a function there, or take an event's type from `leptos::ev`"
            ))
        }
        _ => None,
    })
}

pub(crate) fn leptos_stays_out_of_the_pure_rooms(tree: &Tree) -> Vec<String> {
    const PURE: [&str; 6] = ["model", "feed", "view_model", "routes", "content", "locale"];
    const FAMILIES: [&str; 3] = ["leptos", "reactive_graph", "tachys"];
    about_words(tree, |file, ahead| match ahead {
        [Token::Word(word), ..]
            if PURE.contains(&file.room())
                && FAMILIES.iter().any(|family| is_crate(word, family)) =>
        {
            Some(format!(
                "`{word}` may not be known to `{}`: keep it plain data and functions",
                file.room()
            ))
        }
        _ => None,
    })
}

/// Text becomes elements in one place, which takes an article's `SafeHtml` only; all else is escaped by `view!`. Reading HTML
/// (`template.inner_html()`) is left to all of `browser`: the sanitiser needs it.
pub(crate) fn html_is_written_in_one_place(tree: &Tree) -> Vec<String> {
    const HOME: &str = "src/components/article_text.rs";
    const WRITERS: [&str; 5] = [
        "set_inner_html",
        "set_outer_html",
        "insert_adjacent_html",
        "create_contextual_fragment",
        "set_srcdoc",
    ];
    let places = std::cell::Cell::new(0);
    let mut complaints = about_words(tree, |file, ahead| match ahead {
        [
            Token::Word("inner_html"),
            Token::Mark('('),
            Token::Mark(')'),
            ..,
        ] if file.room() == "browser" => None,
        [Token::Word("inner_html"), ..] if file.path == HOME => {
            places.set(places.get() + 1);
            (places.get() > 1)
                .then(|| "a second `inner_html`: take HTML in one place only".to_owned())
        }
        [Token::Word("inner_html"), ..] => Some(format!(
            "`inner_html`: only {HOME} takes HTML as it is, and only `SafeHtml`; write a view"
        )),
        [Token::Word(word), ..] if WRITERS.contains(word) => {
            Some(format!("`{word}`: only {HOME} writes HTML; write a view"))
        }
        [
            Token::Text("innerHTML" | "outerHTML" | "insertAdjacentHTML" | "srcdoc"),
            ..,
        ] => Some(format!(
            "HTML is written by {HOME} only; set no such property by name"
        )),
        _ => None,
    });
    if places.get() == 0 {
        complaints.push(format!(
            "{HOME}: `inner_html` is gone; name its new home in this test"
        ));
    }
    complaints
}

pub(crate) fn only_content_makes_safe_html(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in tree.below("src/") {
        let is_definition_allowed = file.path == "src/model/html.rs";
        let mut before = Token::Other;
        for lexeme in &file.code {
            let is_definition = before == Token::Word("fn") && is_definition_allowed;
            if lexeme.token == Token::Word("from_sanitiser")
                && file.room() != "content"
                && !is_definition
            {
                complaints.push(file.complaint(
                    lexeme.line,
                    "only src/content may call `SafeHtml::from_sanitiser`: have it sanitise the HTML",
                ));
            }
            before = lexeme.token;
        }
    }
    complaints
}

pub(crate) fn the_target_is_asked_in_few_places(tree: &Tree) -> Vec<String> {
    const PLACES: [&str; 6] = ["lib", "main", "bin", "browser", "content", "feed"];
    about_words(tree, |file, ahead| match ahead {
        [
            Token::Word(word @ ("target_arch" | "target_family" | "target_os")),
            ..,
        ] if !PLACES.contains(&file.room()) => Some(format!(
            "`{word}` may be asked in {PLACES:?} only: call a function of src/browser instead"
        )),
        _ => None,
    })
}

/// The table of routes spells them once more, which tests/routes.rs holds against the typed ones.
pub(crate) fn paths_are_spelled_in_routes_only(tree: &Tree) -> Vec<String> {
    /// The second has paths of other sites.
    const HOMES: [&str; 2] = ["src/routes.rs", "src/content/policy/players.rs"];
    const TABLE: &str = "src/app.rs";
    const ENTRY: [Token<'_>; 3] = [Token::Word("path"), Token::Mark('!'), Token::Mark('(')];
    let mut complaints = Vec::new();
    for file in tree.below("src/") {
        let mut before = [Token::Other; 3];
        for lexeme in &file.code {
            let is_allowed = HOMES.contains(&file.path) || (file.path == TABLE && before == ENTRY);
            if let Token::Text(text) = lexeme.token
                && !is_allowed
                && is_site_path(text)
            {
                let what = format!("the path {text:?} is spelled here: use `routes::Route` for it");
                complaints.push(file.complaint(lexeme.line, &what));
            }
            before = [before[1], before[2], lexeme.token];
        }
    }
    complaints
}

/// Whether a text begins with the path of a page, or goes on with one after a placeholder such as `{base}`.
fn is_site_path(text: &str) -> bool {
    const PATHS: [&str; 9] = [
        "/articles",
        "/tags",
        "/page",
        "/hot",
        "/opinions",
        "/topics",
        "/partners",
        "/about-feed",
        "/embed",
    ];
    let after_placeholder = text
        .split_once('}')
        .filter(|_| text.starts_with('{'))
        .map(|(_, rest)| rest);
    [Some(text), after_placeholder]
        .into_iter()
        .flatten()
        .any(|text| {
            let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            PATHS
                .iter()
                .any(|path| text.strip_prefix(path).is_some_and(ends))
        })
}

pub(crate) fn modules_are_named_after_what_they_do(tree: &Tree) -> Vec<String> {
    const IDLE: [&str; 8] = [
        "utils", "util", "helpers", "helper", "common", "misc", "shared", "stuff",
    ];
    let wrong = |name: &str| format!("no module is called `{name}`: name it after what it does");
    let mut complaints = about_words(tree, |_, ahead| match ahead {
        [Token::Word("mod"), Token::Word(name), ..] if IDLE.contains(name) => Some(wrong(name)),
        _ => None,
    });
    for file in tree.below("src/") {
        let module = file.module();
        let idle = module.iter().find(|name| IDLE.contains(name));
        complaints.extend(idle.map(|name| file.complaint(1, &wrong(name))));
    }
    complaints
}

pub(crate) fn nothing_in_the_product_gives_up(tree: &Tree) -> Vec<String> {
    about_words(tree, |_, ahead| match ahead {
        [
            Token::Mark('.'),
            Token::Word("unwrap"),
            Token::Mark('('),
            Token::Mark(')'),
            ..,
        ] => Some("`.unwrap()` panics: return an error, or say what stands in".to_owned()),
        [
            Token::Word(name @ ("todo" | "unimplemented" | "dbg")),
            Token::Mark('!'),
            ..,
        ] => Some(format!(
            "`{name}!` is for work in progress: finish it or take it out"
        )),
        _ => None,
    })
}

/// Of `src`, `style`, `embed`, `start`, `fuzz` and `xtask`.
pub(crate) fn files_are_short(tree: &Tree) -> Vec<String> {
    let too_long = |file: &File<'_>| {
        let what = format!(
            "{} lines without tests, {LONGEST_FILE} are allowed: divide it by what its parts do",
            file.lines
        );
        (file.lines > LONGEST_FILE).then(|| file.complaint(file.lines, &what))
    };
    tree.files().iter().filter_map(too_long).collect()
}
