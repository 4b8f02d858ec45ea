//! What a picture, film or frame really loads, where `src` only stands in for it.

use super::{Writer, sources};
use crate::{
    content::{
        policy::{self, is_dot, is_stand_in},
        tree::Element,
    },
    model::Use,
};

/// Where a picture is.
pub(super) struct Source {
    pub(super) address: String,
    /// The same picture in several sizes.
    pub(super) set: Option<String>,
}

impl Writer<'_> {
    /// The picture itself, not what stands in for it until a script would load it.
    pub(super) fn picture_source(&self, element: &Element<'_>) -> Option<Source> {
        let own = element.get("src").unwrap_or_default();
        let has_own = !is_stand_in(&own);
        let late = self.late_source(element, policy::LATE_SOURCES);
        let maybe = || self.late_source(element, policy::MAYBE_LATE_SOURCES);
        let address = late
            .or_else(|| has_own.then(|| self.media(element))?)
            .or_else(maybe);
        let set = self.set(element, has_own, address.is_some());
        let address = address
            .or_else(|| Some(sources::largest(set.as_deref()?)?.to_owned()))
            .or_else(|| self.media(element).filter(|own| !is_dot(own)))?;
        let set = set.filter(|set| !sources::is_one(set));
        Some(Source { address, set })
    }

    /// The addresses of a picture in several sizes. With an address at all, those of its sources are not needed.
    fn set(&self, element: &Element<'_>, has_own: bool, has_address: bool) -> Option<String> {
        // A single one says no more than `src` does: it stands in.
        let is_one = || sources::is_one(&element.get("srcset").unwrap_or_default());
        let own = if has_own && is_one() { "" } else { "srcset" };
        let around = if has_address { "" } else { policy::SOURCE_SET };
        let [late, lazy] = policy::LATE_SETS;
        [late, lazy, own, around].iter().find_map(|name| {
            sources::resolved(&element.get(name)?, &|it| self.address(it, Use::Media))
        })
    }

    /// The first address that one of these attributes has.
    pub(super) fn late_source(&self, element: &Element<'_>, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| {
            let text = element.get(name)?;
            policy::is_late_address(&text).then(|| self.address(&text, Use::Media))?
        })
    }

    /// The address of a film or sound.
    pub(super) fn media(&self, element: &Element<'_>) -> Option<String> {
        let own = || self.address(&element.get("src")?, Use::Media);
        match element.name {
            "img" => own(),
            _ => self.late_source(element, policy::LATE_SOURCES).or_else(own),
        }
    }
}
