//! What every component knows of the site around it.

use crate::{
    locale::{Locale, Segmenter, Strings},
    model::Address,
    routes::Route,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The site around the components below the current owner. It changes once, when the feed is there.
#[derive(Clone)]
struct CurrentSite(Signal<Arc<Site>>);

/// The site around the current component, as it is now: what shows a site that changes is rendered anew by `app`.
#[must_use]
pub fn use_site() -> Arc<Site> {
    use_context::<CurrentSite>().map_or_else(Arc::default, |site| site.0.get_untracked())
}

/// Makes a site that of all components below the current owner.
pub fn provide_site(site: impl Into<Signal<Arc<Site>>>) {
    provide_context(CurrentSite(site.into()));
}

/// The site as components see it.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The path below which it lies, without a slash at its end.
    pub base: String,
    /// Its scheme, host and port.
    pub origin: String,
    /// Its name; empty until the feed is there.
    pub name: String,
    /// Whether each page is a folder with an `index.html`: then links end with a slash, as servers of files would redirect to that.
    pub has_folders: bool,
    /// Whether it is shown in other sites: then addresses are whole.
    pub is_embedded: bool,
    /// The interface's language: the feed's, else the reader's.
    pub locale: Locale,
    /// Finds the words of Chinese titles; without one they break between any two characters.
    pub segmenter: Option<Segmenter>,
}

impl PartialEq for Site {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            base,
            origin,
            name,
            has_folders,
            is_embedded,
            locale,
            segmenter,
        } = self;
        // The same function may have two addresses. Then a site is rendered once more, no harm.
        let is_same_segmenter = match (segmenter, &other.segmenter) {
            (Some(one), Some(other)) => std::ptr::fn_addr_eq(*one, *other),
            (one, other) => one.is_none() && other.is_none(),
        };
        is_same_segmenter
            && *base == other.base
            && *origin == other.origin
            && *name == other.name
            && *has_folders == other.has_folders
            && *is_embedded == other.is_embedded
            && *locale == other.locale
    }
}

impl Site {
    /// The interface's words.
    #[must_use]
    pub fn words(&self) -> &'static Strings {
        self.locale.strings()
    }

    /// The address of a page, for a link.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        let mut address = route.href(&self.base);
        if self.has_folders && !address.ends_with('/') {
            address.push('/');
        }
        address
    }

    /// The whole address of a page: what is copied out of the site, or out of a frame, must still lead there.
    #[must_use]
    pub fn address(&self, route: &Route) -> String {
        [&*self.origin, &self.href(route)].concat()
    }

    /// The site as other sites show it.
    #[must_use]
    pub fn embedded(&self) -> Self {
        Self {
            is_embedded: true,
            ..self.clone()
        }
    }

    /// An address of the feed, for a link or a picture of a page: what is on the site's own host, from its root.
    #[must_use]
    pub fn local<'a>(&self, address: &'a Address) -> &'a str {
        if self.is_embedded {
            address.as_str()
        } else {
            address.seen_from(&self.origin)
        }
    }

    /// Whether pictures must be asked for by `https:`.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https:")
    }
}
