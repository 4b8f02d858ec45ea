//! Reading the forms of date that occur in feeds. By hand: the forms are few, and general parsers weigh more than all of this.

use super::Timestamp;
use time::{Date, Month, OffsetDateTime, Time, UtcOffset};

/// Reads trimmed text in any form.
pub(super) fn timestamp(text: &str) -> Option<Timestamp> {
    if text.as_bytes().get(4) == Some(&b'-') {
        iso(text)
    } else {
        mail(text)
    }
}

/// RFC 3339 and its relatives.
fn iso(text: &str) -> Option<Timestamp> {
    let mut rest = Cursor(text);
    let year = rest.digits(4)?;
    rest.literal('-')?;
    let month = rest.two_digits()?;
    rest.literal('-')?;
    let date = date(year, month, rest.two_digits()?)?;
    if rest.0.is_empty() {
        return Some(day(date));
    }
    let separator = rest.next()?;
    if !matches!(separator, 'T' | 't' | ' ') {
        return None;
    }
    let time = rest.time()?;
    // RFC 9557 adds the zone's name in brackets.
    let zone = rest.0.split('[').next()?;
    at(date, time, zone.trim())
}

/// RFC 2822, section 3.3.
fn mail(text: &str) -> Option<Timestamp> {
    let text = text.split('(').next()?;
    let text = text.split_once(',').map_or(text, |(_weekday, rest)| rest);
    let mut words = text.split_ascii_whitespace();
    let day_of_month = whole(words.next()?, 1..=2)?;
    let month = month(words.next()?)?;
    let year_word = words.next()?;
    let year = match (whole(year_word, 2..=4)?, year_word.len()) {
        (year, 4) => year,
        (year, 2) if year < 50 => year + 2000,
        (year, _) => year + 1900,
    };
    let date = date(year, month, u8::try_from(day_of_month).ok()?)?;
    let Some(clock) = words.next() else {
        return Some(day(date));
    };
    let mut clock = Cursor(clock);
    let time = clock.time()?;
    let zone = words.next().unwrap_or_default();
    if !clock.0.is_empty() || words.next().is_some() {
        return None;
    }
    at(date, time, zone)
}

/// Without a zone the hour could be any; the day is what the publisher wrote.
fn at(date: Date, time: Time, zone: &str) -> Option<Timestamp> {
    if zone.is_empty() {
        return Some(day(date));
    }
    let at = OffsetDateTime::new_in_offset(date, time, offset(zone)?);
    Some(Timestamp {
        at,
        is_date_only: false,
    })
}

fn day(date: Date) -> Timestamp {
    Timestamp {
        at: OffsetDateTime::new_utc(date, Time::MIDNIGHT),
        is_date_only: true,
    }
}

fn date(year: u16, month: u8, day: u8) -> Option<Date> {
    let month = Month::try_from(month).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month, day).ok()?;
    (year > 0).then_some(date)
}

fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    (1..)
        .zip(MONTHS)
        .find(|(_, month)| month.eq_ignore_ascii_case(word))
        .map(|(number, _)| number)
}

/// `Z`, `+08:00`, `+0800`, `+08`, and the names of RFC 2822.
fn offset(zone: &str) -> Option<UtcOffset> {
    let (sign, mut rest) = match zone.strip_prefix('+') {
        Some(rest) => (1, Cursor(rest)),
        None => match zone.strip_prefix('-') {
            Some(rest) => (-1, Cursor(rest)),
            None => return named_offset(zone),
        },
    };
    let hours = rest.two_digits()?;
    let minutes = if rest.0.is_empty() {
        0
    } else {
        // The colon is optional.
        let _ = rest.literal(':');
        rest.two_digits()?
    };
    if hours > 23 || minutes > 59 || !rest.0.is_empty() {
        return None;
    }
    let seconds = (i32::from(hours) * 60 + i32::from(minutes)) * 60;
    UtcOffset::from_whole_seconds(sign * seconds).ok()
}

fn named_offset(zone: &str) -> Option<UtcOffset> {
    let hours = match zone.to_ascii_uppercase().as_str() {
        "Z" | "UTC" | "UT" | "GMT" => 0,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        _ => return None,
    };
    UtcOffset::from_hms(hours, 0, 0).ok()
}

/// A number of ASCII digits only, so many of them.
fn whole(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let is_number = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// What is left to read.
struct Cursor<'a>(&'a str);

impl Cursor<'_> {
    fn next(&mut self) -> Option<char> {
        let mut chars = self.0.chars();
        let next = chars.next();
        self.0 = chars.as_str();
        next
    }

    fn literal(&mut self, c: char) -> Option<()> {
        self.0 = self.0.strip_prefix(c)?;
        Some(())
    }

    fn digits(&mut self, count: usize) -> Option<u16> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        whole(digits, count..=count)
    }

    fn two_digits(&mut self) -> Option<u8> {
        self.digits(2).and_then(|number| u8::try_from(number).ok())
    }

    /// `08:30`, `08:30:15`, `08:30:15.25`; leap seconds are refused, as no calendar here can hold them.
    fn time(&mut self) -> Option<Time> {
        let hour = self.two_digits()?;
        self.literal(':')?;
        let minute = self.two_digits()?;
        if self.literal(':').is_none() {
            return Time::from_hms(hour, minute, 0).ok();
        }
        let second = self.two_digits()?;
        let milli = self.milliseconds()?;
        Time::from_hms_milli(hour, minute, second, milli).ok()
    }

    /// The first three digits of the fraction, if there is one.
    fn milliseconds(&mut self) -> Option<u16> {
        let Some(fraction) = self.0.strip_prefix(['.', ',']) else {
            return Some(0);
        };
        self.0 = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        let length = fraction.len() - self.0.len();
        let digits = fraction.bytes().take(length.min(3));
        let milli = digits
            .chain([b'0'; 3])
            .take(3)
            .fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
        (length > 0).then_some(milli)
    }
}
