//! Dates as each language writes them.

use super::Locale;
use crate::model::Timestamp;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn date(locale: Locale, timestamp: &Timestamp) -> String {
    let (year, month, day) = timestamp.date();
    match locale {
        Locale::ZhCn => format!("{year}年{month}月{day}日"),
        Locale::En => {
            let name = MONTHS
                .get(usize::from(month).wrapping_sub(1))
                .copied()
                .unwrap_or_default();
            format!("{day} {name} {year}")
        }
    }
}

pub(super) fn date_time(locale: Locale, timestamp: &Timestamp) -> String {
    let date = date(locale, timestamp);
    match (timestamp.time_of_day(), locale) {
        (None, _) => date,
        (Some((hour, minute)), Locale::ZhCn) => format!("{date} {hour:02}:{minute:02}"),
        (Some((hour, minute)), Locale::En) => format!("{date}, {hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;
    use crate::model::Timestamp;

    #[test]
    fn dates_are_written_as_the_language_does_and_in_the_publishers_offset() {
        let late = Timestamp::parse("2026-11-03T23:05:00-08:00").unwrap();
        assert_eq!(Locale::ZhCn.date_time(&late), "2026年11月3日 23:05");
        assert_eq!(Locale::En.date_time(&late), "3 November 2026, 23:05");
        let day = Timestamp::parse("2026-12-31").unwrap();
        assert_eq!(Locale::En.date_time(&day), "31 December 2026");
    }
}
