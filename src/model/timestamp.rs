//! Points in time as feeds give them: with the publisher's own offset, which is kept and shown.

mod read;

use serde::{Deserialize, Serialize};
use std::fmt::Write;
use time::OffsetDateTime;

/// A date with its time and offset from UTC, or a date only. Ordered by instant; a date only counts as its midnight in UTC.
///
/// Serialised as [`Timestamp::rfc3339`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp {
    at: OffsetDateTime,
    is_date_only: bool,
}

impl Timestamp {
    /// Reads RFC 3339 and what feeds commonly write instead: lower case, a space for `T`, no seconds, `+0800` or `+08`, RFC 2822,
    /// a date without time. A time without zone counts as its day. Fractions of a second are cut to milliseconds. `None` when it
    /// cannot be read.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        read::timestamp(text.trim())
    }

    /// RFC 3339, for `<time datetime>`; `2026-05-01` when the feed gave a date only.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let (year, month, day) = self.date();
        let mut text = format!("{year:04}-{month:02}-{day:02}");
        if self.is_date_only {
            return text;
        }
        let (hour, minute, second, milli) = self.at.time().as_hms_milli();
        let (offset_hours, offset_minutes, _) = self.at.offset().as_hms();
        // Writing to a string cannot fail.
        let _ = write!(text, "T{hour:02}:{minute:02}:{second:02}");
        if milli > 0 {
            let _ = write!(text, ".{milli:03}");
        }
        if self.at.offset().is_utc() {
            text.push('Z');
        } else {
            let sign = if self.at.offset().is_negative() {
                '-'
            } else {
                '+'
            };
            let (hours, minutes) = (offset_hours.unsigned_abs(), offset_minutes.unsigned_abs());
            let _ = write!(text, "{sign}{hours:02}:{minutes:02}");
        }
        text
    }

    /// Milliseconds since the beginning of 1970 in UTC.
    #[must_use]
    pub fn milliseconds(&self) -> i64 {
        self.at.unix_timestamp() * 1000 + i64::from(self.at.millisecond())
    }

    /// Year, month (1–12) and day (1–31) in the publisher's offset.
    #[must_use]
    pub fn date(&self) -> (i32, u8, u8) {
        (self.at.year(), u8::from(self.at.month()), self.at.day())
    }

    /// Hour and minute in the publisher's offset; `None` when the feed gave a date only.
    #[must_use]
    pub fn time_of_day(&self) -> Option<(u8, u8)> {
        (!self.is_date_only).then_some((self.at.hour(), self.at.minute()))
    }
}

impl TryFrom<String> for Timestamp {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or(text)
    }
}

impl From<Timestamp> for String {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.rfc3339()
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    fn read(text: &str) -> Option<String> {
        Timestamp::parse(text).map(|timestamp| timestamp.rfc3339())
    }

