//! A language tag as a feed declares it.

use serde::{Deserialize, Serialize};

/// A BCP 47 language tag, checked for form (letters, digits and hyphens, 35 characters at most) but not against the registry.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Language(String);

impl Language {
    /// Reads a tag such as `zh-CN`; `_` is taken for `-`. `None` when it cannot be a language tag.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let tag = text.trim().replace('_', "-");
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let primary_is_right =
            (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_is_right = parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        (primary_is_right && rest_is_right && tag.len() <= 35).then_some(Self(tag))
    }

    /// The tag, for a `lang` attribute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the primary subtag is Chinese (`zh` in any region or script).
    #[must_use]
    pub fn is_chinese(&self) -> bool {
        self.0
            .split('-')
            .next()
            .is_some_and(|primary| primary.eq_ignore_ascii_case("zh"))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn reads_tags_and_refuses_prose() {
        for tag in ["zh-CN", "en", "zh_Hant_TW", " fr "] {
            assert!(Language::parse(tag).is_some(), "{tag}");
        }
        for prose in ["", "Chinese (Simplified)", "中文", "e", "en-", "x\" onload"] {
            assert_eq!(Language::parse(prose), None, "{prose}");
        }
        assert!(Language::parse("ZH-hans").is_some_and(|l| l.is_chinese()));
    }
}
