//! What is looked for, as the search page's address says it.

use crate::{browser::names, model::TagSlug, routes::encoded};
use leptos_router::params::ParamsMap;

/// A longer query is cut, in characters: addresses have their limits, too.
const LONGEST: usize = 200;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) text: String,
    /// The tag that articles must carry.
    pub(super) tag: Option<TagSlug>,
}

impl Asked {
    /// What an address asks for.
    pub(super) fn of(query: &ParamsMap) -> Self {
        let text = query.get_str(names::SEARCHED).unwrap_or_default();
        let tag = query.get_str(names::SEARCHED_TAG).and_then(TagSlug::parse);
        Self {
            text: text.to_owned(),
            tag,
        }
        .tidied()
    }

    /// The same without white space around it, and no longer than a query may be.
    pub(super) fn tidied(self) -> Self {
        Self {
            text: self.text.trim().chars().take(LONGEST).collect(),
            tag: self.tag,
        }
    }

    /// Adds it to the search page's address.
    pub(super) fn write(&self, address: &mut String) {
        let tag = self.tag.as_ref().map_or("", TagSlug::as_str);
        let mut sign = "?";
        for (name, value) in [(names::SEARCHED, &*self.text), (names::SEARCHED_TAG, tag)] {
            if !value.is_empty() {
                address.push_str(&[sign, name, "=", &encoded(value)].concat());
                sign = "&";
            }
        }
    }
}
