//! Points in time.

use super::{Shape, Target, outline};
use broadsheet::locale::Locale;
use broadsheet::model::Timestamp;

pub(super) const TARGET: Target = Target {
    name: "dates",
    run,
    words: &[
        "2026-11-11T20:00:00+08:00",
        "Wed, 11 Nov 2026 20:00:00 +0800",
        "0000",
        "9999",
        "99999",
        "-",
        "+",
        "+24:00",
        "-00:00",
        "+2359",
        "Z",
        "T",
        "t",
        " ",
        "GMT",
        "UTC",
        "EST",
        "PDT",
        "[Asia/Shanghai]",
        ":60",
        ":59",
        "24:00",
        ".999999999",
        ",5",
        "02-29",
        "12-31",
        "13",
        "00",
        "Feb",
        "SEPT",
        "二月",
        "１",
        "\u{2212}",
        "\u{a0}",
        "99999999999999999999",
    ],
    longest: 256,
};

fn run(input: &[u8]) -> Shape {
    let text = String::from_utf8_lossy(input);
    let Some(timestamp) = Timestamp::parse(&text) else {
        return Shape::of(&(false, outline(&text)));
    };
    let written = timestamp.rfc3339();
    assert_eq!(
        Timestamp::parse(&written),
        Some(timestamp),
        "{written} is read back"
    );
    let (year, month, day) = timestamp.date();
    assert!(
        (1..=12).contains(&month) && (1..=31).contains(&day),
        "{written} is in the calendar"
    );
    assert!(
        (0..=9999).contains(&year),
        "{written} has a year of four digits"
    );
    if let Some((hour, minute)) = timestamp.time_of_day() {
        assert!(hour < 24 && minute < 60, "{written} is on the clock");
    }
    let shown = Locale::default().date_time(&timestamp);
    assert!(!shown.is_empty(), "{written} is shown");
    Shape::of(&(
        outline(&text),
        timestamp.time_of_day().is_some(),
        written.len(),
        timestamp.milliseconds().signum(),
    ))
}
