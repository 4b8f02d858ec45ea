//! The many ways in which feeds write dates, put into RFC 3339.

use crate::model::Timestamp;
use std::borrow::Cow;

/// Zones by name, in minutes east of UTC. `CST` is not here: it is two.
const ZONES: [(&str, i32); 31] = [
    ("Z", 0),
    ("UT", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("BST", 60),
    ("CET", 60),
    ("WEST", 60),
    ("CEST", 120),
    ("EET", 120),
    ("SAST", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("IST", 330),
    ("ICT", 420),
    ("WIB", 420),
    ("BJT", 480),
    ("HKT", 480),
    ("SGT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("EDT", -240),
    ("EST", -300),
    ("CDT", -300),
    ("MDT", -360),
    ("MST", -420),
    ("PDT", -420),
    ("PST", -480),
];

const MONTHS: [(&str, &str); 12] = [
    ("jan", "一"),
    ("feb", "二"),
    ("mar", "三"),
    ("apr", "四"),
    ("may", "五"),
    ("jun", "六"),
    ("jul", "七"),
    ("aug", "八"),
    ("sep", "九"),
    ("oct", "十"),
    ("nov", "十一"),
    ("dec", "十二"),
];

/// The date as [`Timestamp::parse`] reads it; as it is, if it cannot be understood. In Chinese feeds `CST` is China's time.
pub(super) fn normalised(text: Cow<'_, str>, is_chinese: bool) -> Cow<'_, str> {
    let is_ambiguous = text.contains("CST");
    if !is_ambiguous && Timestamp::parse(&text).is_some() {
        return text;
    }
    let mut date = Date::default();
    // A comment may repeat the zone.
    let said = text.split('(').next().unwrap_or_default();
    let understood = date.read(said, if is_chinese { 480 } else { -360 });
    match understood.and_then(|()| date.written()) {
        Some(written) if Timestamp::parse(&written).is_some() => Cow::Owned(written),
        _ => text,
    }
}

/// What was read of a date so far.
#[derive(Default)]
struct Date {
    /// Year, month and day, or day and year, as written.
    numbers: Vec<u32>,
    month: Option<u32>,
    time: Vec<u32>,
    /// Minutes east of UTC.
    offset: Option<i32>,
    is_afternoon: bool,
}

impl Date {
    /// `None` if there is something that belongs to no date.
    fn read(&mut self, text: &str, cst: i32) -> Option<()> {
        let mut rest = text.trim();
        while let Some(c) = rest.chars().next() {
            let (part, after) = if c.is_ascii_digit() {
                rest.split_at_checked(length(rest, |c| c.is_ascii_digit()))?
            } else if c.is_ascii_alphabetic() {
                rest.split_at_checked(length(rest, |c| c.is_ascii_alphabetic()))?
            } else {
                rest.split_at_checked(c.len_utf8())?
            };
            rest = match c {
                '0'..='9' => self.number(part, after)?,
                '+' | '-' if !self.time.is_empty() => self.offset(part, after)?,
                'A'..='Z' | 'a'..='z' => self.word(part, after, cst)?,
                ' ' | '\t' | ',' | '-' | '/' | '.' | '年' | '月' | '日' | '号' | '號' => after,
                _ => self.chinese(rest)?,
            };
        }
        Some(())
    }

    fn number<'a>(&mut self, digits: &str, after: &'a str) -> Option<&'a str> {
        const COLONS: [char; 6] = [':', '：', '时', '時', '点', '點'];
        let number = digits.parse().ok().filter(|_| digits.len() <= 4)?;
        if !self.time.is_empty() || !after.starts_with(COLONS) {
            self.numbers.push(number);
            return Some(after);
        }
        self.time.push(number);
        let mut rest = after.strip_prefix(COLONS)?;
        for marks in [[':', '：', '分'], ['秒', '秒', '秒']] {
            let end = length(rest, |c| c.is_ascii_digit());
            if end > 0 {
                self.time.push(rest.get(..end)?.parse().ok()?);
                rest = rest.get(end..)?;
                rest = rest.strip_prefix(marks).unwrap_or(rest);
            }
        }
        let fraction = rest.strip_prefix('.').unwrap_or(rest);
        Some(fraction.trim_start_matches(|c: char| c.is_ascii_digit()))
    }

    /// `+8`, `+08`, `+0800`, `+08:00`, behind a zone's name as well.
    fn offset<'a>(&mut self, sign: &str, after: &'a str) -> Option<&'a str> {
        let end = length(after, |c| c.is_ascii_digit() || c == ':');
        let (digits, rest) = after.split_at_checked(end)?;
        let digits = digits.replace(':', "");
        let number: i32 = digits.parse().ok().filter(|_| digits.len() <= 4)?;
        let minutes = if digits.len() > 2 {
            number / 100 * 60 + number % 100
        } else {
            number * 60
        };
        self.offset = Some(if sign == "-" { -minutes } else { minutes });
        Some(rest)
    }

    fn word<'a>(&mut self, word: &str, after: &'a str, cst: i32) -> Option<&'a str> {
        const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let upper = word.to_ascii_uppercase();
        let short = word.get(..3).unwrap_or(word).to_ascii_lowercase();
        if let Some((_, offset)) = ZONES.iter().find(|(name, _)| *name == upper) {
            self.offset = self.offset.or(Some(*offset));
        } else if upper == "CST" {
            self.offset = self.offset.or(Some(cst));
        } else if upper == "PM" {
            self.is_afternoon = true;
        } else if let Some(month) = MONTHS.iter().position(|(month, _)| *month == short) {
            self.month = u32::try_from(month + 1).ok();
        } else if !WEEKDAYS.contains(&short.as_str()) && !matches!(upper.as_str(), "T" | "AM") {
            return None;
        }
        Some(after)
    }

    fn chinese<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        for weekday in ["星期", "周", "週"] {
            if let Some(rest) = text.strip_prefix(weekday) {
                return rest.get(rest.chars().next()?.len_utf8()..);
            }
        }
        for (word, is_afternoon) in [
            ("上午", false),
            ("凌晨", false),
            ("下午", true),
            ("晚上", true),
        ] {
            if let Some(rest) = text.strip_prefix(word) {
                self.is_afternoon = is_afternoon;
                return Some(rest);
            }
        }
        let (numeral, rest) = text.split_once('月')?;
        let month = MONTHS.iter().position(|(_, month)| *month == numeral)?;
        self.month = u32::try_from(month + 1).ok();
        Some(rest)
    }

    fn written(&self) -> Option<String> {
        let (year, month, day) = match (self.month, self.numbers.as_slice()) {
            (None, [year, month, day]) if *year > 31 => (*year, *month, *day),
            (Some(month), [year, day]) if *year > 31 => (*year, month, *day),
            (Some(month), [day, year]) => (*year, month, *day),
            _ => return None,
        };
        let year = match year {
            0..50 => year + 2000,
            50..100 => year + 1900,
            _ => year,
        };
        let date = format!("{year:04}-{month:02}-{day:02}");
        // A time means nothing without its zone.
        let Some((offset, hour)) = self.offset.zip(self.time.first()) else {
            return Some(date);
        };
        let hour = hour
            + if self.is_afternoon && *hour < 12 {
                12
            } else {
                0
            };
        let [minute, second] = [1, 2].map(|at| self.time.get(at).copied().unwrap_or_default());
        let sign = if offset < 0 { '-' } else { '+' };
        let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
        Some(format!(
            "{date}T{hour:02}:{minute:02}:{second:02}{sign}{hours:02}:{minutes:02}"
        ))
    }
}

