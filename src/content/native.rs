//! Sanitising without a browser, by ammonia.

use super::{Sanitised, Surroundings, limits, policy, preprocess, rich};
use crate::model::RawHtml;
use ammonia::{Builder, UrlRelative};
use std::sync::LazyLock;

/// Sanitises an article's HTML by [`policy`], resolves its addresses and makes it rich.
#[must_use]
pub fn sanitise(html: &RawHtml, surroundings: &Surroundings<'_>) -> Sanitised {
    let text = limits::within(html.as_untrusted());
    let clean = SANITISER.clean(&preprocess::preprocessed(text)).to_string();
    let is_cut = text.len() < html.as_untrusted().len();
    rich::finished(&clean, is_cut, surroundings)
}

/// SVG and MathML are not in the policy, so ammonia drops them.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let renamed = policy::RENAMED.iter().map(|(old, _)| *old);
    let mut builder = Builder::empty();
    builder
        .tags(
            policy::ELEMENTS
                .iter()
                .map(|(name, _)| *name)
                .chain(renamed)
                .collect(),
        )
        .clean_content_tags(policy::DROPPED_WHOLE.iter().copied().collect())
        .generic_attributes(policy::EVERYWHERE.iter().copied().collect())
        .tag_attributes(
            policy::ELEMENTS
                .iter()
                .map(|(name, attributes)| (*name, attributes.iter().copied().collect()))
                .collect(),
        )
        .url_schemes(policy::SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
});
