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

impl Locale {
    /// A date as text, in the publisher's offset.
    #[must_use]
    pub fn date(self, timestamp: &Timestamp) -> String {
        date(self, timestamp)
    }

    /// A date with its time of day, where the feed gives one.
    #[must_use]
    pub fn date_time(self, timestamp: &Timestamp) -> String {
        with_time(self, date(self, timestamp), timestamp)
    }

    /// The same in few characters: months by three letters; beside an earlier date of the same year without the year, of the same
    /// day the time alone.
    #[must_use]
    pub fn moment(self, timestamp: &Timestamp, beside: Option<&Timestamp>) -> String {
        moment(self, timestamp, beside)
    }
}

fn date(locale: Locale, timestamp: &Timestamp) -> String {
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

fn with_time(locale: Locale, date: String, timestamp: &Timestamp) -> String {
    match (timestamp.time_of_day(), locale) {
        (None, _) => date,
        (Some((hour, minute)), Locale::ZhCn) => format!("{date} {hour:02}:{minute:02}"),
        (Some((hour, minute)), Locale::En) => format!("{date}, {hour:02}:{minute:02}"),
    }
}

fn moment(locale: Locale, timestamp: &Timestamp, beside: Option<&Timestamp>) -> String {
    let (year, month, day) = timestamp.date();
    let before = beside.map(Timestamp::date);
    if before == Some((year, month, day))
        && let Some((hour, minute)) = timestamp.time_of_day()
    {
        return format!("{hour:02}:{minute:02}");
    }
    let is_same_year = before.is_some_and(|(of_before, _, _)| of_before == year);
    let date = match locale {
        Locale::ZhCn if is_same_year => format!("{month}月{day}日"),
        Locale::ZhCn => format!("{year}年{month}月{day}日"),
        Locale::En => {
            let name = MONTHS.get(usize::from(month).wrapping_sub(1));
            let name = name.and_then(|name| name.get(..3)).unwrap_or_default();
            let year = if is_same_year {
                String::new()
            } else {
                format!(" {year}")
            };
            format!("{day} {name}{year}")
        }
    };
    with_time(locale, date, timestamp)
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
    #[test]
    fn beside_another_date_little_needs_to_be_said() {
        let at = |text| Timestamp::parse(text).unwrap();
        let first = at("2026-11-03T23:05:00+08:00");
        for (second, beside, chinese, english) in [
            (
                "2026-11-03T23:05:00+08:00",
                None,
                "2026年11月3日 23:05",
                "3 Nov 2026, 23:05",
            ),
            ("2026-11-03T23:40:00+08:00", Some(&first), "23:40", "23:40"),
            ("2026-11-03", Some(&first), "11月3日", "3 Nov"),
            (
                "2026-12-04T09:00:00+08:00",
                Some(&first),
                "12月4日 09:00",
                "4 Dec, 09:00",
            ),
            (
                "2027-01-02T08:00:00+08:00",
                Some(&first),
                "2027年1月2日 08:00",
                "2 Jan 2027, 08:00",
            ),
        ] {
            assert_eq!(Locale::ZhCn.moment(&at(second), beside), chinese);
            assert_eq!(Locale::En.moment(&at(second), beside), english);
        }
    }
}
