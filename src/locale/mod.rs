//! Interface strings, typed, per language. Nothing that a reader sees of the interface is written elsewhere.

mod date;
mod display;
mod embed;
mod en;
mod phrases;
mod problem_kind;
mod script;
mod search;
mod share;
mod strings;
#[cfg(test)]
mod tests;
mod zh_cn;

pub use display::DisplayStrings;
pub use embed::EmbedStrings;
pub use phrases::{Part, Segmenter, lengths, parts, parts_of};
pub use search::SearchStrings;
pub use share::ShareStrings;
pub use strings::Strings;

use crate::model::{Language, ProblemKind};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Locale {
    /// The locale for a feed's or browser's language: Chinese for every `zh`, else English.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        if language.is_chinese() {
            Self::ZhCn
        } else {
            Self::En
        }
    }

    /// The BCP 47 tag of the interface's language.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }

    /// The interface's words.
    #[must_use]
    pub fn strings(self) -> &'static Strings {
        match self {
            Self::ZhCn => &zh_cn::STRINGS,
            Self::En => &en::STRINGS,
        }
    }

    /// The words about embedding. Apart from the others, because readers hardly ever meet them.
    #[must_use]
    pub fn embed_strings(self) -> &'static EmbedStrings {
        embed::strings(self)
    }

    /// The words about sharing.
    #[must_use]
    pub fn share_strings(self) -> &'static ShareStrings {
        share::strings(self)
    }

    /// The other language, for what is written in both.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::ZhCn => Self::En,
            Self::En => Self::ZhCn,
        }
    }

    /// A problem of a feed in words, for its publisher.
    #[must_use]
    pub fn problem_kind(self, kind: &ProblemKind) -> String {
        problem_kind::words(self, kind)
    }
}
