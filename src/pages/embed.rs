//! Below `/embed`, in a live site: what frames of other sites show. A published site has documents of their own for these; here
//! `embed/framed.js` gives them their style and script.

use super::outlet::{outlet, use_page};
use crate::{
    components::{Metadata, PageHead, use_site},
    embed::{Excerpt, wanted_excerpt},
    routes::Embed,
    view_model::PageData,
};
use leptos::prelude::*;
use leptos_router::{hooks::use_params_map, params::ParamsMap};

/// An excerpt of a page.
#[component]
pub fn EmbedRoute() -> impl IntoView {
    outlet(
        use_page(|at| embed_of(at).map(|embed| embed.origin())),
        show,
    )
}

fn embed_of(at: &ParamsMap) -> Option<Embed> {
    Embed::read(at.get_str("rest")?)
}

fn show(data: PageData) -> Option<AnyView> {
    let embed = use_params_map().with_untracked(embed_of)?;
    let excerpt = wanted_excerpt(&use_site(), &embed, &data.page)?;
    let metadata = Metadata {
        title: Some(excerpt.title.clone()),
        route: Some(embed.origin()),
        ..Metadata::default()
    };
    let page = view! {
        <PageHead metadata=metadata site_info=None is_excerpt=true/>
        <Excerpt page=excerpt/>
    };
    Some(page.into_any())
}
