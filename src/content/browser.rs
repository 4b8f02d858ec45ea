//! Sanitising in the browser, by DOMPurify.

use super::{PurifyError, Sanitised, Surroundings, limits, policy, preprocess, rich};
use crate::{
    browser::{self, Allowed},
    model::RawHtml,
};

/// Sanitises an article's HTML by [`policy`], resolves its addresses and makes it rich.
///
/// # Errors
/// [`PurifyError`]; the HTML must not be shown then.
pub async fn sanitise(
    html: &RawHtml,
    surroundings: &Surroundings<'_>,
) -> Result<Sanitised, PurifyError> {
    let mut elements: Vec<&str> = policy::ELEMENTS.iter().map(|(name, _)| *name).collect();
    elements.extend(policy::RENAMED.iter().map(|(old, _)| *old));
    let attributes: Vec<&str> = policy::ATTRIBUTES.iter().map(|(name, _)| *name).collect();
    let allowed = Allowed {
        elements: &elements,
        attributes: &attributes,
        texts: policy::TEXTS,
        dropped_whole: policy::DROPPED_WHOLE,
    };
    let text = limits::within(html.as_untrusted());
    let clean = browser::purify(&preprocess::preprocessed(text), &allowed).await?;
    let is_cut = text.len() < html.as_untrusted().len();
    Ok(rich::finished(&clean, is_cut, surroundings))
}
