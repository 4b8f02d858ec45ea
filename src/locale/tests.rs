//! No word is missing in any language.

use super::Locale;
use crate::model::{Kind, Language, Omitted, ProblemKind, SectionKind};

const LOCALES: [Locale; 2] = [Locale::ZhCn, Locale::En];

#[test]
fn no_word_is_empty() {
    for locale in LOCALES {
        let strings = locale.strings();
        assert_eq!(strings.locale, locale);
        // Functions show their addresses only; the next test is about them.
        let words = format!("{strings:#?}\n{:#?}", locale.embed_strings());
        for line in words.lines() {
            assert!(!line.ends_with(r#": "","#), "{locale:?}: {line}");
        }
        assert!(words.lines().count() > 80, "{words}");
        for kind in SectionKind::ALL {
            assert_ne!(strings.section(kind), "", "{locale:?}, {kind:?}");
        }
        for kind in [Kind::Opinion, Kind::People] {
            assert_ne!(strings.kind(kind), "", "{locale:?}, {kind:?}");
        }
    }
}

#[test]
fn words_around_a_value_show_it() {
    for locale in LOCALES {
        let strings = locale.strings();
        for (words, values) in [
            ((strings.more_of)("Tea"), vec!["Tea"]),
            ((strings.views)(808), vec!["808"]),
            ((strings.views)(1), vec!["1"]),
            ((strings.views_as_of)("1 May"), vec!["1 May"]),
            ((strings.minutes)(7), vec!["7"]),
            ((strings.price_as_of)("1 May"), vec!["1 May"]),
            ((strings.position)(3, 12), vec!["3", "12"]),
            ((strings.page)(9), vec!["9"]),
            ((strings.article_count)(41), vec!["41"]),
            ((strings.article_count)(1), vec!["1"]),
            ((strings.tagged)("Tea"), vec!["Tea"]),
            ((strings.problem_count)(5), vec!["5"]),
            ((strings.problem_count)(1), vec!["1"]),
            ((strings.item)(6), vec!["6"]),
            ((strings.status)(503), vec!["503"]),
            ((strings.timed_out)(20), vec!["20"]),
            ((strings.invalid_json)(4, 77), vec!["4", "77"]),
            ((strings.encoding)("UTF-16"), vec!["UTF-16"]),
            ((strings.too_large)(15), vec!["15"]),
        ] {
            let is_shown = |value: &&str| words.contains(*value) && words.len() > value.len();
            assert!(values.iter().all(is_shown), "{locale:?}: {words}");
        }
    }
}

/// Every kind of problem. A new variant does not compile here before it has a place in the list.
fn problem_kinds() -> Vec<ProblemKind> {
    let value = || "§".to_owned();
    let all = vec![
        ProblemKind::Missing,
        ProblemKind::WrongType {
            expected: value(),
            found: "¶".to_owned(),
        },
        ProblemKind::Unreadable { value: value() },
        ProblemKind::RefusedAddress { value: value() },
        ProblemKind::ItemDropped,
        ProblemKind::DuplicateId,
        ProblemKind::UnknownReference { id: value() },
        ProblemKind::UnknownKind { value: value() },
        ProblemKind::DuplicateSection,
        ProblemKind::UnknownVersion { value: value() },
        ProblemKind::BrokenEncoding,
        ProblemKind::Malformed,
        ProblemKind::CutOff,
        ProblemKind::NextStopped { value: value() },
        ProblemKind::NextFailed { value: value() },
        ProblemKind::MissingFile { path: value() },
        ProblemKind::RefusedFile { path: value() },
        ProblemKind::Omitted {
            kind: Omitted::Drawing,
            count: 7,
            articles: 3,
        },
    ];
    let place = |kind: &ProblemKind| match kind {
        ProblemKind::Missing => 0,
        ProblemKind::WrongType { .. } => 1,
        ProblemKind::Unreadable { .. } => 2,
        ProblemKind::RefusedAddress { .. } => 3,
        ProblemKind::ItemDropped => 4,
        ProblemKind::DuplicateId => 5,
        ProblemKind::UnknownReference { .. } => 6,
        ProblemKind::UnknownKind { .. } => 7,
        ProblemKind::DuplicateSection => 8,
        ProblemKind::UnknownVersion { .. } => 9,
        ProblemKind::BrokenEncoding => 10,
        ProblemKind::Malformed => 11,
        ProblemKind::CutOff => 12,
        ProblemKind::NextStopped { .. } => 13,
        ProblemKind::NextFailed { .. } => 14,
        ProblemKind::MissingFile { .. } => 15,
        ProblemKind::RefusedFile { .. } => 16,
        ProblemKind::Omitted { .. } => 17,
    };
    assert!(all.iter().map(place).eq(0..all.len()));
    all
}

/// A product without a name is left out, and an attachment without a type gets one.
#[test]
fn what_is_missing_may_cost_its_entry() {
    for (locale, words) in [(Locale::En, "left out"), (Locale::ZhCn, "略去")] {
        let said = locale.problem_kind(&ProblemKind::Missing);
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn every_problem_kind_has_words_of_its_own_that_show_its_value() {
    for locale in LOCALES {
        let mut seen = Vec::new();
        for kind in problem_kinds() {
            let words = locale.problem_kind(&kind);
            let has_value = format!("{kind:?}").contains('§');
            assert_eq!(words.contains('§'), has_value, "{locale:?}: {words}");
            assert!(words.chars().count() > 5, "{locale:?}: {words}");
            assert!(!seen.contains(&words), "{locale:?} twice: {words}");
            seen.push(words);
        }
    }
}

#[test]
fn what_articles_lose_is_counted_by_its_kind() {
    let kinds = [
        Omitted::Drawing,
        Omitted::Formula,
        Omitted::Film,
        Omitted::Frame,
        Omitted::Script,
    ];
    for locale in LOCALES {
        let mut seen = Vec::new();
        for kind in kinds {
            let words = locale.problem_kind(&ProblemKind::Omitted {
                kind,
                count: 71,
                articles: 35,
            });
            assert!(words.contains("71") && words.contains("35"), "{words}");
            assert!(!seen.contains(&words), "{locale:?} twice: {words}");
            seen.push(words);
        }
    }
}

#[test]
fn the_locale_is_that_of_the_language_and_its_tag_reads_back() {
    for (tag, locale) in [
        ("zh", Locale::ZhCn),
        ("zh-Hant-TW", Locale::ZhCn),
        ("ZH-cn", Locale::ZhCn),
        ("en-GB", Locale::En),
        ("fr", Locale::En),
    ] {
        let language = Language::parse(tag).expect(tag);
        assert_eq!(Locale::of(&language), locale, "{tag}");
    }
    for locale in LOCALES {
        assert_eq!(
            Language::parse(locale.tag()).map(|tag| Locale::of(&tag)),
            Some(locale)
        );
    }
}

#[test]
fn texts_tell_their_language_where_nobody_names_it() {
    for (texts, expected) in [
        (&["Brunow", "Ein Café"][..], Locale::En),
        (&["Links", "一年的书"], Locale::ZhCn),
        (&["東京の朝", "散歩"], Locale::En),
        (&["散歩", "カフェ"], Locale::En),
        (
            &["街の店", "夜市摊主的扫码账本", "店长的一天"],
            Locale::ZhCn,
        ),
        (&["2026 — 11"], Locale::default()),
        (&["5G手机直播 iPhone 销量"], Locale::ZhCn),
        (&["GitHub Copilot 使用指南"], Locale::ZhCn),
        (
            &[
                "Livestream sellers find a market of their own",
                "What 茶 means in Fujian",
            ],
            Locale::En,
        ),
        (&[], Locale::default()),
    ] {
        assert_eq!(
            Locale::of_texts(texts.iter().copied()),
            expected,
            "{texts:?}"
        );
    }
}
