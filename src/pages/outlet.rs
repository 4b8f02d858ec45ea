//! What every page's component does alike: it asks for its data, and shows how that stands.

use super::{arrival::use_arrival, failed::Failed};
use crate::{
    browser,
    components::{Metadata, OEmbedLink, PageHead, Skeleton},
    data::{Loader, Loading},
    routes::Route,
    view_model::{Failure, MoreHead, PageData},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{hooks::use_params_map, params::ParamsMap};

/// The page of the route that the address's parameters name, from now on.
pub(super) fn use_page(route: fn(&ParamsMap) -> Option<Route>) -> Memo<Loading> {
    let parameters = use_params_map();
    follow(Memo::new(move |_| parameters.with(route)))
}

/// What there is at an address that no page has: the router gives such no parameters.
pub(super) fn use_no_page() -> Memo<Loading> {
    follow(Memo::new(|_| None))
}

fn follow(route: Memo<Option<Route>>) -> Memo<Loading> {
    let loading = expect_context::<Loader>().follow(route);
    use_arrival(loading);
    loading
}

/// The page, as soon as it is there: `show` makes it of its data, unless that is another page's. Until then, that it is on its way; or
/// why there is none.
pub(super) fn outlet(
    loading: Memo<Loading>,
    show: fn(PageData) -> Option<AnyView>,
) -> impl IntoView {
    move || {
        let loading = loading.get();
        if cfg!(feature = "csr") && loading != Loading::Waiting {
            // Once it is in the document.
            spawn_local(async { browser::replace_first_words() });
        }
        match loading {
            Loading::Waiting => view! { <Skeleton/> }.into_any(),
            Loading::Failed(_, failure) => view! { <Failed failure=failure/> }.into_any(),
            Loading::Shown(_, data) => show(PageData::clone(&data))
                .unwrap_or_else(|| view! { <Failed failure=Failure::not_found()/> }.into_any()),
        }
    }
}

/// What a page says in the document's head. A published one has `more` to say.
pub(super) fn head(metadata: Metadata, more: MoreHead) -> impl IntoView {
    let site_info = untrack(|| expect_context::<Loader>().site_info());
    let oembed = more
        .oembed
        .map(|(address, title)| OEmbedLink { address, title });
    view! {
        <PageHead metadata=metadata site_info=site_info picture_size=more.picture_size oembed=oembed/>
    }
}
