//! What of articles' content is not shown, counted.

use crate::content::raw::Tag;

/// How often what of an article is not shown, or not as it was meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::content) struct LeftOut {
    pub(super) drawings: usize,
    pub(super) formulas: usize,
    pub(super) frames: usize,
    pub(super) scripts: usize,
}

impl LeftOut {
    pub(super) fn frame(&mut self, _tag: &Tag<'_>) {}
    pub(super) fn script(&mut self, _tag: &Tag<'_>) {}
}
