//! What readers download: compressing it, showing it, and holding it to its budget.

mod budget;

use std::fmt::Write;

use crate::failure::{Failure, Result};
use crate::process;
use crate::setup::Tools;

pub(crate) use budget::check as check_budget;

/// Measured but not published by itself: Trunk may put the style into the page.
const STYLE: &str = "target/style/broadsheet.css";

/// One file and its sizes in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Measured {
    /// From the repository's root, with slashes.
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Writes `.br` and `.gz` twins into dist/ and tells the sizes.
pub(crate) fn compress(tools: &Tools) -> Result<Vec<Measured>> {
    let mut node = tools.command("node");
    node.args(["xtask/scripts/compress.mjs", "dist", STYLE]);
    let listing = process::output(&mut node).ok_or_else(|| {
        Failure::new("could not compress dist/")
            .hint("`node xtask/scripts/compress.mjs dist` tells more")
    })?;
    let mut measured: Vec<_> = listing.lines().filter_map(measurement).collect();
    measured.sort_by(|a, b| {
        (kind(&a.path), b.brotli, &a.path).cmp(&(kind(&b.path), a.brotli, &b.path))
    });
    Ok(measured)
}

/// A line of compress.mjs.
fn measurement(line: &str) -> Option<Measured> {
    let mut fields = line.split('\t');
    let path = fields.next()?.to_owned();
    let mut number = || fields.next()?.parse().ok();
    Some(Measured {
        path,
        raw: number()?,
        gzip: number()?,
        brotli: number()?,
    })
}

/// The files by type, the heaviest first.
pub(crate) fn table(measured: &[Measured]) -> String {
    let width = measured
        .iter()
        .map(|file| file.path.len())
        .max()
        .unwrap_or(4)
        .max(4);
    let mut text = format!(
        "{:6} {:width$} {:>10} {:>10} {:>10}\n",
        "type", "file", "raw", "gzip", "brotli"
    );
    for file in measured {
        let [raw, gzip, brotli] = [file.raw, file.gzip, file.brotli].map(human);
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{:6} {:width$} {raw:>10} {gzip:>10} {brotli:>10}",
            kind(&file.path),
            file.path
        );
    }
    text
}

/// The extension, which is how readers of the table think of types.
fn kind(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Decimal kilobytes, as budgets count.
fn human(bytes: u64) -> String {
    if bytes < 1000 {
        format!("{bytes} B")
    } else {
        format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::{Measured, human, measurement, table};

    fn file(path: &str, brotli: u64) -> Measured {
        Measured {
            path: path.to_owned(),
            raw: brotli * 4,
            gzip: brotli + 100,
            brotli,
        }
    }

    #[test]
    fn sizes_are_decimal() {
        assert_eq!(
            [0, 999, 1000, 98_765, 1_234_567].map(human),
            ["0 B", "999 B", "1.0 kB", "98.7 kB", "1234.5 kB"]
        );
    }

    #[test]
    fn a_measurement_is_a_path_and_three_numbers() {
        assert_eq!(
            measurement("dist/a b.js\t10\t20\t30"),
            Some(Measured {
                path: "dist/a b.js".to_owned(),
                raw: 10,
                gzip: 20,
                brotli: 30
            })
        );
        assert_eq!(measurement("dist/a.js\t10"), None);
    }

    #[test]
    fn a_table_has_a_line_for_each_file() {
        let text = table(&[file("dist/app.js", 6500)]);
        assert!(
            text.ends_with("js     dist/app.js    26.0 kB     6.6 kB     6.5 kB\n"),
            "{text}"
        );
    }
}
