//! Which room may import which.

use crate::scan::{Lexeme, Token};
use crate::tree::{File, Tree};

/// What each room may import. `lib` is the crate's root, where the rooms are put together.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("main", &["app"]),
    ("bin", &["cli"]),
    (
        "cli",
        &["publish", "feed", "view_model", "locale", "routes", "model"],
    ),
    (
        "publish",
        &[
            "app",
            "embed",
            "components",
            "view_model",
            "content",
            "feed",
            "search",
            "routes",
            "locale",
            "model",
        ],
    ),
    ("lib", &[]),
    (
        "app",
        &[
            "pages",
            "components",
            "data",
            "browser",
            "locale",
            "model",
            "routes",
            "view_model",
        ],
    ),
    (
        "pages",
        &[
            "components",
            "data",
            "embed",
            "search",
            "browser",
            "view_model",
            "routes",
            "locale",
            "model",
        ],
    ),
    (
        "embed",
        &["components", "view_model", "routes", "locale", "model"],
    ),
    (
        "components",
        &["browser", "view_model", "routes", "locale", "model"],
    ),
    ("view_model", &["model", "routes"]),
    (
        "data",
        &[
            "feed",
            "content",
            "search",
            "view_model",
            "routes",
            "browser",
            "model",
        ],
    ),
    ("content", &["browser", "model"]),
    ("search", &["model"]),
    ("feed", &["model"]),
    ("routes", &["model"]),
    ("locale", &["model"]),
    ("model", &[]),
    ("browser", &[]),
];

fn may_import(room: &str) -> Option<&'static [&'static str]> {
    let row = MAY_IMPORT.iter().find(|(name, _)| *name == room)?;
    Some(row.1)
}

/// Every room is in the table, and imports what the table allows.
pub(crate) fn imports(tree: &Tree) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in tree.below("src/") {
        let room = file.room();
        let Some(allowed) = may_import(room) else {
            complaints.push(file.complaint(
                1,
                &format!(
                    "no rule says what `{room}` may import: give it a row in \
                     tests/architecture/rooms.rs and a line in ARCHITECTURE.md"
                ),
            ));
            continue;
        };
        for (line, imported) in imported_rooms(&file) {
            if imported != room && !allowed.contains(&imported) {
                complaints.push(file.complaint(
                    line,
                    &format!(
                        "`{room}` may not import `{imported}`, only {allowed:?}: move the code, or pass \
                         what it needs in as a parameter"
                    ),
                ));
            }
        }
    }
    complaints
}

/// The rooms that paths in a file's code lead to. What is in no room is `lib`'s.
fn imported_rooms<'a>(file: &File<'a>) -> Vec<(usize, &'a str)> {
    let mut rooms = Vec::new();
    // How deep in the module tree each open brace has led: `mod name {` leads one further.
    let mut depths = vec![file.module().len()];
    let mut rest = file.code.as_slice();
    let mut before = [None; 2];
    while let Some((first, after)) = rest.split_first() {
        let depth = depths.last().copied().unwrap_or_default();
        match first.token {
            Token::Mark('{') => {
                let is_module = matches!(before, [Some(Token::Word("mod")), Some(Token::Word(_))]);
                depths.push(depth + usize::from(is_module));
            }
            Token::Mark('}') => {
                depths.pop();
            }
            Token::Word("crate" | "broadsheet" | "super") if !is_inside_path(before) => {
                follow(rest, depth, &mut rooms);
            }
            _ => {}
        }
        before = [before[1], Some(first.token)];
        rest = after;
    }
    rooms
}

/// Whether what was read just before is `::` behind a name, so that what follows goes on with a path.
fn is_inside_path(before: [Option<Token<'_>>; 2]) -> bool {
    before == [Some(Token::Mark(':')), Some(Token::Mark(':'))]
}

/// Follows a path, or a tree of paths in braces, up to the rooms it names. `depth` is how far from the crate's root it begins.
fn follow<'a>(path: &[Lexeme<'a>], mut depth: usize, rooms: &mut Vec<(usize, &'a str)>) {
    let mut rest = path;
    while let Some((first, after)) = rest.split_first() {
        let line = first.line;
        match first.token {
            Token::Word("crate" | "broadsheet") => {
                depth = 0;
                if matches!(
                    after.first().map(|next| next.token),
                    Some(Token::Word("as"))
                ) {
                    rooms.push((line, "lib"));
                }
            }
            Token::Word("super") => depth = depth.saturating_sub(1),
            Token::Word("self") if depth > 0 => {}
            Token::Word(name) if depth == 0 => {
                rooms.push((
                    line,
                    if may_import(name).is_some() {
                        name
                    } else {
                        "lib"
                    },
                ));
                return;
            }
            Token::Mark('*') if depth == 0 => rooms.push((line, "lib")),
            Token::Mark('{') => {
                for branch in branches(after) {
                    follow(branch, depth, rooms);
                }
                return;
            }
            _ => return,
        }
        rest = match after {
            [colon, again, further @ ..]
                if colon.token == Token::Mark(':') && again.token == Token::Mark(':') =>
            {
                further
            }
            _ => return,
        };
    }
}

/// The parts between commas, up to the brace that closes them.
fn branches<'a, 'b>(inside: &'b [Lexeme<'a>]) -> Vec<&'b [Lexeme<'a>]> {
    let (mut depth, mut start, mut branches) = (0_usize, 0, Vec::new());
    for (index, lexeme) in inside.iter().enumerate() {
        let is_end = depth == 0 && matches!(lexeme.token, Token::Mark(',' | '}'));
        if is_end {
            branches.extend(inside.get(start..index).filter(|branch| !branch.is_empty()));
            start = index + 1;
        }
        match lexeme.token {
            Token::Mark('{') => depth += 1,
            Token::Mark('}') if depth == 0 => return branches,
            Token::Mark('}') => depth -= 1,
            _ => {}
        }
    }
    branches
}
