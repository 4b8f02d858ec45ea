//! The app rendered natively: one page at a time, without waiting for anything.

use super::App;
use crate::{
    components::{Site, rendered_head},
    data::{Given, Loader, Source},
    routes::Route,
    view_model::{PageData, SiteInfo},
};
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;
use leptos_router::location::RequestUrl;
use std::sync::Arc;

/// A page as HTML.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The elements of its head that are its own.
    pub head: String,
    /// What its body holds.
    pub body: String,
}

/// Renders a page of a site; without one, that for addresses that no page has. `structured_data` are JSON texts for its head.
#[must_use]
pub fn rendered(
    site: &Site,
    site_info: &Arc<SiteInfo>,
    page: Option<(&Route, PageData)>,
    structured_data: &[String],
) -> Rendered {
    Owner::new().with(|| {
        let (meta, output) = ServerMetaContext::new();
        provide_context(meta);
        let path = page.as_ref().map_or_else(
            || site.base.clone() + "/404.html",
            |(route, _)| site.href(route),
        );
        provide_context(RequestUrl::new(&path));
        let loader = Loader::new(Source::Given(Given {
            site_info: site_info.clone(),
        }));
        if let Some((route, data)) = page {
            loader.put(route, data);
        }
        let site = site.clone();
        let body = view! { <App loader=loader site=site/> }.to_html();
        Rendered {
            head: rendered_head(output, structured_data),
            body,
        }
    })
}