/// How many bytes at the beginning are of a kind.
fn length(text: &str, is_kind: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_kind(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::normalised;
    use crate::model::Timestamp;

    fn read(text: &str, is_chinese: bool) -> Option<String> {
        Timestamp::parse(&normalised(text.into(), is_chinese)).map(|date| date.rfc3339())
    }

    #[test]
    fn dates_of_all_kinds_are_read() {
        for (text, expected) in [
            (
                "Wed, 25 Nov 2026 10:00:00 +0800",
                "2026-11-25T10:00:00+08:00",
            ),
            ("25 Nov 26 10:00 GMT", "2026-11-25T10:00:00Z"),
            (
                "Wed, 25 Nov 2026 9:05:00 +0800",
                "2026-11-25T09:05:00+08:00",
            ),
            (
                "Wednesday, November 25, 2026 10:00:00 PM EST",
                "2026-11-25T22:00:00-05:00",
            ),
            (
                "2026-11-25T10:00:00.5+08:00",
                "2026-11-25T10:00:00.500+08:00",
            ),
            (
                "Wed, 25 Nov 2026 10:00:00 GMT+8",
                "2026-11-25T10:00:00+08:00",
            ),
            ("2026-11-25 10:00:00 UTC+08:00", "2026-11-25T10:00:00+08:00"),
            ("2026-11-25 10:00:00 +0800 CST", "2026-11-25T10:00:00+08:00"),
            ("Wed Nov 25 10:00:00 JST 2026", "2026-11-25T10:00:00+09:00"),
            ("2026-11-25 10:00:00", "2026-11-25"),
            ("2026/11/25 10:00", "2026-11-25"),
            ("2026.11.5", "2026-11-05"),
            ("2026年11月25日", "2026-11-25"),
            (
                "2026年11月25日 下午3时05分 GMT+8",
                "2026-11-25T15:05:00+08:00",
            ),
            (
                "2026年11月25日 下午3時05分 GMT+8",
                "2026-11-25T15:05:00+08:00",
            ),
            (
                "2026年11月25號 週三 下午3點05分 GMT+8",
                "2026-11-25T15:05:00+08:00",
            ),
            (
                "2026年11月5日 星期四 10:00:30 +0800",
                "2026-11-05T10:00:30+08:00",
            ),
            (
                "周三, 25 十一月 2026 10:00:00 +0800",
                "2026-11-25T10:00:00+08:00",
            ),
            ("25 November 2026", "2026-11-25"),
        ] {
            assert_eq!(read(text, true).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn cst_is_what_the_feeds_language_says() {
        for text in [
            "Wed, 25 Nov 2026 10:00:00 CST",
            "Wed Nov 25 10:00:00 CST 2026",
        ] {
            assert_eq!(
                read(text, true).as_deref(),
                Some("2026-11-25T10:00:00+08:00")
            );
            assert_eq!(
                read(text, false).as_deref(),
                Some("2026-11-25T10:00:00-06:00")
            );
        }
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        for text in [
            "",
            "yesterday",
            "11/25/2026",
            "25 Smarch 2026 10:00 GMT",
            "2026-13-01 10:00",
            "Nov 2026",
            "1795600000",
            "2026年",
            "25 Nov 2026 25:00 GMT",
            "：：",
            "+8",
            "周",
            "月",
            "99999999999 Nov 2026",
        ] {
            assert_eq!(read(text, true), None, "{text}");
            assert_eq!(normalised(text.into(), true), text);
        }
    }
}
