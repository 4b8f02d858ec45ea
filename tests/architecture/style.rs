//! Rules about `style/`.

use crate::tree::{File, Tree};
use std::collections::HashSet;

/// Styles in `style/components` that are of no component but of what several share.
const SHARED: [&str; 1] = ["button"];

/// Styles of documents of their own, which the site's style has no part in.
const OF_THEIR_OWN: &str = "style/embed/";

/// A part of the site's style, imported anew.
const FIRST_SCREEN: &str = "style/first_screen/";

pub(crate) fn styles_are_named_after_components(tree: &Tree) -> Vec<String> {
    let components = tree.below("src/components/");
    let has_component = |style: &File<'_>| {
        SHARED.contains(&style.stem()) || components.iter().any(|file| file.stem() == style.stem())
    };
    tree.below("style/components/")
        .iter()
        .filter(|style| !has_component(style))
        .map(|style| {
            let name = style.stem();
            style.complaint(
                1,
                &format!("there is no src/components/{name}.rs: give both the same name"),
            )
        })
        .collect()
}

/// A component that names a class after itself, such as `bs-tag-links` in `tag_links.rs`, has its style in a file of its name.
pub(crate) fn components_have_styles_of_their_name(tree: &Tree) -> Vec<String> {
    /// Small ones, styled beside what they stand in.
    const ELSEWHERE: [&str; 3] = ["announcer", "icon", "load_more"];
    let styles = tree.below("style/");
    let styled: HashSet<&str> = styles
        .iter()
        .flat_map(|style| classes(style.text))
        .map(|(_, class)| class)
        .collect();
    let mut complaints = Vec::new();
    for component in tree.below("src/components/") {
        let (name, class) = (
            component.stem(),
            format!("bs-{}", component.stem().replace('_', "-")),
        );
        let has_file = styles
            .iter()
            .any(|style| style.path == format!("style/components/{name}.css"));
        if styled.contains(class.as_str()) && !has_file && !ELSEWHERE.contains(&name) {
            let what = format!(
                "its class `{class}` is styled elsewhere: move that to style/components/{name}.css"
            );
            complaints.push(component.complaint(1, &what));
        }
    }
    complaints
}

pub(crate) fn every_style_is_imported(tree: &Tree) -> Vec<String> {
    let styles = tree.below("style/");
    let index = styles.iter().find(|style| style.path == "style/index.css");
    let imports: Vec<&str> = index.map(|index| imported(index.text)).unwrap_or_default();
    let mut complaints = Vec::new();
    for style in styles
        .iter()
        .filter(|style| style.path != "style/index.css" && style.path.ends_with(".css"))
        .filter(|style| {
            [OF_THEIR_OWN, FIRST_SCREEN]
                .iter()
                .all(|folder| !style.path.starts_with(folder))
        })
    {
        let name = style.path.trim_start_matches("style/");
        if imports.iter().filter(|import| **import == name).count() != 1 {
            complaints
                .push(style.complaint(1, "import it in style/index.css, once, with its layer"));
        }
    }
    for import in imports {
        if !styles
            .iter()
            .any(|style| style.path == format!("style/{import}"))
        {
            complaints.push(format!(
                "style/index.css: there is no `{import}`: take the import out"
            ));
        }
    }
    complaints
}

/// First screens' styles must not differ from the whole: the same files in the same layers and order.
pub(crate) fn first_screens_are_a_part_of_the_whole(tree: &Tree) -> Vec<String> {
    let styles = tree.below("style/");
    let Some(whole) = styles.iter().find(|style| style.path == "style/index.css") else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    for part in tree.below(FIRST_SCREEN) {
        let mut rest = whole.text.lines();
        for (line, number) in part.text.lines().zip(1..) {
            let line = line.replace("\"../", "\"");
            let is_shared = line.starts_with("@layer") || line.starts_with("@import");
            if is_shared && !line.contains("\"early.css\"") && !rest.any(|other| other == line) {
                let what = "style/index.css does not have this line, or not behind the one before";
                complaints.push(part.complaint(number, what));
            }
        }
    }
    complaints
}

fn imported(index: &str) -> Vec<&str> {
    let after_word = index.split("@import \"").skip(1);
    after_word
        .filter_map(|text| text.split('"').next())
        .collect()
}

pub(crate) fn classes_are_our_own(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for style in tree.below("style/") {
        for (line, class) in classes(style.text) {
            if !class.starts_with("bs-") && !class.starts_with("is-") {
                let what = format!(
                    "the class `.{class}` could be anyone's: begin it with `bs-`, or `is-` for a state"
                );
                complaints.push(style.complaint(line, &what));
            }
        }
    }
    complaints
}

/// The classes that selectors name, with their lines. Comments, strings and `url(…)` name none.
fn classes(css: &str) -> Vec<(usize, &str)> {
    let (mut classes, mut line, mut rest) = (Vec::new(), 1, css);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("/*") => end_of(rest, 2, "*/"),
            '"' => end_of(rest, 1, "\""),
            '\'' => end_of(rest, 1, "'"),
            'u' if rest.starts_with("url(") => end_of(rest, 4, ")"),
            '.' => {
                let name = rest.get(1..).unwrap_or_default();
                let end = name.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
                let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
                if name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '-' | '_')) {
                    classes.push((line, name));
                }
                1 + name.len()
            }
            other => other.len_utf8(),
        };
        let (passed, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        line += passed.matches('\n').count();
        rest = after;
    }
    classes
}

/// Bytes up to and with `close`, which is looked for from byte `start` on.
fn end_of(text: &str, start: usize, close: &str) -> usize {
    let inside = text.get(start..).unwrap_or_default();
    inside
        .find(close)
        .map_or(text.len(), |at| start + at + close.len())
}
