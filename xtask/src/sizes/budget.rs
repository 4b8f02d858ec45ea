//! budget.json: what readers may be made to download. Each entry names files, the most they may weigh together as
//! brotli, in kilobytes, and why.

use std::fs;

use serde_json::Value;

use super::{Measured, human};
use crate::failure::{During, Failure, Result};
use crate::{paths, report};

/// Fails, with every reason, if the files of an entry of budget.json weigh more than it allows.
pub(crate) fn check(measured: &[Measured]) -> Result<()> {
    let text = fs::read_to_string(paths::root().join("budget.json")).during("read budget.json")?;
    let budget: Value = serde_json::from_str(&text).during("understand budget.json")?;
    let mut broken = Vec::new();
    for entry in budget.as_array().into_iter().flatten() {
        match verdict(entry, measured) {
            Ok(line) => report::note(&line),
            Err(line) => broken.push(line),
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    Err(
        Failure::new(format!("over budget:\n       {}", broken.join("\n       ")))
            .hint("make it smaller, or change budget.json and say why in the commit"),
    )
}

/// How one entry of the budget stands.
fn verdict(entry: &Value, measured: &[Measured]) -> std::result::Result<String, String> {
    let patterns: Vec<_> = entry["files"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let shown = patterns.join(" + ");
    let limit = entry["brotli_kb"]
        .as_f64()
        .and_then(bytes)
        .ok_or_else(|| format!("{shown} has no brotli_kb in budget.json"))?;
    let reason = entry["reason"].as_str().unwrap_or("");
    let mut total = 0;
    for pattern in &patterns {
        let mut found = measured
            .iter()
            .filter(|file| matches(pattern, &file.path))
            .map(|file| file.brotli)
            .peekable();
        if found.peek().is_none() {
            return Err(format!("{pattern} of budget.json is no file of this build"));
        }
        total += found.sum::<u64>();
    }
    let line = format!("{shown}: {} of {} brotli", human(total), human(limit));
    if total <= limit {
        Ok(line)
    } else {
        Err(format!("{line}. {reason}"))
    }
}

/// Decimal kilobytes, with tenths at most, as bytes.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked"
)]
fn bytes(kilobytes: f64) -> Option<u64> {
    (kilobytes > 0.0 && kilobytes < 1e6).then(|| (kilobytes * 10.0).round() as u64 * 100)
}

/// Whether `*` in `pattern`, standing for anything, makes it `path`.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, rest)) => path.strip_prefix(start).is_some_and(|tail| {
            tail.char_indices()
                .map(|(at, _)| at)
                .chain([tail.len()])
                .any(|at| tail.get(at..).is_some_and(|end| matches(rest, end)))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Measured, bytes, matches, verdict};
    use serde_json::json;

    fn file(path: &str, brotli: u64) -> Measured {
        Measured {
            path: path.to_owned(),
            raw: brotli * 4,
            gzip: brotli + 100,
            brotli,
        }
    }

    #[test]
    fn a_star_stands_for_anything() {
        assert!(matches("dist/app-*_bg.wasm", "dist/app-1f_bg.wasm"));
        assert!(matches("dist/*purify.min.js", "dist/assets/purify.min.js"));
        assert!(matches("*", "dist/é"));
        assert!(!matches("dist/app-*.js", "dist/app-1f_bg.wasm"));
    }

    #[test]
    fn small_files_have_budgets_in_tenths() {
        assert_eq!(bytes(1.2), Some(1200));
        assert_eq!(bytes(170.0), Some(170_000));
        assert_eq!(bytes(0.0), None);
        assert_eq!(bytes(-1.0), None);
    }

    #[test]
    fn a_budget_is_kept_missed_or_outdated() {
        let entry =
            json!({ "files": ["dist/*.wasm", "dist/*.js"], "brotli_kb": 10, "reason": "Phones." });
        assert!(
            verdict(
                &entry,
                &[file("dist/a.wasm", 6000), file("dist/a.js", 4000)]
            )
            .is_ok()
        );
        let over = verdict(
            &entry,
            &[file("dist/a.wasm", 6000), file("dist/a.js", 4001)],
        );
        assert_eq!(
            over,
            Err("dist/*.wasm + dist/*.js: 10.0 kB of 10.0 kB brotli. Phones.".to_owned())
        );
        assert!(
            verdict(&entry, &[file("dist/a.wasm", 1)]).is_err_and(|line| line.contains("no file"))
        );
    }
}
