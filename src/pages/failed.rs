//! What stands in a page's place when there is none.

use super::Shown;
use crate::{
    components::{Head, Site, failure_title, failure_view, head},
    view_model::{Failure, Frame},
};

/// A failure in the page's place.
#[must_use]
pub fn failed(site: &Site, frame: Option<&Frame>, failure: &Failure) -> Shown {
    let title = failure_title(site, failure);
    let about = Head {
        title: Some(title),
        ..Head::default()
    };
    Shown {
        title: title.to_owned(),
        head: head(site, frame, &about),
        main: failure_view(site, failure),
        further: None,
        rest: None,
    }
}