    #[test]
    fn reads_rfc_3339_and_its_common_deviations() {
        for (text, expected) in [
            ("2026-05-01T08:30:15+08:00", "2026-05-01T08:30:15+08:00"),
            ("2026-05-01T08:30:15Z", "2026-05-01T08:30:15Z"),
            ("2026-05-01t08:30:15z", "2026-05-01T08:30:15Z"),
            ("2026-05-01 08:30:15+08:00", "2026-05-01T08:30:15+08:00"),
            ("2026-05-01 08:30:15 +0800", "2026-05-01T08:30:15+08:00"),
            ("2026-05-01T08:30+08:00", "2026-05-01T08:30:00+08:00"),
            ("2026-05-01T08:30:15+0800", "2026-05-01T08:30:15+08:00"),
            ("2026-05-01T08:30:15+08", "2026-05-01T08:30:15+08:00"),
            ("2026-05-01T08:30:15-03:30", "2026-05-01T08:30:15-03:30"),
            ("2026-05-01T08:30:15-00:30", "2026-05-01T08:30:15-00:30"),
            ("2026-05-01T08:30:15-00:00", "2026-05-01T08:30:15Z"),
            ("2026-05-01T08:30:15.5Z", "2026-05-01T08:30:15.500Z"),
            ("2026-05-01T08:30:15,25Z", "2026-05-01T08:30:15.250Z"),
            (
                "2026-05-01T08:30:15.1234567890123Z",
                "2026-05-01T08:30:15.123Z",
            ),
            ("2026-05-01T08:30:15 UTC", "2026-05-01T08:30:15Z"),
            (
                "2026-05-01T08:30:15+08:00[Asia/Shanghai]",
                "2026-05-01T08:30:15+08:00",
            ),
            (" 2026-05-01 ", "2026-05-01"),
            ("0001-01-01T00:00:00+08:00", "0001-01-01T00:00:00+08:00"),
            ("9999-12-31T23:59:59-08:00", "9999-12-31T23:59:59-08:00"),
            ("2024-02-29", "2024-02-29"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn reads_rfc_2822() {
        for (text, expected) in [
            (
                "Fri, 01 May 2026 08:30:15 +0800",
                "2026-05-01T08:30:15+08:00",
            ),
            ("Fri,01 may 2026 08:30 GMT", "2026-05-01T08:30:00Z"),
            ("1 May 2026 08:30:15 UT", "2026-05-01T08:30:15Z"),
            ("1 May 26 08:30:15 EST", "2026-05-01T08:30:15-05:00"),
            (
                "Friday, 1 May 2026 08:30:15 PDT",
                "2026-05-01T08:30:15-07:00",
            ),
            (
                "1 May 2026 08:30:15 +0800 (CST)",
                "2026-05-01T08:30:15+08:00",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn without_a_zone_it_is_a_day() {
        for text in [
            "2026-05-01T08:30:15",
            "2026-05-01 08:30",
            "2026-05-01T23:59:59.999",
            "1 May 2026 08:30",
            "Fri, 01 May 2026",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-05-01"), "{text}");
        }
        assert_eq!(read("2026-05-01T24:00:00"), None);
    }

    #[test]
    fn what_cannot_be_a_time_is_none() {
        for text in [
            "",
            "now",
            "yesterday",
            "2026",
            "2026-05",
            "2026-13-01",
            "2026-02-30",
            "2026-5-1",
            "0000-01-01",
            "0000-01-01T00:00:00Z",
            "99999-01-01T00:00:00Z",
            "-2026-05-01",
            "+2026-05-01",
            "2026-05-01T",
            "2026-05-01T23:59:60Z",
            "2026-05-01T24:00:00Z",
            "2026-05-01T08:60:00Z",
            "2026-05-01T08:30:15+24:00",
            "2026-05-01T08:30:15+08:60",
            "2026-05-01T08:30:15+8",
            "2026-05-01T08:30:15.Z",
            "2026-05-01T08:30:15Zulu",
            "2026-05-01T08:30:15ZZ",
            "２０２６-05-01",
            "2026-05-01T08:30:15+080000",
            "1777593600",
            "Invalid Date",
            "32 May 2026 08:30 GMT",
            "1 Mai 2026 08:30 GMT",
            "1 May 20260 08:30 GMT",
            "Fri, 01 May 2026 08:30:60 GMT",
            "\u{0}",
            "é-é",
            "2026-05-01é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_order_is_that_of_instants() {
        let at = |text| Timestamp::parse(text).expect(text);
        assert!(at("2026-05-01T08:00:00+08:00") < at("2026-05-01T01:00:00Z"));
        assert!(at("2026-05-01") < at("2026-05-01T00:00:01Z"));
        assert!(at("9999-12-31T23:59:59-23:59") > at("9999-12-31T23:59:59Z"));
        assert!(at("0001-01-01T00:00:00+23:59") < at("0001-01-01T00:00:00Z"));
    }

    #[test]
    fn serialising_keeps_offset_fraction_and_precision() {
        for text in [
            "2026-05-01",
            "2026-05-01T08:30:15.25+08:00",
            "2026-05-01T00:00Z",
        ] {
            let timestamp = Timestamp::parse(text).expect(text);
            let json = serde_json::to_string(&timestamp).expect(text);
            let back: Timestamp = serde_json::from_str(&json).expect(text);
            assert_eq!(back, timestamp);
            assert_eq!(back.rfc3339(), timestamp.rfc3339());
            assert_eq!(back.time_of_day(), timestamp.time_of_day());
        }
        assert_eq!(
            Timestamp::parse("2026-05-01").and_then(|date| date.time_of_day()),
            None
        );
        let time = Timestamp::parse("2026-05-01T00:00:00+08:00").expect("a time");
        assert_eq!(
            (time.date(), time.time_of_day()),
            ((2026, 5, 1), Some((0, 0)))
        );
    }
}
