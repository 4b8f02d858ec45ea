//! What can be set, and to what.

use crate::locale::DisplayStrings;

/// A display setting. Names and values are those of the start script (`start/display.js`) and of `style/display.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// Light, dark, or dark on warm paper.
    Scheme,
    /// How large articles are.
    Size,
    /// How far an article's lines are apart.
    Leading,
    /// The typeface of an article's text.
    Typeface,
    /// Whether things move.
    Motion,
    /// Whether to load as little as possible.
    Saving,
}

impl Setting {
    /// In the order of the panel.
    pub(super) const ALL: [Self; 6] = [
        Self::Scheme,
        Self::Size,
        Self::Leading,
        Self::Typeface,
        Self::Motion,
        Self::Saving,
    ];

    /// Its name for the start script and for styles.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Size => "size",
            Self::Leading => "leading",
            Self::Typeface => "typeface",
            Self::Motion => "motion",
            Self::Saving => "saving",
        }
    }

    /// Its values, in the order of their words. The empty one holds where nothing is chosen.
    pub(super) fn values(self) -> &'static [&'static str] {
        match self {
            Self::Scheme => &["", "light", "dark", "paper"],
            Self::Size => &["small", "", "large", "x-large", "xx-large"],
            Self::Leading => &["tight", "", "loose"],
            Self::Typeface => &["", "serif"],
            Self::Motion => &["", "less"],
            Self::Saving => &["", "on"],
        }
    }

    /// Its name for readers, and those of its values.
    pub(super) fn words(
        self,
        words: &'static DisplayStrings,
    ) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Scheme => (words.scheme, &words.schemes),
            Self::Size => (words.size, &words.sizes),
            Self::Leading => (words.leading, &words.leadings),
            Self::Typeface => (words.typeface, &words.typefaces),
            Self::Motion => (words.motion, &words.motions),
            Self::Saving => (words.saving, &words.savings),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Setting;
    use crate::locale::Locale;

    #[test]
    fn each_value_has_a_word() {
        for locale in [Locale::ZhCn, Locale::En] {
            for setting in Setting::ALL {
                let (_, words) = setting.words(locale.display_strings());
                assert_eq!(setting.values().len(), words.len(), "{setting:?}");
            }
        }
    }

    #[test]
    fn script_and_style_know_each_value() {
        let script = include_str!("../../../start/display.js");
        let style = include_str!("../../../style/display.css");
        // These are asked for by whatever moves, loads pictures or fetches.
        let behaviour = [Setting::Motion, Setting::Saving];
        for setting in Setting::ALL {
            let name = setting.as_str();
            let values = setting.values().iter().filter(|value| !value.is_empty());
            let listed: Vec<String> = values.clone().map(|it| format!("'{it}'")).collect();
            let line = format!("{name}: [{}],", listed.join(", "));
            assert!(script.contains(&line), "start/display.js lacks {line}");
            for value in values.filter(|_| !behaviour.contains(&setting)) {
                let selector = format!(":root[data-{name}=\"{value}\"]");
                assert!(style.contains(&selector), "display.css lacks {selector}");
            }
        }
    }
}
