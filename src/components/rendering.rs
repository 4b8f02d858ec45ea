//! Renders components for tests.

use super::{Site, provide_site};
use leptos::prelude::*;

/// The HTML of a view on a site, without the marks for hydration.
pub(crate) fn html<V: IntoView + 'static>(site: &Site, view: impl FnOnce() -> V) -> String {
    let site = site.clone();
    let html = Owner::new().with(|| {
        provide_site(std::sync::Arc::new(site));
        view().into_view().to_html()
    });
    html.replace("<!>", "")
}
