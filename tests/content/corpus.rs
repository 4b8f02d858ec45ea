//! Good markup: what must survive, byte for byte where it matters.

use super::{checked, folder, read_json};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    html: String,
    expected: Option<String>,
    #[serde(default)]
    contains: Vec<String>,
    #[serde(default)]
    lacks: Vec<String>,
}

#[test]
fn good_markup_survives() {
    let cases: Vec<Case> = read_json(&folder().join("good.json"));
    assert!(cases.len() >= 150, "only {} cases", cases.len());
    let mut complaints = Vec::new();
    for case in &cases {
        let sanitised = checked(&case.html);
        let html = sanitised.html.as_str();
        assert!(!sanitised.is_cut, "{}", case.name);
        assert!(
            case.expected.is_some() || !case.contains.is_empty(),
            "{}: nothing is expected",
            case.name
        );
        if let Some(expected) = &case.expected
            && expected != html
        {
            complaints.push(format!("{}\n  {expected}\n  {html}", case.name));
        }
        for part in case.contains.iter().filter(|part| !html.contains(*part)) {
            complaints.push(format!("{}: lacks {part}\n  {html}", case.name));
        }
        for part in case.lacks.iter().filter(|part| html.contains(*part)) {
            complaints.push(format!("{}: has {part}\n  {html}", case.name));
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
