//! Following a page: what its component has to show from now on.

use super::loader::Loader;
use crate::{
    routes::Route,
    view_model::{Failure, PageData},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What a page's component has to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Loading {
    /// Nothing yet.
    Waiting,
    /// Which page there is not, and why. `None` is an address that no page has.
    Failed(Option<Route>, Failure),
    /// Which page it is, and that.
    Shown(Option<Route>, Arc<PageData>),
}

impl Loader {
    /// What to show of the page that is asked for, from now on. The page before stays while the next of its kind is on its way; a link
    /// waits for any page before it leads there (`app/navigation.rs`).
    ///
    /// Natively and while hydrating it is there at once.
    #[must_use]
    pub fn follow(&self, route: Memo<Option<Route>>) -> Memo<Loading> {
        #[cfg(feature = "hydrate")]
        {
            let (loader, first) = (self.clone(), route.get_untracked());
            let leaving = loader.clone();
            on_cleanup({
                let first = first.clone();
                move || leaving.forget_first(first.as_ref())
            });
            Effect::new(move |_| {
                if route.get() != first {
                    loader.forget_first(first.as_ref());
                }
            });
        }
        let loader = self.clone();
        Effect::new(move |_| {
            let (loader, route) = (loader.clone(), route.get());
            loader.track();
            if !loader.has(route.as_ref()) {
                leptos::task::spawn_local(async move {
                    if !loader.load(route.as_ref()).await {
                        loader.leave();
                    }
                });
            }
        });
        let loader = self.clone();
        Memo::new(move |before: Option<&Loading>| {
            let route = route.get();
            match (loader.get(route.as_ref()), before) {
                (Some(Ok(page)), _) => Loading::Shown(route, page),
                (Some(Err(failure)), _) => Loading::Failed(route, failure),
                (None, Some(before @ Loading::Shown(..))) => before.clone(),
                (None, _) => Loading::Waiting,
            }
        })
    }
}
